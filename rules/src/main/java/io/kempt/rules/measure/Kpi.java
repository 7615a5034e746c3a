package io.kempt.rules.measure;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A figure of the overview.
 *
 * @param value exact for counts and money; shares are 0 to 1; empty when there is nothing to divide by
 * @param share both numbers of a share; empty for other figures
 */
public record Kpi(Definition definition, Unit unit, Optional<BigDecimal> value, Optional<Ratio> share) {

    /** What a figure is in. */
    public enum Unit {
        COUNT,
        MONEY,
        SHARE,
        DAYS
    }

    static Kpi count(String id, long value) {
        return new Kpi(Definitions.of(id), Unit.COUNT, Optional.of(BigDecimal.valueOf(value)), Optional.empty());
    }

    static Kpi money(String id, Optional<BigDecimal> value) {
        return new Kpi(Definitions.of(id), Unit.MONEY, value, Optional.empty());
    }

    static Kpi share(String id, Ratio share) {
        return new Kpi(Definitions.of(id), Unit.SHARE, share.value(), Optional.of(share));
    }

    static Kpi days(String id, Optional<BigDecimal> value) {
        return new Kpi(Definitions.of(id), Unit.DAYS, value, Optional.empty());
    }
}
