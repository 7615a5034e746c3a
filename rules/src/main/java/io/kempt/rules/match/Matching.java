package io.kempt.rules.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the records that are one customer: blocking, fitting the model, scoring, clustering. The outcome depends on the records, the settings
 * and the decisions alone, not on the order of the records or the number of threads.
 */
public final class Matching {
    /** Records that are equal in all but what is missing are joined before anything is learnt: from this probability. */
    private static final double TWINS = 0.95;

    private final MatchRecords records;
    private final MatchSettings settings;
    private final double review;

    private Matching(MatchRecords records, MatchSettings settings) {
        this.records = records;
        this.settings = settings;
        this.review = MatchModel.weightOf(settings.review());
    }

    /** Matches a set of records. */
    public static MatchResult run(MatchRecords records, MatchSettings settings, Constraints constraints) {
        return new Matching(records, settings).run(constraints);
    }

    /** Why two records are or are not one customer; it does not matter whether blocking proposed them. */
    public static MatchExplanation explain(MatchRecords records, MatchModel model, int a, int b) {
        return new PairScorer(records, model).explain(a, b);
    }

    private MatchResult run(Constraints constraints) {
        ConstraintPairs decided = new ConstraintPairs(records, constraints);
        boolean[] member = members(decided);
        List<BlockingReport.RuleReport> rules = new ArrayList<>();
        long[] pairs = new Blocking(records, member, settings.blockCap()).pairs(BlockingRules.ALL, rules);
        BlockingReport blocking = new BlockingReport(List.copyOf(rules), pairs.length);
        MatchModel model = ModelTraining.fit(records, settings.model(), pairs);
        PairScorer scorer = new PairScorer(records, model);
        ScoredPairs kept = ScoredPairs.of(pairs, scorer).atLeast(review);
        double merge = MergeThreshold.of(kept, settings.merge(), settings.review());
        Clustering clustering = new Clustering(records.size(), scorer, decided, review);
        List<Constraints.KeyPair> conflicts = joinDecided(clustering, decided);
        for (int i : kept.heaviestFirst(merge)) {
            clustering.joinIfSupported(kept.left(i), kept.right(i));
        }
        for (int record = 0; record < member.length; record++) {
            if (!member[record]) {
                clustering.join(records.twin(record), record);
            }
        }
        Fitted fitted = new Fitted(model, MatchModel.probability(merge));
        return new MatchResult(
                records, fitted, numbered(clustering), kept, outcomes(kept, clustering, merge), blocking, conflicts);
    }

    /**
     * What was learnt from the records.
     *
     * @param threshold the probability from which pairs were joined
     */
    record Fitted(MatchModel model, double threshold) {}

    /**
     * The records that are blocked and scored: all but those that equal an earlier one so well that they are surely the
     * same customer, and of which no steward decided anything.
     */
    private boolean[] members(ConstraintPairs decided) {
        boolean[] member = new boolean[records.size()];
        PairScorer scorer = new PairScorer(records, settings.model());
        double sure = MatchModel.weightOf(TWINS);
        decided.mark(member);
        for (int record = 0; record < member.length; record++) {
            int twin = records.twin(record);
            member[record] |= twin == record || scorer.score(twin, record) < sure;
        }
        return member;
    }

    private List<Constraints.KeyPair> joinDecided(Clustering clustering, ConstraintPairs decided) {
        List<Constraints.KeyPair> conflicts = new ArrayList<>();
        for (long pair : decided.must) {
            int left = Blocking.left(pair);
            int right = Blocking.right(pair);
            if (!clustering.joinDecided(left, right)) {
                conflicts.add(new Constraints.KeyPair(records.key(left), records.key(right)));
            }
        }
        return conflicts;
    }

    private Outcome[] outcomes(ScoredPairs kept, Clustering clustering, double merge) {
        Outcome[] outcomes = new Outcome[kept.size()];
        for (int i = 0; i < outcomes.length; i++) {
            boolean joined = clustering.find(kept.left(i)) == clustering.find(kept.right(i));
            outcomes[i] = joined ? Outcome.LINKED : kept.weight(i) >= merge ? Outcome.REFUSED : Outcome.REVIEW;
        }
        return outcomes;
    }

    private int[] numbered(Clustering clustering) {
        int[] numbers = new int[records.size()];
        Arrays.fill(numbers, -1);
        int[] clusterOf = new int[records.size()];
        int next = 0;
        for (int record = 0; record < clusterOf.length; record++) {
            int root = clustering.find(record);
            if (numbers[root] < 0) {
                numbers[root] = next++;
            }
            clusterOf[record] = numbers[root];
        }
        return clusterOf;
    }
}
