package io.kempt.rules.match.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Which pairs a person is asked about, so that few answers teach most. A pair is worth the more the nearer its weight is to
 * the merge threshold; the second pair with the same evidence teaches half as much as the first, the third a third; and of
 * the pairs between two groups only the weightiest is asked about, since its answer holds for all of them.
 */
public final class QuestionChoice {
    private QuestionChoice() {}

    /**
     * A pair that may be asked about.
     *
     * @param left a record's key
     * @param groupLeft the group that the record is in
     * @param pattern its evidence without figures: pairs of one pattern teach the same
     * @param weight in bits
     */
    public record Question(
            String left, String right, String groupLeft, String groupRight, String pattern, double weight) {

        private String groups() {
            return groupLeft.compareTo(groupRight) <= 0 ? groupLeft + '\0' + groupRight : groupRight + '\0' + groupLeft;
        }
    }

    private static final Comparator<Question> BY_KEYS =
            Comparator.comparing(Question::left).thenComparing(Question::right);

    /**
     * The pairs to ask about, what teaches most first.
     *
     * @param decided what is known already
     * @param threshold the weight from which pairs are joined, in bits
     */
    public static List<Question> of(List<Question> candidates, DecisionGraph decided, double threshold, int most) {
        Map<String, List<Question>> patterns = patterns(candidates, decided, threshold);
        PriorityQueue<Offer> offers = new PriorityQueue<>();
        patterns.values().forEach(questions -> offers.add(Offer.of(questions, 0, threshold)));
        List<Question> chosen = new ArrayList<>();
        while (chosen.size() < most && !offers.isEmpty()) {
            Offer best = offers.remove();
            chosen.add(best.questions.get(best.next));
            if (best.next + 1 < best.questions.size()) {
                offers.add(Offer.of(best.questions, best.next + 1, threshold));
            }
        }
        return chosen;
    }

    /** By pattern, the least certain first; one pair for every two groups. */
    private static Map<String, List<Question>> patterns(
            List<Question> candidates, DecisionGraph decided, double threshold) {
        List<Question> weightiest = new ArrayList<>(candidates);
        weightiest.sort(Comparator.comparingDouble((Question question) -> -question.weight())
                .thenComparing(BY_KEYS));
        Set<String> groups = new HashSet<>();
        Map<String, List<Question>> patterns = new HashMap<>();
        for (Question question : weightiest) {
            if (!decided.settles(question.left(), question.right()) && groups.add(question.groups())) {
                patterns.computeIfAbsent(question.pattern(), none -> new ArrayList<>())
                        .add(question);
            }
        }
        patterns.values()
                .forEach(questions -> questions.sort(
                        Comparator.comparingDouble((Question question) -> Math.abs(question.weight() - threshold))
                                .thenComparing(BY_KEYS)));
        return patterns;
    }

    /** The next pair of a pattern. */
    private record Offer(List<Question> questions, int next, double worth) implements Comparable<Offer> {

        static Offer of(List<Question> questions, int next, double threshold) {
            double odds = Math.pow(2, questions.get(next).weight() - threshold);
            double doubt = Double.isInfinite(odds) ? 0 : 4 * odds / ((1 + odds) * (1 + odds));
            return new Offer(questions, next, doubt * Math.sqrt(questions.size()) / (next + 1));
        }

        @Override
        public int compareTo(Offer other) {
            int order = Double.compare(other.worth, worth);
            return order != 0 ? order : BY_KEYS.compare(questions.get(next), other.questions.get(other.next));
        }
    }
}
