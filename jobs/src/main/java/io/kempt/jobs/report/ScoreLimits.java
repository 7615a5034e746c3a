package io.kempt.jobs.report;

import io.kempt.rules.measure.Dimension;
import io.kempt.rules.measure.DimensionScores;
import java.math.BigDecimal;
import java.util.List;

/** The limits of a score as text, such as {@code > 5, ≤ 7}. */
final class ScoreLimits {
    private final DimensionScores dimension;

    ScoreLimits(DimensionScores dimension) {
        this.dimension = dimension;
    }

    /** Empty when there are no customers to cut. */
    String of(int score) {
        List<BigDecimal> limits = dimension.cuts().limits();
        if (limits.isEmpty()) {
            return "";
        }
        int bins = limits.size() + 1;
        int bin = dimension.dimension() == Dimension.RECENCY ? bins + 1 - score : score;
        boolean inclusive = dimension.cuts().inclusive();
        String above = bin == 1 ? "" : (inclusive ? "> " : "≥ ") + plain(limits.get(bin - 2));
        String upTo = bin == bins ? "" : (inclusive ? "≤ " : "< ") + plain(limits.get(bin - 1));
        return above.isEmpty() || upTo.isEmpty() ? above + upTo : above + ", " + upTo;
    }

    private static String plain(BigDecimal limit) {
        return limit.signum() == 0 ? "0" : limit.stripTrailingZeros().toPlainString();
    }
}
