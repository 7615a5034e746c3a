package io.kempt.rules.match;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Fits a model to a set of records without any decision of a person: u from random pairs, m and the numbers of duplicates and
 * of households by expectation maximisation over the pairs that blocking proposes (A. P. Dempster, N. M. Laird and D. B. Rubin,
 * Maximum Likelihood from Incomplete Data via the EM Algorithm, 1977; for record linkage W. E. Winkler, Using the EM Algorithm
 * for Weight Computation in the Fellegi-Sunter Model of Record Linkage, 1988). What a level says of a household is not learnt:
 * unsupervised, noisy duplicates and members of a household would change places.
 *
 * <p>The bundled model is the prior, with the weight of some pairs: a few records leave it nearly as it is. The outcome depends
 * on the records alone.
 */
final class ModelTraining {
    private static final int RANDOM_PAIRS = 400_000;

    /** The bundled u counts as much as this many random pairs: levels that none of them meets keep about theirs. */
    private static final double U_PRIOR = 100_000;

    /** The bundled m counts as much as this many pairs of one customer. */
    private static final double M_PRIOR = 100;

    /** So many candidates, chosen by their hashes, are enough. */
    private static final int MOST_PAIRS = 300_000;

    private static final int ROUNDS = 15;
    private static final long SEED = 20_261_125;

    private ModelTraining() {}

    /**
     * The model fitted to records.
     *
     * @param candidates the pairs that blocking proposed
     * @param check is called now and then; what it throws ends the training
     */
    static MatchModel fit(MatchRecords records, MatchModel bundled, long[] candidates, Runnable check) {
        MatchModel model = withRandomPairs(records, bundled, check);
        CandidatePairs pairs = new CandidatePairs(records, model, sample(candidates), check);
        double share = pairs.size() == 0 ? 1 : candidates.length / (double) pairs.size();
        MatchModel fitted = model;
        for (int round = 0; round < ROUNDS; round++) {
            check.run();
            CandidatePairs.Expected expected = pairs.expected(fitted);
            double evidence = Math.max(1, records.distinct()) + M_PRIOR;
            fitted = model.with(
                    (expected.duplicates() * share + M_PRIOR * model.duplicates()) / evidence,
                    (expected.households() * share + M_PRIOR * model.households()) / evidence,
                    (profile, comparison, level, was) -> {
                        double[] counts = expected.levels().of(profile, comparison);
                        return was.with(
                                (counts[level] + M_PRIOR * was.m())
                                        / (Arrays.stream(counts).sum() + M_PRIOR),
                                was.u());
                    });
        }
        return fitted;
    }

    private static long[] sample(long[] candidates) {
        if (candidates.length <= MOST_PAIRS) {
            return candidates;
        }
        long limit = (long) (Long.MAX_VALUE * (MOST_PAIRS / (double) candidates.length));
        return Arrays.stream(candidates)
                .filter(pair -> (Hash.mix(pair ^ SEED) & Long.MAX_VALUE) < limit)
                .toArray();
    }

    private static MatchModel withRandomPairs(MatchRecords records, MatchModel bundled, Runnable check) {
        if ((long) records.size() * (records.size() - 1) / 2 < RANDOM_PAIRS) {
            return bundled; // so few pairs say nothing of levels that are met once in a million
        }
        LevelCounts counts = new LevelCounts(bundled);
        PairScorer scorer = new PairScorer(records, bundled);
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < RANDOM_PAIRS; i++) {
            if (i % Matching.BETWEEN_CHECKS == 0) {
                check.run();
            }
            int a = random.nextInt(records.size());
            int b = random.nextInt(records.size());
            if (records.twin(a) != records.twin(b)) {
                // in a small file many a random pair is one customer, as far as the bundled model can tell
                double strangers = 1 - MatchModel.probability(scorer.score(a, b));
                counts.add(records.companies(a, b), scorer.levels(a, b), strangers);
            }
        }
        return bundled.with(bundled.duplicates(), bundled.households(), (profile, comparison, level, was) -> {
            double[] met = counts.of(profile, comparison);
            return was.with(
                    was.m(),
                    (met[level] + U_PRIOR * was.u()) / (Arrays.stream(met).sum() + U_PRIOR));
        });
    }

    /** How often each level was met, by profile, comparison and level. */
    static final class LevelCounts {
        private final double[][] person;
        private final double[][] company;

        LevelCounts(MatchModel model) {
            this.person = zeros(model.person());
            this.company = zeros(model.company());
        }

        private static double[][] zeros(List<MatchComparison> comparisons) {
            return comparisons.stream()
                    .map(one -> new double[one.levels().size()])
                    .toArray(double[][]::new);
        }

        double[] of(MatchModel.Profile profile, int comparison) {
            return (profile == MatchModel.Profile.COMPANY ? company : person)[comparison];
        }

        /** @param levels as {@link PairScorer#levels} packs them */
        void add(boolean companies, long levels, double weight) {
            double[][] counts = companies ? company : person;
            for (int comparison = 0; comparison < counts.length; comparison++) {
                int level = PairScorer.level(levels, comparison);
                if (level != Comparison.UNKNOWN) {
                    counts[comparison][level] += weight;
                }
            }
        }
    }
}
