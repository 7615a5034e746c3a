package io.kempt.rules.match;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Candidate pairs with the levels at which they stand. Levels are found once, which is what costs: they do not depend on
 * weights, so that training and scoring only look up sums.
 */
final class ComparedPairs {
    /**
     * Pairs that are less likely to be one customer than this teach nothing of m: there are so many of them in the blocks of a
     * common given name and town that together they would make the model take what they have in common for a customer's.
     */
    private static final double LEAST = 0.5;

    /** So many pairs, chosen by their hashes, are enough to learn from. */
    private static final int MOST_PAIRS = 300_000;

    private static final long SEED = 20_261_125;

    private static final int SLICE = Matching.BETWEEN_CHECKS;

    private final MatchRecords records;
    private final long[] pairs;
    private final long[] levels;

    /** What the frequency of a pair's values adds to the weights of its levels, in bits. */
    private final float[] frequency;

    private ComparedPairs(MatchRecords records, long[] pairs) {
        this.records = records;
        this.pairs = pairs;
        this.levels = new long[pairs.length];
        this.frequency = new float[pairs.length];
    }

    /**
     * Compares all pairs on all processors; each pair has its own place, so that the outcome does not depend on them.
     *
     * @param model tells the comparisons, their levels, and the frequencies among strangers
     * @param watch what it throws ends the work
     */
    static ComparedPairs of(MatchRecords records, MatchModel model, long[] pairs, MatchWatch watch) {
        ComparedPairs compared = new ComparedPairs(records, pairs);
        PairScorer scorer = new PairScorer(records, model);
        eachSlice(pairs.length, watch, i -> {
            int a = Blocking.left(pairs[i]);
            int b = Blocking.right(pairs[i]);
            compared.levels[i] = scorer.levels(a, b);
            compared.frequency[i] = (float) scorer.frequency(a, b, compared.levels[i]);
        });
        return compared;
    }

    /** What is done with one pair. */
    @FunctionalInterface
    private interface Step {
        void of(int pair);
    }

    private static void eachSlice(int size, MatchWatch watch, Step step) {
        IntStream.rangeClosed(0, size / SLICE).parallel().forEach(slice -> {
            watch.check();
            for (int i = slice * SLICE; i < Math.min(size, (slice + 1) * SLICE); i++) {
                step.of(i);
            }
        });
    }

    /** The pairs of at least a weight under a model with the same frequencies among strangers. */
    ScoredPairs atLeast(double weight, MatchModel model, MatchWatch watch) {
        PairScorer scorer = new PairScorer(records, model);
        float[] weights = new float[pairs.length];
        eachSlice(pairs.length, watch, i -> weights[i] = (float) scorer.weight(levels[i], frequency[i]));
        return ScoredPairs.atLeast(weight, pairs, weights);
    }

    /**
     * The pairs that are two of one household by at least a probability. A person and a company are none: that the owner and
     * the shop have one number is said of many.
     */
    long[] households(double least, MatchModel model, MatchWatch watch) {
        PairScorer scorer = new PairScorer(records, model);
        double enough = MatchModel.weightOf(least);
        boolean[] found = new boolean[pairs.length];
        eachSlice(pairs.length, watch, i -> {
            boolean companyA = records.names.kind(Blocking.left(pairs[i])) == NameColumn.COMPANY;
            boolean companyB = records.names.kind(Blocking.right(pairs[i])) == NameColumn.COMPANY;
            found[i] = companyA
                    ? companyB && scorer.sisters(levels[i])
                    : !companyB && scorer.household(levels[i], frequency[i]) >= enough;
        });
        return IntStream.range(0, pairs.length)
                .filter(i -> found[i])
                .mapToLong(i -> pairs[i])
                .toArray();
    }

    /** The patterns of levels among the pairs, each with how often it was met; of many pairs a sample's. */
    Patterns patterns() {
        long[] patterns = new long[pairs.length];
        int kept = 0;
        long limit = pairs.length <= MOST_PAIRS
                ? Long.MAX_VALUE
                : (long) (Long.MAX_VALUE * (MOST_PAIRS / (double) pairs.length));
        for (int i = 0; i < pairs.length; i++) {
            if ((Hash.mix(pairs[i] ^ SEED) & Long.MAX_VALUE) <= limit) {
                patterns[kept++] = levels[i] | Patterns.ofFrequency(frequency[i]);
            }
        }
        Arrays.parallelSort(patterns, 0, kept);
        return new Patterns(patterns, kept, pairs.length);
    }

    /** Equal pairs told once: rounds of training look at thousands of patterns instead of millions of pairs. */
    static final class Patterns {
        private static final int FREQUENCY_AT = 48;
        private static final int FREQUENCY_MASK = 0xFF;
        private static final double STEP = 0.125;

        private final long[] patterns;
        private final int[] counts;
        private final double share;

        /** @param sorted levels and frequencies in one number, the first {@code size} of an array */
        private Patterns(long[] sorted, int size, int pairs) {
            int distinct = 0;
            int[] found = new int[size];
            for (int i = 0; i < size; i++) {
                if (i == 0 || sorted[i] != sorted[distinct - 1]) {
                    sorted[distinct++] = sorted[i];
                }
                found[distinct - 1]++;
            }
            this.patterns = Arrays.copyOf(sorted, distinct);
            this.counts = Arrays.copyOf(found, distinct);
            this.share = size == 0 ? 1 : pairs / (double) size;
        }

        /** Frequencies are told apart by an eighth of a bit, and take away 32 bits at most. */
        private static long ofFrequency(float frequency) {
            return Math.min(FREQUENCY_MASK, Math.round(-frequency / STEP)) << FREQUENCY_AT;
        }

        private static double frequency(long pattern) {
            return -STEP * (pattern >>> FREQUENCY_AT & FREQUENCY_MASK);
        }

        /** What is to be expected of the pairs under a model. */
        Expected expected(PairScorer scorer, MatchModel model) {
            ModelTraining.LevelCounts counts = new ModelTraining.LevelCounts(model);
            double duplicates = 0;
            double households = 0;
            for (int i = 0; i < patterns.length; i++) {
                long levels = patterns[i];
                double frequency = frequency(levels);
                households += this.counts[i] * MatchModel.probability(scorer.household(levels, frequency));
                double match = MatchModel.probability(scorer.weight(levels, frequency));
                duplicates += this.counts[i] * match;
                if (match > LEAST) {
                    counts.add(levels, this.counts[i] * match);
                }
            }
            return new Expected(duplicates * share, households * share, counts);
        }
    }

    /**
     * What is to be expected of the pairs under a model.
     *
     * @param duplicates how many are one customer
     * @param households how many are two customers of one household
     * @param levels how often the pairs of one customer stand at each level, of a sample
     */
    record Expected(double duplicates, double households, ModelTraining.LevelCounts levels) {}
}
