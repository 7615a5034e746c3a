package io.kempt.rules.validate;

import io.kempt.rules.yaml.YamlNode;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A limit of a date: a day, or a time before or after the day at which the data stand. */
final class DayLimit {
    private static final String AS_OF = "as-of";
    private static final Pattern RELATIVE = Pattern.compile("as-of(?:([+-])([0-9]{1,4})([dmy]))?");

    private final Optional<LocalDate> fixed;
    private final Period from;

    /** The last answer: the day is the same for all records of a run. */
    private volatile @Nullable Answer answer;

    private record Answer(LocalDate asOf, Optional<LocalDate> limit) {}

    private DayLimit(Optional<LocalDate> fixed, Period from) {
        this.fixed = fixed;
        this.from = from;
    }

    static boolean isRelative(YamlNode node) {
        return node.text().filter(text -> text.startsWith(AS_OF)).isPresent();
    }

    /** Reads a limit; a mistake goes to the node. */
    static Optional<DayLimit> of(YamlNode node) {
        return node.text().flatMap(text -> {
            Matcher relative = RELATIVE.matcher(text);
            if (relative.matches()) {
                return Optional.of(new DayLimit(Optional.empty(), period(relative)));
            }
            Optional<LocalDate> day = Range.date(text);
            if (day.isEmpty()) {
                node.mistake("'" + text + "' is no limit here; write a date such as 2024-03-05, or as-of, as-of-100y,"
                        + " as-of+6m, as-of-30d");
            }
            return day.map(fixed -> new DayLimit(Optional.of(fixed), Period.ZERO));
        });
    }

    private static Period period(Matcher relative) {
        if (relative.group(1) == null) {
            return Period.ZERO;
        }
        int count = Integer.parseInt(relative.group(1) + relative.group(2));
        return switch (relative.group(3)) {
            case "d" -> Period.ofDays(count);
            case "m" -> Period.ofMonths(count);
            default -> Period.ofYears(count);
        };
    }

    /** The limit where the data stand at a day; empty when it depends on a day that is not known. */
    Optional<LocalDate> on(Optional<LocalDate> asOf) {
        if (fixed.isPresent() || asOf.isEmpty()) {
            return fixed;
        }
        Answer last = answer;
        if (last == null || !last.asOf().equals(asOf.get())) {
            last = new Answer(asOf.get(), Optional.of(asOf.get().plus(from)));
            answer = last;
        }
        return last.limit();
    }
}
