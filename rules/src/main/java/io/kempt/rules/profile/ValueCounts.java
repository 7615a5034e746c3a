package io.kempt.rules.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Distinct values with their counts: all of them while they fit, else those of a sample of the distinct values, each
 * with its true count. A value is in the sample when its hash begins with so many zero bits as the level says (distinct
 * sampling, P. Gibbons, VLDB 2001); so the sample is the same in whatever order the values come, and parts can be merged.
 */
final class ValueCounts {
    /** Longer values are not kept once values are sampled. */
    private static final int LONGEST = 500;

    /** A number that can be counted up in its place. */
    private static final class Count {
        private long times;
    }

    private final int most;
    private final long mostCharacters;
    private final Map<String, Count> counts = new HashMap<>();
    private int level;
    private long characters;

    ValueCounts(ProfileLimits limits) {
        this.most = limits.values();
        this.mostCharacters = limits.characters();
    }

    /** Counts a value while all are kept. */
    void add(String value, long times) {
        count(value, times);
    }

    /** Counts a value if it belongs to the sample. */
    void sample(String value, long hash, long times) {
        if (inSample(hash) && value.length() <= LONGEST) {
            count(value, times);
            thin();
        }
    }

    private void count(String value, long times) {
        Count count = counts.get(value);
        if (count == null) {
            count = new Count();
            counts.put(value, count);
            characters += value.length();
        }
        count.times += times;
    }

    /** Whether there are more than can be kept. */
    boolean isOverfull() {
        return counts.size() > most || characters > mostCharacters;
    }

    /** Goes over to a sample, or to a smaller one, until it fits. */
    void thin() {
        while (isOverfull()) {
            level++;
            counts.keySet().removeIf(value -> {
                boolean out = value.length() > LONGEST || !inSample(DistinctCount.hash(value));
                characters -= out ? value.length() : 0;
                return out;
            });
        }
    }

    /** Takes out tokens for "missing", which a sample of the values leaves out. */
    void removeTokens() {
        counts.keySet().removeIf(value -> {
            boolean out = CellTally.isToken(value);
            characters -= out ? value.length() : 0;
            return out;
        });
    }

    private boolean inSample(long hash) {
        return level == 0 || hash >>> (64 - level) == 0;
    }

    /** Takes over another sample or, while all are kept, all values. */
    void merge(ValueCounts other) {
        level = Math.max(level, other.level);
        counts.keySet().removeIf(value -> {
            boolean out = !inSample(DistinctCount.hash(value));
            characters -= out ? value.length() : 0;
            return out;
        });
        other.counts.forEach((value, count) -> {
            if (inSample(DistinctCount.hash(value))) {
                count(value, count.times);
            }
        });
    }

    /** The values with their counts, most frequent first, equal counts by value. */
    List<ValueCount> sorted() {
        List<ValueCount> sorted = new ArrayList<>(counts.size());
        counts.forEach((value, count) -> sorted.add(new ValueCount(value, count.times)));
        sorted.sort(Comparator.comparingLong(ValueCount::count).reversed().thenComparing(ValueCount::value));
        return sorted;
    }
}
