package io.kempt.jobs.duplicates;

import io.kempt.rules.match.MatchExplanation;
import io.kempt.rules.match.MatchResult;
import io.kempt.rules.match.Outcome;
import io.kempt.rules.match.decision.DecisionGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Which records are one customer, and the pairs that say so or that a person should look at. */
public final class CustomerGroups {
    /** Beyond this many records the partner of a record that has none is looked for among the first ones only. */
    private static final int PARTNERS = 20;

    /**
     * Two records that are one customer or may be.
     *
     * @param a the earlier row
     * @param weight in bits, prior included
     */
    public record Pair(int a, int b, double weight, double probability, Outcome outcome) {}

    private final int[] groupOf;
    private final List<int[]> members;
    private final List<Pair> pairs;
    private final float[] confidence;

    private CustomerGroups(int[] groupOf, List<int[]> members, List<Pair> pairs) {
        this.groupOf = groupOf;
        this.members = members;
        this.pairs = pairs;
        this.confidence = confidence(groupOf, members, pairs);
    }

    /**
     * The groups that matching found.
     *
     * @param decided pairs that it settles are none to look at
     */
    static CustomerGroups of(MatchResult result, CustomerMatch match, DecisionGraph decided) {
        int[] group = new int[match.size()];
        for (int row = 0; row < group.length; row++) {
            group[row] = result.clusterOf(match.record(row));
        }
        List<Pair> pairs = new ArrayList<>(result.pairs());
        for (int i = 0; i < result.pairs(); i++) {
            String a = result.records().key(result.left(i));
            if (result.outcome(i) != Outcome.LINKED
                    && decided.settles(a, result.records().key(result.right(i)))) {
                continue;
            }
            int left = match.row(result.left(i));
            int right = match.row(result.right(i));
            pairs.add(new Pair(
                    Math.min(left, right),
                    Math.max(left, right),
                    result.weight(i),
                    result.probability(i),
                    result.outcome(i)));
        }
        return of(group, pairs, match);
    }

    /**
     * Groups by any numbers; they are numbered anew by their first rows.
     *
     * @param pairs the pairs known; a grouped record without one gets that to its nearest partner
     */
    static CustomerGroups of(int[] group, List<Pair> pairs, CustomerMatch match) {
        int[] groupOf = numbered(group);
        List<int[]> members = members(groupOf);
        List<Pair> all = new ArrayList<>(pairs);
        all.addAll(missing(groupOf, members, pairs, match));
        all.sort(Comparator.comparingDouble((Pair pair) -> -pair.weight())
                .thenComparingInt(Pair::a)
                .thenComparingInt(Pair::b));
        return new CustomerGroups(groupOf, members, all);
    }

    private static int[] numbered(int[] group) {
        int[] numbers = new int[Arrays.stream(group).max().orElse(-1) + 1];
        Arrays.fill(numbers, -1);
        int[] groupOf = new int[group.length];
        int next = 0;
        for (int row = 0; row < group.length; row++) {
            if (numbers[group[row]] < 0) {
                numbers[group[row]] = next++;
            }
            groupOf[row] = numbers[group[row]];
        }
        return groupOf;
    }

    private static List<int[]> members(int[] groupOf) {
        int[] sizes = new int[Arrays.stream(groupOf).max().orElse(-1) + 1];
        for (int group : groupOf) {
            sizes[group]++;
        }
        List<int[]> members = new ArrayList<>(sizes.length);
        for (int size : sizes) {
            members.add(new int[size]);
        }
        Arrays.fill(sizes, 0);
        for (int row = 0; row < groupOf.length; row++) {
            members.get(groupOf[row])[sizes[groupOf[row]]++] = row;
        }
        return members;
    }

    /** Matching names no pair of records that are equal in all that it compares. */
    private static List<Pair> missing(int[] groupOf, List<int[]> members, List<Pair> pairs, CustomerMatch match) {
        boolean[] paired = new boolean[groupOf.length];
        for (Pair pair : pairs) {
            if (pair.outcome() == Outcome.LINKED) {
                paired[pair.a()] = true;
                paired[pair.b()] = true;
            }
        }
        List<Pair> missing = new ArrayList<>();
        for (int[] group : members) {
            for (int i = 0; i < group.length && group.length > 1; i++) {
                if (!paired[group[i]]) {
                    missing.add(nearest(group, i, match));
                    paired[group[i]] = true;
                }
            }
        }
        return missing;
    }

    private static Pair nearest(int[] group, int of, CustomerMatch match) {
        double most = Double.NEGATIVE_INFINITY;
        Pair nearest = new Pair(group[0], group[1], 0, 0, Outcome.LINKED);
        for (int i = 0; i < Math.min(group.length, PARTNERS); i++) {
            if (i != of) {
                int a = Math.min(group[i], group[of]);
                int b = Math.max(group[i], group[of]);
                MatchExplanation why = match.explain(a, b);
                if (why.weight() > most) {
                    most = why.weight();
                    nearest = new Pair(a, b, why.weight(), why.probability(), Outcome.LINKED);
                }
            }
        }
        return nearest;
    }

    private static float[] confidence(int[] groupOf, List<int[]> members, List<Pair> pairs) {
        float[] confidence = new float[groupOf.length];
        for (Pair pair : pairs) {
            boolean linked = pair.outcome() == Outcome.LINKED;
            for (int row : new int[] {pair.a(), pair.b()}) {
                if (linked == members.get(groupOf[row]).length > 1) {
                    confidence[row] = Math.max(confidence[row], (float) pair.probability());
                }
            }
        }
        for (int row = 0; row < confidence.length; row++) {
            if (members.get(groupOf[row]).length == 1) {
                confidence[row] = 1 - confidence[row];
            }
        }
        return confidence;
    }

    /** How many customers there are, those of one record included. */
    public int size() {
        return members.size();
    }

    /** The number of a record's group; groups are numbered from 0 by their first rows. */
    public int groupOf(int row) {
        return groupOf[row];
    }

    /** The rows of a group in ascending order. */
    public int[] members(int group) {
        return members.get(group);
    }

    /** The pairs from the review threshold on, weightiest first. */
    public List<Pair> pairs() {
        return pairs;
    }

    /**
     * How sure a record's place is, from 0 to 1: in a group the probability of its strongest pair in it; alone, that none
     * of the pairs it was left out of is one customer after all, by the strongest of them.
     */
    public float confidence(int row) {
        return confidence[row];
    }

    /** How many pairs a person should look at. */
    public long toReview() {
        return pairs.stream().filter(pair -> pair.outcome() != Outcome.LINKED).count();
    }

    /** Records in the largest group; 0 without records. */
    public int largest() {
        return members.stream().mapToInt(group -> group.length).max().orElse(0);
    }

    /** How many groups of two records or more there are. */
    public long merged() {
        return members.stream().filter(group -> group.length > 1).count();
    }
}
