package io.kempt.rules.validate;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.yaml.YamlNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The least and greatest number or day that a field allows, both included. */
final class Range implements Validator {
    static final FindingCode BELOW =
            new FindingCode("value.below-min", Severity.ERROR, "less (or earlier) than {0}", "小于（或早于）{0}");

    static final FindingCode ABOVE =
            new FindingCode("value.above-max", Severity.ERROR, "more (or later) than {0}", "大于（或晚于）{0}");

    @Override
    public String name() {
        return "min";
    }

    @Override
    public String summary() {
        return "A decimal or date lies between 'min' and 'max', both included; a date's limit can be 'as-of', the day at which"
                + " the data stand, or a time from it such as 'as-of-100y', 'as-of+6m' or 'as-of-30d'.";
    }

    @Override
    public List<FindingCode> codes() {
        return List.of(BELOW, ABOVE);
    }

    @Override
    public Optional<Cells> compile(FieldSpec field) {
        return switch (field.type()) {
            case "decimal" -> compile(field.settings(), Range::decimal, "a number such as 0.95");
            case "date" -> dates(field.settings());
            default -> Optional.empty();
        };
    }

    private static Optional<Cells> dates(YamlNode settings) {
        if (!DayLimit.isRelative(settings.child("min")) && !DayLimit.isRelative(settings.child("max"))) {
            return compile(settings, Range::date, "a date such as 2024-03-05");
        }
        Optional<DayLimit> min = DayLimit.of(settings.child("min"));
        Optional<DayLimit> max = DayLimit.of(settings.child("max"));
        return Optional.of((value, report) -> date(value).ifPresent(day -> {
            Optional<LocalDate> asOf = report.asOf();
            validate(day, min.flatMap(limit -> limit.on(asOf)), max.flatMap(limit -> limit.on(asOf)), report);
        }));
    }

    private static <T extends Comparable<? super T>> Optional<Cells> compile(
            YamlNode settings, Function<String, Optional<T>> read, String expected) {
        Optional<T> min = limit(settings.child("min"), read, expected);
        Optional<T> max = limit(settings.child("max"), read, expected);
        if (min.isEmpty() && max.isEmpty()) {
            return Optional.empty();
        }
        if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
            settings.child("min").mistake("'min' is above 'max': no value can fit");
        }
        return Optional.of((value, report) -> read.apply(value).ifPresent(read1 -> validate(read1, min, max, report)));
    }

    private static <T> Optional<T> limit(YamlNode node, Function<String, Optional<T>> read, String expected) {
        return node.text().flatMap(text -> {
            Optional<T> limit = read.apply(text);
            if (limit.isEmpty()) {
                node.mistake("'" + text + "' is no limit here; write " + expected);
            }
            return limit;
        });
    }

    private static <T extends Comparable<? super T>> void validate(
            T value, Optional<T> min, Optional<T> max, CellReport report) {
        Comparator<T> order = Comparator.naturalOrder();
        if (min.isPresent() && order.compare(value, min.get()) < 0) {
            report.add(BELOW, "", min.get().toString());
        }
        if (max.isPresent() && order.compare(value, max.get()) > 0) {
            report.add(ABOVE, "", max.get().toString());
        }
    }

    /** A value that is not canonical has been reported by its standardiser: it has no place in a range. */
    private static Optional<BigDecimal> decimal(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> date(String text) {
        try {
            return text.length() == 10 ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
