package io.kempt.rules.match;

import java.util.stream.IntStream;

/** Candidate pairs with the levels at which they stand, which do not depend on weights: each round of training looks them up. */
final class CandidatePairs {
    /**
     * Pairs that are less likely to be one customer than this teach nothing of m: there are so many of them in the blocks of a
     * common given name and town that together they would make the model take what they have in common for a customer's.
     */
    private static final double LEAST = 0.5;

    private final MatchRecords records;
    private final long[] levels;
    private final boolean[] companies;

    /** What the frequency of a pair's values adds to the weights of its levels, in bits. */
    private final float[] frequency;

    CandidatePairs(MatchRecords records, MatchModel model, long[] pairs, Runnable check) {
        this.records = records;
        this.levels = new long[pairs.length];
        this.companies = new boolean[pairs.length];
        this.frequency = new float[pairs.length];
        PairScorer scorer = new PairScorer(records, model);
        IntStream.range(0, pairs.length).parallel().forEach(i -> {
            if (i % Matching.BETWEEN_CHECKS == 0) {
                check.run();
            }
            int a = Blocking.left(pairs[i]);
            int b = Blocking.right(pairs[i]);
            levels[i] = scorer.levels(a, b);
            companies[i] = records.companies(a, b);
            frequency[i] = (float) scorer.frequency(a, b, levels[i]);
        });
    }

    int size() {
        return levels.length;
    }

    /**
     * What is to be expected of the pairs under a model.
     *
     * @param duplicates how many are one customer
     * @param households how many are two customers of one household
     * @param levels how often the pairs of one customer stand at each level
     */
    record Expected(double duplicates, double households, ModelTraining.LevelCounts levels) {}

    Expected expected(MatchModel model) {
        PairScorer scorer = new PairScorer(records, model);
        ModelTraining.LevelCounts counts = new ModelTraining.LevelCounts(model);
        double duplicates = 0;
        double households = 0;
        for (int i = 0; i < levels.length; i++) {
            double stranger = scorer.againstStrangers(companies[i], levels[i]) + frequency[i];
            double household = scorer.againstHousehold(companies[i], levels[i]);
            // the odds of a household are those of one customer divided by those of one customer against a household
            households += MatchModel.probability(PairScorer.against(stranger - household, -household));
            double match = scorer.vetoed(companies[i], levels[i])
                    ? 0
                    : MatchModel.probability(PairScorer.against(stranger, household));
            duplicates += match;
            if (match > LEAST) {
                counts.add(companies[i], levels[i], match);
            }
        }
        return new Expected(duplicates, households, counts);
    }
}
