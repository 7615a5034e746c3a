package io.kempt.rules.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the records that are one customer: blocking, fitting the model, scoring, clustering. The outcome depends on the
 * records, the settings and the decisions alone, not on the order of the records or the number of threads.
 */
public final class Matching {
    /** Records that are equal in all but what is missing are joined before anything is learnt: from this probability. */
    private static final double TWINS = 0.95;

    /** Pairs or records that take a few milliseconds. */
    static final int BETWEEN_CHECKS = 4096;

    private final MatchRecords records;
    private final MatchSettings settings;
    private final double review;
    private final Runnable check;

    private Matching(MatchRecords records, MatchSettings settings, Runnable check) {
        this.check = check;
        this.records = records;
        this.settings = settings;
        this.review = MatchModel.weightOf(settings.review());
    }

    /** Matches a set of records. */
    public static MatchResult run(MatchRecords records, MatchSettings settings, Constraints constraints) {
        return run(records, settings, constraints, () -> {});
    }

    /**
     * Matches a set of records, unless that is to end before.
     *
     * @param check is called every few milliseconds, from several threads; what it throws ends the matching
     */
    public static MatchResult run(
            MatchRecords records, MatchSettings settings, Constraints constraints, Runnable check) {
        return new Matching(records, settings, check).run(constraints);
    }

    /** Why two records are or are not one customer; it does not matter whether blocking proposed them. */
    public static MatchExplanation explain(MatchRecords records, MatchModel model, int a, int b) {
        return new PairScorer(records, model).explain(a, b);
    }

    /** The model of settings, fitted to records: the one by which {@link #run} scores them when nothing was decided. */
    public static MatchModel model(MatchRecords records, MatchSettings settings, Runnable check) {
        Matching matching = new Matching(records, settings, check);
        boolean[] member = matching.members(new ConstraintPairs(records, Constraints.NONE));
        return ModelTraining.fit(records, settings.model(), matching.candidates(member, new ArrayList<>()), check);
    }

    private long[] candidates(boolean[] member, List<BlockingReport.RuleReport> rules) {
        return new Blocking(records, member, settings.blockCap(), check).pairs(BlockingRules.ALL, rules);
    }

    private MatchResult run(Constraints constraints) {
        ConstraintPairs decided = new ConstraintPairs(records, constraints);
        boolean[] member = members(decided);
        List<BlockingReport.RuleReport> rules = new ArrayList<>();
        long[] pairs = candidates(member, rules);
        BlockingReport blocking = new BlockingReport(List.copyOf(rules), pairs.length);
        MatchModel model = ModelTraining.fit(records, settings.model(), pairs, check);
        PairScorer scorer = new PairScorer(records, model);
        ScoredPairs kept = ScoredPairs.of(pairs, scorer, check).atLeast(review);
        double merge = MergeThreshold.of(kept, settings.merge(), settings.review());
        Clustering clustering = new Clustering(records.size(), scorer, decided, review);
        List<Constraints.KeyPair> conflicts = joinDecided(clustering, decided);
        joinScored(clustering, kept, merge);
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
            if (record % BETWEEN_CHECKS == 0) {
                check.run();
            }
            int twin = records.twin(record);
            member[record] |= twin == record || scorer.score(twin, record) < sure;
        }
        return member;
    }

    private void joinScored(Clustering clustering, ScoredPairs kept, double merge) {
        int joined = 0;
        for (int i : kept.heaviestFirst(merge)) {
            if (++joined % BETWEEN_CHECKS == 0) {
                check.run();
            }
            clustering.joinIfSupported(kept.left(i), kept.right(i));
        }
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
