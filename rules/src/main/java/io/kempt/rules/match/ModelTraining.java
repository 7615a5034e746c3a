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
    /** Samples of records, all pairs of each of which are looked at: some 400,000 pairs. */
    private static final int SAMPLES = 40;

    private static final int SAMPLED = 142;
    private static final int RANDOM_PAIRS = SAMPLES * SAMPLED * (SAMPLED - 1) / 2;

    /** The bundled u counts as much as this many random pairs: levels that none of them meets keep about theirs. */
    private static final double U_PRIOR = 100_000;

    /** The bundled m counts as much as this many pairs of one customer. */
    private static final double M_PRIOR = 100;

    /** A pair of less weight, in bits, is one customer in no sample. */
    private static final double NEVER = -20;

    private static final int ROUNDS = 15;
    private static final long SEED = 20_261_125;

    private ModelTraining() {}

    /**
     * The model fitted to records.
     *
     * @param model as {@link #withRandomPairs} made it
     * @param pairs those that blocking proposed, compared by it
     * @param watch what it throws ends the training
     */
    static MatchModel fit(MatchModel model, ComparedPairs pairs, MatchRecords records, MatchWatch watch) {
        ComparedPairs.Patterns patterns = pairs.patterns();
        MatchModel fitted = model;
        for (int round = 0; round < ROUNDS; round++) {
            watch.check();
            ComparedPairs.Expected expected = patterns.expected(new PairScorer(records, fitted), fitted);
            double evidence = Math.max(1, records.distinct()) + M_PRIOR;
            fitted = model.with(
                    (expected.duplicates() + M_PRIOR * model.duplicates()) / evidence,
                    (expected.households() + M_PRIOR * model.households()) / evidence,
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

    /**
     * The bundled model with the frequencies among strangers that random pairs of the records show.
     *
     * @param watch what it throws ends the training
     */
    static MatchModel withRandomPairs(MatchRecords records, MatchModel bundled, MatchWatch watch) {
        if ((long) records.size() * (records.size() - 1) / 2 < RANDOM_PAIRS) {
            return bundled; // so few pairs say nothing of levels that are met once in a million
        }
        LevelCounts counts = new LevelCounts(bundled);
        PairScorer scorer = new PairScorer(records, bundled);
        SplittableRandom random = new SplittableRandom(SEED);
        for (int sample = 0; sample < SAMPLES; sample++) {
            watch.check();
            int[] chosen = random.ints(SAMPLED, 0, records.size()).toArray();
            countPairs(records, chosen, scorer, counts);
        }
        return bundled.with(bundled.duplicates(), bundled.households(), (profile, comparison, level, was) -> {
            double[] met = counts.of(profile, comparison);
            return was.with(
                    was.m(),
                    (met[level] + U_PRIOR * was.u()) / (Arrays.stream(met).sum() + U_PRIOR));
        });
    }

    /** The pairs within a sample of records: a sample stays in the processor's cache, pairs from all over the file do not. */
    private static void countPairs(MatchRecords records, int[] chosen, PairScorer scorer, LevelCounts counts) {
        for (int i = 0; i < chosen.length; i++) {
            for (int j = 0; j < i; j++) {
                int a = chosen[i];
                int b = chosen[j];
                if (records.twin(a) != records.twin(b)) {
                    // in a small file many a random pair is one customer, as far as the bundled model can tell
                    long levels = scorer.levels(a, b);
                    double weight = scorer.weight(levels, scorer.frequency(a, b, levels));
                    counts.add(levels, weight < NEVER ? 1 : 1 - MatchModel.probability(weight));
                }
            }
        }
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
        void add(long levels, double weight) {
            double[][] counts = PairScorer.companies(levels) ? company : person;
            for (int comparison = 0; comparison < counts.length; comparison++) {
                int level = PairScorer.level(levels, comparison);
                if (level != Comparison.UNKNOWN) {
                    counts[comparison][level] += weight;
                }
            }
        }
    }
}
