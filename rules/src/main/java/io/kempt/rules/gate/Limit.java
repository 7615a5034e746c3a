package io.kempt.rules.gate;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a gate closes.
 *
 * @param value 0.02 for 2 %; as written for the other units
 */
record Limit(BigDecimal value, Unit unit) {

    /** What the number says. */
    enum Unit {
        COUNT,
        PERCENT,
        POINTS
    }

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,15}(?:[.][0-9]{1,6})?)\\s*(%|points?)?");

    /** The limit of a text such as {@code 2%}, {@code 100} or {@code 5 points}; empty when it is none. */
    static Optional<Limit> of(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(written.group(1));
        String unit = written.group(2);
        if (unit == null) {
            return Optional.of(new Limit(number, Unit.COUNT));
        }
        return Optional.of(
                unit.equals("%") ? new Limit(number.movePointLeft(2), Unit.PERCENT) : new Limit(number, Unit.POINTS));
    }

    /** As shown to people. */
    @Override
    public String toString() {
        return switch (unit) {
            case COUNT -> value.toPlainString();
            case PERCENT -> value.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
            case POINTS -> value.toPlainString() + " points";
        };
    }
}
