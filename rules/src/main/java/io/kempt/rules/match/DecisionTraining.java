package io.kempt.rules.match;

import java.util.ArrayList;
import java.util.List;

/**
 * Learns from what a steward decided: how much more or less each level is worth than the fitted model says. It is logistic
 * regression on the levels with the model's own weight as offset, held back by a normal prior around "as it was" (the posterior
 * mode; A. Genkin, D. D. Lewis and D. Madigan, Large-Scale Bayesian Logistic Regression for Text Categorization, 2007, with the
 * coordinate-wise Newton steps of its section 2). A weight stays a sum of levels, so explanations stay what they are.
 *
 * <p>Pairs that a steward was asked about were chosen for being doubtful. That does not mislead the regression, which asks what
 * follows from a pair's levels, as it would mislead counting.
 */
final class DecisionTraining {
    /** Fewer decisions teach nothing that would hold elsewhere. */
    private static final int LEAST = 20;

    /** Standard deviation of the prior, in bits. */
    private static final double SPREAD = 2;

    private static final int SWEEPS = 30;

    /** The longest step of one coordinate in one sweep, in bits. */
    private static final double STEP = 1;

    private static final double LN2 = Math.log(2);

    private final List<double[]> learned = new ArrayList<>();
    private final MatchModel model;
    private final long[] levels;
    private final boolean[] same;
    private final double[] weights;

    private DecisionTraining(MatchModel model, long[] levels, boolean[] same, double[] weights) {
        this.model = model;
        this.levels = levels;
        this.same = same;
        this.weights = weights;
        for (List<MatchComparison> profile : List.of(model.person(), model.company())) {
            for (MatchComparison comparison : profile) {
                learned.add(new double[comparison.levels().size()]);
            }
        }
    }

    /** The model after what was decided; the same one when that is too little, or all of one kind. */
    static MatchModel after(MatchModel model, MatchRecords records, ConstraintPairs decided) {
        PairScorer scorer = new PairScorer(records, model);
        int most = decided.must.length + decided.different.length;
        long[] levels = new long[most];
        boolean[] same = new boolean[most];
        double[] weights = new double[most];
        int[] size = new int[2];
        for (int i = 0; i < most; i++) {
            boolean must = i < decided.must.length;
            long pair = must ? decided.must[i] : decided.different[i - decided.must.length];
            int a = Blocking.left(pair);
            int b = Blocking.right(pair);
            long found = scorer.levels(a, b);
            if (!scorer.vetoed(found)) {
                int at = size[0] + size[1];
                levels[at] = found;
                same[at] = must;
                weights[at] = scorer.weight(found, scorer.frequency(a, b, found));
                size[must ? 1 : 0]++;
            }
        }
        boolean both = size[0] > 0 && size[1] > 0;
        return both && size[0] + size[1] >= LEAST
                ? new DecisionTraining(model, levels, same, weights).fitted(size[0] + size[1])
                : model;
    }

    private MatchModel fitted(int decisions) {
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int comparison = 0; comparison < learned.size(); comparison++) {
                for (int level = 0; level < learned.get(comparison).length; level++) {
                    step(comparison, level, decisions);
                }
            }
        }
        return model.with(model.duplicates(), model.households(), (profile, comparison, level, was) -> {
            int at = profile == MatchModel.Profile.PERSON
                    ? comparison
                    : model.person().size() + comparison;
            return was.withLearned(was.learned() + learned.get(at)[level]);
        });
    }

    /** One Newton step of one weight. */
    private void step(int comparison, int level, int decisions) {
        int persons = model.person().size();
        boolean companies = comparison >= persons;
        int place = companies ? comparison - persons : comparison;
        double[] values = learned.get(comparison);
        double gradient = -values[level] / (SPREAD * SPREAD);
        double curvature = 1 / (SPREAD * SPREAD);
        for (int i = 0; i < decisions; i++) {
            if (PairScorer.companies(levels[i]) == companies && PairScorer.level(levels[i], place) == level) {
                double probability = MatchModel.probability(weights[i]);
                gradient += LN2 * ((same[i] ? 1 : 0) - probability);
                curvature += LN2 * LN2 * probability * (1 - probability);
            }
        }
        double change = Math.max(-STEP, Math.min(STEP, gradient / curvature));
        values[level] += change;
        for (int i = 0; i < decisions; i++) {
            if (PairScorer.companies(levels[i]) == companies && PairScorer.level(levels[i], place) == level) {
                weights[i] += change;
            }
        }
    }
}
