package io.kempt.rules.measure;

import java.math.BigDecimal;
import java.util.List;

/**
 * The limits between bins. The bin of a value depends on the value alone, so equal values always share a bin.
 *
 * @param limits ascending, one fewer than there are bins; two may be equal, and the bin between them is then empty
 * @param inclusive whether a value equal to a limit belongs to the bin below it
 */
public record Cuts(List<BigDecimal> limits, boolean inclusive) {
    public Cuts {
        limits = List.copyOf(limits);
    }

    /** The bin of a value, from 1 for the smallest values. */
    public int bin(BigDecimal value) {
        int bin = 1;
        for (BigDecimal limit : limits) {
            int order = value.compareTo(limit);
            if (order < 0 || (order == 0 && inclusive)) {
                return bin;
            }
            bin++;
        }
        return bin;
    }
}
