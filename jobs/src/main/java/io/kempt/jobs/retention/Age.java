package io.kempt.jobs.retention;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How old something may become, such as {@code 90d}.
 *
 * @param amount at least 1
 */
public record Age(int amount, Unit unit) {
    /** What an age looks like, for whoever wrote something else. {@code m} is none: it means minutes elsewhere. */
    public static final String EXPECTED = "an age such as 24h, 90d, 12w, 6mo or 2y";

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,3})(h|d|w|mo|y)");

    /** Months and years are those of the calendar, in UTC. */
    public enum Unit {
        HOURS("h"),
        DAYS("d"),
        WEEKS("w"),
        MONTHS("mo"),
        YEARS("y");

        private final String sign;

        Unit(String sign) {
            this.sign = sign;
        }

        private static Unit of(String sign) {
            for (Unit unit : values()) {
                if (unit.sign.equals(sign)) {
                    return unit;
                }
            }
            throw new IllegalArgumentException(sign);
        }
    }

    /** Reads an age; empty for anything else. */
    public static Optional<Age> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new Age(Integer.parseInt(form.group(1)), Unit.of(form.group(2))))
                : Optional.empty();
    }

    /** The moment before which everything is older than this. */
    public Instant before(Instant now) {
        ZonedDateTime here = now.atZone(ZoneOffset.UTC);
        return switch (unit) {
            case HOURS -> here.minusHours(amount).toInstant();
            case DAYS -> here.minusDays(amount).toInstant();
            case WEEKS -> here.minusWeeks(amount).toInstant();
            case MONTHS -> here.minusMonths(amount).toInstant();
            case YEARS -> here.minusYears(amount).toInstant();
        };
    }

    @Override
    public String toString() {
        return amount + unit.sign;
    }
}
