package io.kempt.rules.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws a column's profile from what was gathered. */
final class ColumnSummary {
    private static final int TOP = 10;
    private static final int PATTERNS = 12;
    private static final int FEW = 3;

    private final String name;
    private final long rows;
    private final long blank;
    private final CellTally tally;
    private final List<ValueCount> values;
    private final @Nullable StreamedValues stream;

    /**
     * @param values all distinct filled values, or a sample of them
     * @param stream the rest, when values are only a sample
     */
    ColumnSummary(
            String name,
            long rows,
            long blank,
            CellTally tally,
            List<ValueCount> values,
            @Nullable StreamedValues stream) {
        this.name = name;
        this.rows = rows;
        this.blank = blank;
        this.tally = tally;
        this.values = values;
        this.stream = stream;
    }

    ColumnProfile profile() {
        long distinct = stream == null ? values.size() : stream.distinct().count();
        boolean estimated = stream != null && stream.distinct().isEstimated();
        Meaning meaning = new MeaningGuess(name, values, distinct, tally.filled()).guess();
        JudgedValues judged = JudgedValues.of(meaning, values, tally.filled(), stream != null);
        List<PatternCount> patterns = tally.patterns();
        List<ValueCount> top = stream == null ? top(values) : stream.top(TOP);
        return new ColumnProfile(
                name,
                meaning,
                rows,
                blank,
                tally.nullTokens(),
                tally.filled(),
                distinct,
                estimated,
                top,
                stream != null,
                tally.lengths(),
                tally.kinds(),
                patterns.stream().limit(PATTERNS).toList(),
                tally.otherPatterns()
                        + patterns.stream()
                                .skip(PATTERNS)
                                .mapToLong(PatternCount::count)
                                .sum(),
                new RangeSummary(meaning, judged, patterns, stream).range(),
                judged.judged(),
                judged.valid(),
                stream != null,
                oddities(meaning, judged, patterns));
    }

    private static List<ValueCount> top(List<ValueCount> values) {
        List<ValueCount> top = values.subList(0, Math.min(TOP, values.size()));
        List<ValueCount> again = top.stream().filter(value -> value.count() > 1).toList();
        boolean unique = values.size() > TOP && again.size() < TOP;
        // that a value stands once is no news: a few show what they look like
        return unique ? again.isEmpty() ? List.copyOf(top.subList(0, FEW)) : again : List.copyOf(top);
    }

    private List<OddityCount> oddities(Meaning meaning, JudgedValues judged, List<PatternCount> patterns) {
        List<OddityCount> all = new ArrayList<>(tally.oddities());
        all.addAll(judged.oddities());
        LostZeros.find(meaning, patterns, tally.filled()).ifPresent(all::add);
        all.removeIf(odd -> odd.oddity() == Oddity.FORMULA && (meaning == Meaning.PHONE || meaning.isNumeric()));
        all.sort(Comparator.comparing(OddityCount::oddity));
        return List.copyOf(all);
    }
}
