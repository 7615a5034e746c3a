package io.kempt.rules.profile;

import java.util.List;

/**
 * What a column holds.
 *
 * @param name its header
 * @param cells all cells; {@code blank + missing + filled}
 * @param blank cells with nothing or blanks in them
 * @param nullTokens words for "missing", such as 无 or N/A, with their counts
 * @param distinct different filled values
 * @param distinctEstimated whether that is an estimate, with a standard error of 0.8%
 * @param top the most frequent values; in a column where each stands once, those that stand more than once
 * @param topEstimated whether the counts of {@code top} are estimates
 * @param patterns the most frequent first
 * @param otherPatterns cells in patterns beyond those that were kept
 * @param judged whether there are rules for values of this meaning
 * @param valid the share of filled cells that fit the meaning, from 0 to 1; 1 when not judged
 * @param sampled whether meaning and validity come from a sample of the values
 */
public record ColumnProfile(
        String name,
        Meaning meaning,
        long cells,
        long blank,
        List<ValueCount> nullTokens,
        long filled,
        long distinct,
        boolean distinctEstimated,
        List<ValueCount> top,
        boolean topEstimated,
        Lengths lengths,
        CharacterKinds characters,
        List<PatternCount> patterns,
        long otherPatterns,
        ValueRange range,
        boolean judged,
        double valid,
        boolean sampled,
        List<OddityCount> oddities) {

    /** Cells that hold a word for "missing". */
    public long missing() {
        return nullTokens.stream().mapToLong(ValueCount::count).sum();
    }

    /** From 0 to 1; 0 for a table without rows. */
    public double fillRate() {
        return cells == 0 ? 0 : (double) filled / cells;
    }

    /** Filled cells whose value stands in an earlier row too; an estimate where {@link #distinct} is one. */
    public long repeated() {
        return Math.max(0, filled - distinct);
    }

    /** Whether nearly every value stands once, so that one that does not deserves a look. */
    public boolean isNearlyUnique() {
        return filled > 1 && distinct >= 0.9 * filled;
    }

    /** The same with values masked that may tell who a person is: what is shown or written unless asked otherwise. */
    public ColumnProfile masked() {
        return new ColumnProfile(
                name,
                meaning,
                cells,
                blank,
                nullTokens,
                filled,
                distinct,
                distinctEstimated,
                top.stream()
                        .map(value -> new ValueCount(Mask.of(meaning, value.value()), value.count()))
                        .toList(),
                topEstimated,
                lengths,
                characters,
                patterns.stream()
                        .map(form -> new PatternCount(
                                form.pattern(),
                                form.count(),
                                Mask.of(meaning, form.least()),
                                Mask.of(meaning, form.most())))
                        .toList(),
                otherPatterns,
                range.masked(meaning),
                judged,
                valid,
                sampled,
                oddities.stream()
                        .map(odd -> new OddityCount(
                                odd.oddity(),
                                odd.count(),
                                odd.estimated(),
                                odd.examples().stream()
                                        .map(example -> Mask.of(meaning, example))
                                        .toList()))
                        .toList());
    }
}
