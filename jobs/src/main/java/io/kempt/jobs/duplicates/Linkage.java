package io.kempt.jobs.duplicates;

import io.kempt.jobs.duplicates.CustomerGroups.Pair;
import io.kempt.rules.match.MatchExplanation;
import io.kempt.rules.match.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Links the files with each other instead of looking for duplicates in them: a customer has one record at most in each
 * file. The strongest pairs are linked first.
 */
final class Linkage {
    private final CustomerTables tables;
    private final CustomerMatch match;
    private final int[] parent;
    private final List<List<Integer>> members = new ArrayList<>();

    private Linkage(CustomerTables tables, CustomerMatch match) {
        this.tables = tables;
        this.match = match;
        this.parent = new int[match.size()];
        Arrays.setAll(parent, row -> row);
        for (int row = 0; row < parent.length; row++) {
            members.add(List.of(row));
        }
    }

    /** The groups with one record of each file at most. */
    static CustomerGroups of(CustomerGroups found, CustomerTables tables, CustomerMatch match) {
        Linkage linkage = new Linkage(tables, match);
        List<Pair> across = linkage.across(found);
        for (Pair pair : across) {
            if (pair.probability() >= match.threshold()) {
                linkage.join(pair.a(), pair.b());
            }
        }
        List<Pair> judged = across.stream().map(linkage::judged).toList();
        return CustomerGroups.of(linkage.parent, judged, match);
    }

    /** The pairs of different files, strongest first: those that were scored, and those within the groups. */
    private List<Pair> across(CustomerGroups found) {
        List<Pair> across = new ArrayList<>();
        for (Pair pair : found.pairs()) {
            if (pair.outcome() != Outcome.LINKED && tables.source(pair.a()) != tables.source(pair.b())) {
                across.add(pair);
            }
        }
        for (int group = 0; group < found.size(); group++) {
            int[] rows = found.members(group);
            for (int i = 0; i < rows.length; i++) {
                for (int j = i + 1; j < rows.length; j++) {
                    if (tables.source(rows[i]) != tables.source(rows[j])) {
                        MatchExplanation why = match.explain(rows[i], rows[j]);
                        if (why.probability() >= match.settings().review()) {
                            across.add(new Pair(rows[i], rows[j], why.weight(), why.probability(), Outcome.REVIEW));
                        }
                    }
                }
            }
        }
        across.sort(Comparator.comparingDouble((Pair pair) -> -pair.weight())
                .thenComparingInt(Pair::a)
                .thenComparingInt(Pair::b));
        return across;
    }

    private void join(int a, int b) {
        int one = parent[a];
        int other = parent[b];
        if (one == other || !mayJoin(one, other)) {
            return;
        }
        List<Integer> all = new ArrayList<>(members.get(one));
        all.addAll(members.get(other));
        int root = Math.min(one, other);
        all.forEach(row -> parent[row] = root);
        members.set(root, all);
    }

    private boolean mayJoin(int one, int other) {
        for (int left : members.get(one)) {
            for (int right : members.get(other)) {
                if (tables.source(left) == tables.source(right) || match.contradict(left, right)) {
                    return false;
                }
            }
        }
        return true;
    }

    private Pair judged(Pair pair) {
        Outcome outcome = parent[pair.a()] == parent[pair.b()]
                ? Outcome.LINKED
                : pair.probability() >= match.threshold() ? Outcome.REFUSED : Outcome.REVIEW;
        return new Pair(pair.a(), pair.b(), pair.weight(), pair.probability(), outcome);
    }
}
