package io.kempt.rules.match;

/**
 * From which weight pairs are joined: so low that of all joined pairs the share that is right should still be the one asked for.
 * It is estimated from the pairs' own probabilities, so that a clear file is merged further down than one full of doubtful
 * pairs, and a file that grows is not merged with less care.
 */
final class MergeThreshold {
    /** A pair whose own doubt is at most this many times the doubt allowed on average is joined in any case. */
    private static final int DOUBT = 5;

    private MergeThreshold() {}

    /**
     * The threshold as a total weight in bits.
     *
     * @param kept the pairs from the review threshold on
     * @param precision the share of joined pairs that should be right
     * @param review the probability of the review threshold, below which it never falls
     */
    static double of(ScoredPairs kept, double precision, double review) {
        double threshold = MatchModel.weightOf(Math.max(review, 1 - DOUBT * (1 - precision)));
        double right = 0;
        int joined = 0;
        for (int pair : kept.heaviestFirst(MatchModel.weightOf(review))) {
            right += MatchModel.probability(kept.weight(pair));
            joined++;
            if (right / joined < precision) {
                break;
            }
            threshold = Math.min(threshold, kept.weight(pair));
        }
        return threshold;
    }
}
