package io.kempt.rules.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.datasketches.frequencies.ErrorType;
import org.apache.datasketches.frequencies.ItemsSketch;
import org.apache.datasketches.tdigest.TDigestDouble;

/**
 * A column with more distinct values than can be kept: what all cells tell, and sketches. Frequent values by the
 * Misra-Gries sketch of Apache DataSketches, quantiles by its t-digest (T. Dunning, 2019). Both are free of chance, so
 * that the same file gives the same profile.
 */
final class StreamedValues {
    /** Counts are at most 3.5/4096 of the cells too high. */
    private static final int FREQUENT_MAP = 4096;

    /** Values that came again, of a column that is nearly unique. */
    private static final int MOST_REPEATS = 200;

    private static final short COMPRESSION = 200;
    private static final int LONGEST = 200;

    private final CellTally tally;
    private final DistinctCount distinct = new DistinctCount();
    private final ItemsSketch<String> frequent = new ItemsSketch<>(FREQUENT_MAP);
    private final Map<String, Long> repeats = new HashMap<>();
    private TDigestDouble numbers = new TDigestDouble(COMPRESSION);

    StreamedValues(ProfileLimits limits) {
        this.tally = new CellTally(limits);
    }

    /** Adds a cell that is not blank. @return its hash; 0 when it is only a token for "missing" */
    long add(String cell, long times) {
        int kinds = tally.add(cell, times);
        if (kinds < 0) {
            return 0;
        }
        long hash = tally.lastHash();
        boolean again = distinct.add(hash);
        String kept = cell.length() <= LONGEST ? cell : cell.substring(0, LONGEST);
        if (again || times > 1) {
            repeat(kept, again ? times : times - 1);
        }
        frequent.update(kept, times);
        if (CellTally.mayBeNumber(kinds)) {
            number(PlainNumber.parse(cell), times);
        }
        return hash == 0 ? 1 : hash;
    }

    private void repeat(String value, long more) {
        Long before = repeats.get(value);
        if (before != null) {
            repeats.put(value, before + more);
        } else if (repeats.size() < MOST_REPEATS) {
            repeats.put(value, 1 + more);
        }
    }

    private void number(double number, long times) {
        if (!Double.isNaN(number)) {
            for (long i = 0; i < times; i++) {
                numbers.update(number);
            }
        }
    }

    void reserve(int rows, HashBudget budget) {
        distinct.reserve(rows, budget);
    }

    void merge(StreamedValues other, HashBudget budget) {
        tally.merge(other.tally);
        distinct.merge(other.distinct, budget);
        frequent.merge(other.frequent);
        other.repeats.forEach((value, times) -> repeat(value, times - 1));
        // a digest cannot be merged into itself half-built: the copy is compressed first
        TDigestDouble both = new TDigestDouble(COMPRESSION);
        both.merge(numbers);
        both.merge(other.numbers);
        numbers = both;
    }

    CellTally tally() {
        return tally;
    }

    DistinctCount distinct() {
        return distinct;
    }

    TDigestDouble numbers() {
        return numbers;
    }

    /** The most frequent values beyond doubt; in a column where none stands out, those that came again. */
    List<ValueCount> top(int most) {
        List<ValueCount> top = new ArrayList<>();
        for (ItemsSketch.Row<String> row : frequent.getFrequentItems(ErrorType.NO_FALSE_POSITIVES)) {
            top.add(new ValueCount(row.getItem(), row.getEstimate()));
        }
        if (top.isEmpty()) {
            repeats.forEach((value, times) -> top.add(new ValueCount(value, times)));
        }
        top.sort(Comparator.comparingLong(ValueCount::count).reversed().thenComparing(ValueCount::value));
        return List.copyOf(top.subList(0, Math.min(most, top.size())));
    }
}
