package io.kempt.rules.profile;

import io.kempt.rules.text.CellText;
import java.util.ArrayList;
import java.util.List;

/**
 * A column's values judged by the rules for its meaning.
 *
 * @param values those that fit, in canonical form, with their counts
 * @param judged whether there are such rules
 * @param valid the share of cells that fit
 * @param oddities misfits and placeholders
 */
record JudgedValues(List<ValueCount> values, boolean judged, double valid, List<OddityCount> oddities) {
    private static final int EXAMPLES = 3;

    /**
     * @param sampled whether the values are a sample, from which counts are projected to all filled cells
     */
    static JudgedValues of(Meaning meaning, List<ValueCount> values, long filled, boolean sampled) {
        Tally misfits = new Tally();
        Tally fillers = new Tally();
        List<ValueCount> fitting = new ArrayList<>();
        long cells = 0;
        for (ValueCount value : values) {
            cells += value.count();
            ValueJudge.Verdict verdict = ValueJudge.judge(meaning, value.value());
            if (verdict.filler()) {
                fillers.add(value);
            } else if (!verdict.fits()) {
                misfits.add(value);
            }
            if (verdict.fits()) {
                fitting.add(new ValueCount(
                        meaning.isNumeric() ? CellText.clean(verdict.canonical()) : verdict.canonical(),
                        value.count()));
            }
        }
        double scale = sampled && cells > 0 ? (double) filled / cells : 1;
        List<OddityCount> oddities = new ArrayList<>();
        misfits.into(oddities, Oddity.MISFIT, scale, sampled);
        fillers.into(oddities, Oddity.FILLER, scale, sampled);
        boolean judged = ValueJudge.knows(meaning);
        double valid = cells == 0 ? 1 : 1 - (double) (misfits.cells + fillers.cells) / cells;
        return new JudgedValues(fitting, judged, judged ? valid : 1, oddities);
    }

    /** The values of one oddity; the most frequent come first. */
    private static final class Tally {
        private final List<String> examples = new ArrayList<>();
        private long cells;

        void add(ValueCount value) {
            cells += value.count();
            if (examples.size() < EXAMPLES) {
                examples.add(value.value());
            }
        }

        void into(List<OddityCount> oddities, Oddity oddity, double scale, boolean sampled) {
            if (cells > 0) {
                oddities.add(new OddityCount(oddity, Math.round(cells * scale), sampled, List.copyOf(examples)));
            }
        }
    }
}
