package io.kempt.rules.match;

import java.util.ArrayList;
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
    private final MatchWatch watch;

    private Matching(MatchRecords records, MatchSettings settings, MatchWatch watch) {
        this.watch = watch;
        this.records = records;
        this.settings = settings;
        this.review = MatchModel.weightOf(settings.review());
    }

    /** Matches a set of records. */
    public static MatchResult run(MatchRecords records, MatchSettings settings, Constraints constraints) {
        return run(records, settings, constraints, MatchWatch.NONE);
    }

    /**
     * Matches a set of records, unless that is to end before.
     *
     * @param watch what its {@link MatchWatch#check} throws ends the matching
     */
    public static MatchResult run(
            MatchRecords records, MatchSettings settings, Constraints constraints, MatchWatch watch) {
        return new Matching(records, settings, watch).run(constraints);
    }

    /** Why two records are or are not one customer; it does not matter whether blocking proposed them. */
    public static MatchExplanation explain(MatchRecords records, MatchModel model, int a, int b) {
        return new PairScorer(records, model).explain(a, b);
    }

    /** What would be compared, rule by rule, without comparing it. */
    public static BlockingReport plan(MatchRecords records, MatchSettings settings, MatchWatch watch) {
        Matching matching = new Matching(records, settings, watch);
        List<BlockingReport.RuleReport> rules = new ArrayList<>();
        boolean[] member = matching.members(new ConstraintPairs(records, Constraints.NONE));
        int pairs = matching.candidates(member, rules).length;
        return new BlockingReport(List.copyOf(rules), pairs);
    }

    /** The model of settings, fitted to records and decisions: the one by which {@link #run} scores pairs. */
    public static MatchModel model(
            MatchRecords records, MatchSettings settings, Constraints constraints, MatchWatch watch) {
        Matching matching = new Matching(records, settings, watch);
        ConstraintPairs decided = new ConstraintPairs(records, constraints);
        long[] candidates = matching.candidates(matching.members(decided), new ArrayList<>());
        return DecisionTraining.after(matching.fitted(candidates).model(), records, decided);
    }

    private long[] candidates(boolean[] member, List<BlockingReport.RuleReport> rules) {
        return new Blocking(records, member, settings.blockCap(), watch).pairs(BlockingRules.ALL, rules);
    }

    /** Pairs compared, and the model fitted to them. */
    private record Training(ComparedPairs pairs, MatchModel model) {}

    private Training fitted(long[] candidates) {
        MatchModel base = ModelTraining.withRandomPairs(records, settings.model(), watch);
        ComparedPairs pairs = ComparedPairs.of(records, base, candidates, watch);
        return new Training(pairs, ModelTraining.fit(base, pairs, records, watch));
    }

    private MatchResult run(Constraints constraints) {
        ConstraintPairs decided = new ConstraintPairs(records, constraints);
        watch.began(MatchWatch.Stage.BLOCK);
        boolean[] member = members(decided);
        List<BlockingReport.RuleReport> rules = new ArrayList<>();
        long[] pairs = candidates(member, rules);
        BlockingReport blocking = new BlockingReport(List.copyOf(rules), pairs.length);
        watch.began(MatchWatch.Stage.TRAIN);
        Training training = fitted(pairs);
        MatchModel model = DecisionTraining.after(training.model(), records, decided);
        PairScorer scorer = new PairScorer(records, model);
        watch.began(MatchWatch.Stage.SCORE);
        ScoredPairs kept = training.pairs().atLeast(review, model, watch);
        watch.began(MatchWatch.Stage.CLUSTER);
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
        long[] households = training.pairs().households(Households.LEAST, model, watch);
        Clusters clusters = new Clusters(clustering, records.size(), households);
        return new MatchResult(records, fitted, clusters, kept, outcomes(kept, clustering, merge), blocking, conflicts);
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
                watch.check();
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
                watch.check();
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
}
