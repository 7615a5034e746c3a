package io.kempt.rules.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.datasketches.tdigest.TDigestDouble;
import org.jspecify.annotations.Nullable;

/** From where to where a column's values go. */
final class RangeSummary {
    private static final double[] QUARTERS = {0.25, 0.5, 0.75};
    private static final double OUTER_FENCE = 3;
    private static final int EXTREMES = 3;
    private static final int DIGITS = 4;

    private final Meaning meaning;
    private final JudgedValues judged;
    private final List<PatternCount> patterns;
    private final @Nullable StreamedValues stream;

    RangeSummary(Meaning meaning, JudgedValues judged, List<PatternCount> patterns, @Nullable StreamedValues stream) {
        this.meaning = meaning;
        this.judged = judged;
        this.patterns = patterns;
        this.stream = stream;
    }

    /** A number and in how many cells it stands. */
    private record Weighted(double number, long count) {}

    ValueRange range() {
        if (meaning.isNumeric()) {
            TDigestDouble digest = stream == null ? null : stream.numbers();
            return digest == null || digest.isEmpty() ? exact(numbers(), false) : sketched(digest);
        }
        if (meaning == Meaning.DATE) {
            return dates();
        }
        return text();
    }

    private List<Weighted> numbers() {
        List<Weighted> numbers = new ArrayList<>();
        for (ValueCount value : judged.values()) {
            double number = PlainNumber.parse(value.value());
            if (!Double.isNaN(number)) {
                numbers.add(new Weighted(number, value.count()));
            }
        }
        numbers.sort(Comparator.comparingDouble(Weighted::number));
        return numbers;
    }

    private ValueRange exact(List<Weighted> sorted, boolean dates) {
        if (sorted.isEmpty()) {
            return ValueRange.NONE;
        }
        long all = sorted.stream().mapToLong(Weighted::count).sum();
        double[] quartiles = new double[QUARTERS.length];
        for (int i = 0; i < QUARTERS.length; i++) {
            quartiles[i] = quantile(sorted, all, QUARTERS[i]);
        }
        double low = quartiles[0] - OUTER_FENCE * (quartiles[2] - quartiles[0]);
        double high = quartiles[2] + OUTER_FENCE * (quartiles[2] - quartiles[0]);
        boolean fenced = quartiles[2] > quartiles[0];
        List<Weighted> beyond = sorted.stream()
                .filter(value -> fenced && (value.number < low || value.number > high))
                .toList();
        double middle = quartiles[1];
        List<String> extremes = beyond.stream()
                .sorted(Comparator.comparingDouble((Weighted value) -> -Math.abs(value.number - middle)))
                .limit(EXTREMES)
                .map(value -> shown(value.number, dates))
                .toList();
        return new ValueRange(
                shown(sorted.get(0).number, dates),
                shown(sorted.get(sorted.size() - 1).number, dates),
                List.of(shown(quartiles[0], dates), shown(quartiles[1], dates), shown(quartiles[2], dates)),
                fenced ? List.of(shown(low, dates), shown(high, dates)) : List.of(),
                beyond.stream().mapToLong(Weighted::count).sum(),
                extremes,
                false);
    }

    /** The least value that has at least this share of the cells at or below it. */
    private static double quantile(List<Weighted> sorted, long all, double share) {
        long wanted = (long) Math.ceil(all * share);
        long seen = 0;
        for (Weighted value : sorted) {
            seen += value.count;
            if (seen >= wanted) {
                return value.number;
            }
        }
        return sorted.get(sorted.size() - 1).number;
    }

    private static ValueRange sketched(TDigestDouble digest) {
        double first = digest.getQuantile(QUARTERS[0]);
        double third = digest.getQuantile(QUARTERS[2]);
        double low = first - OUTER_FENCE * (third - first);
        double high = third + OUTER_FENCE * (third - first);
        boolean fenced = third > first;
        double below = fenced && low > digest.getMinValue() ? digest.getRank(low) : 0;
        double above = fenced && high < digest.getMaxValue() ? 1 - digest.getRank(high) : 0;
        List<String> extremes = new ArrayList<>();
        if (above > 0) {
            extremes.add(shown(digest.getMaxValue(), false));
        }
        if (below > 0) {
            extremes.add(shown(digest.getMinValue(), false));
        }
        return new ValueRange(
                shown(digest.getMinValue(), false),
                shown(digest.getMaxValue(), false),
                List.of(rounded(first), rounded(digest.getQuantile(QUARTERS[1])), rounded(third)),
                fenced ? List.of(rounded(low), rounded(high)) : List.of(),
                Math.round((below + above) * digest.getTotalWeight()),
                extremes,
                true);
    }

    /** Days; where values are only a sample, the first and last of each pattern count too, as they sort like days. */
    private ValueRange dates() {
        List<Weighted> days = new ArrayList<>();
        judged.values().forEach(value -> addDay(days, value.value(), value.count()));
        if (stream != null) {
            for (PatternCount pattern : patterns) {
                addDay(days, ValueJudge.judge(Meaning.DATE, pattern.least()).canonical(), 0);
                addDay(days, ValueJudge.judge(Meaning.DATE, pattern.most()).canonical(), 0);
            }
        }
        days.sort(Comparator.comparingDouble(Weighted::number));
        ValueRange range = exact(days, true);
        return stream == null
                ? range
                : new ValueRange(range.min(), range.max(), range.quartiles(), List.of(), 0, List.of(), true);
    }

    private static void addDay(List<Weighted> days, String canonical, long count) {
        try {
            days.add(new Weighted(LocalDate.parse(canonical).toEpochDay(), count));
        } catch (DateTimeException notADay) {
            // a value that does not fit is reported as such
        }
    }

    private ValueRange text() {
        String least = patterns.stream()
                .map(PatternCount::least)
                .min(String::compareTo)
                .orElse("");
        String most =
                patterns.stream().map(PatternCount::most).max(String::compareTo).orElse("");
        return ValueRange.ofText(least, most);
    }

    private static String shown(double number, boolean date) {
        return date
                ? LocalDate.ofEpochDay(Math.round(number)).toString()
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static String rounded(double number) {
        BigDecimal value = BigDecimal.valueOf(number);
        int scale = Math.max(0, Math.min(DIGITS, DIGITS - (value.precision() - value.scale())));
        return value.setScale(scale, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
