package io.kempt.rules.profile;

import io.kempt.rules.text.TextHash;
import java.util.function.LongConsumer;
import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.hll.TgtHllType;
import org.apache.datasketches.hll.Union;
import org.jspecify.annotations.Nullable;

/**
 * How many different hashes went by: counted while there is room for them all, then estimated by HyperLogLog (P. Flajolet
 * et al., 2007) with 2^14 registers, whose standard error is 0.8%.
 */
final class DistinctCount {
    private static final int LOG_REGISTERS = 14;
    private static final int FIRST_SLOTS = 1 << 14;

    private @Nullable LongHashSet set = new LongHashSet(FIRST_SLOTS);
    private @Nullable HllSketch sketch;
    private long slots = FIRST_SLOTS;

    /** Makes room for so many more, or goes over to estimating when the budget does not allow it. */
    void reserve(int more, HashBudget budget) {
        if (set == null) {
            return;
        }
        long missing = set.missing(more);
        if (missing == 0) {
            return;
        }
        if (slots + missing <= Integer.MAX_VALUE && budget.take(missing)) {
            set.grow(missing);
            slots += missing;
        } else {
            budget.giveBack(slots - FIRST_SLOTS);
            estimate();
        }
    }

    private HllSketch estimate() {
        HllSketch begun = sketch;
        if (begun == null) {
            begun = new HllSketch(LOG_REGISTERS, TgtHllType.HLL_8);
            sketch = begun;
            if (set != null) {
                set.each(begun::update);
                set = null;
            }
        }
        return begun;
    }

    /** Adds a hash for which there is room. @return whether it is known to have been there before */
    boolean add(long hash) {
        if (set != null) {
            return !set.add(hash);
        }
        estimate().update(hash);
        return false;
    }

    void merge(DistinctCount other, HashBudget budget) {
        LongHashSet others = other.set;
        if (others != null) {
            reserve(others.size(), budget);
            others.each(each(this));
            return;
        }
        Union union = new Union(LOG_REGISTERS);
        union.update(estimate());
        union.update(other.estimate());
        sketch = union.getResult(TgtHllType.HLL_8);
    }

    private static LongConsumer each(DistinctCount into) {
        return hash -> into.add(hash);
    }

    boolean isEstimated() {
        return set == null;
    }

    long count() {
        return set != null ? set.size() : Math.round(estimate().getEstimate());
    }

    /** The hash of a text. */
    static long hash(String text) {
        return TextHash.of(text);
    }
}
