package io.kempt.cli.option;

import io.kempt.jobs.request.RulesQuery;
import io.kempt.jobs.retention.Age;
import io.kempt.jobs.retention.RetentionPart;
import io.kempt.jobs.table.CsvOptions;
import io.kempt.jobs.table.HeaderOptions;
import io.kempt.jobs.tell.Audience;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.Lang;
import io.kempt.rules.yaml.NearestName;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the values of options are read. The text of each {@link TypeConversionException} says what was expected. */
public final class Converters {
    private Converters() {}

    /** An ISO 8601 day. */
    public static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String typed) {
            try {
                return LocalDate.parse(typed);
            } catch (DateTimeException unreadable) {
                throw new TypeConversionException("a day such as 2026-01-31");
            }
        }
    }

    /** A span of time: a number with {@code s}, {@code m} or {@code h}. */
    public static final class Waiting implements ITypeConverter<Duration> {
        private static final Pattern SPAN = Pattern.compile("(\\d{1,6})([smh])");

        @Override
        public Duration convert(String typed) {
            Matcher span = SPAN.matcher(typed);
            if (!span.matches()) {
                throw new TypeConversionException("a time such as 90s, 10m or 2h");
            }
            long number = Long.parseLong(span.group(1));
            return switch (span.group(2)) {
                case "s" -> Duration.ofSeconds(number);
                case "m" -> Duration.ofMinutes(number);
                default -> Duration.ofHours(number);
            };
        }
    }

    /** How old something may become. */
    public static final class AgeText implements ITypeConverter<Age> {
        @Override
        public Age convert(String typed) {
            return Age.parse(typed).orElseThrow(() -> new TypeConversionException(Age.EXPECTED));
        }
    }

    /** What is kept for a time of its own. */
    public static final class PartOfRetention implements ITypeConverter<RetentionPart> {
        @Override
        public RetentionPart convert(String typed) {
            return RetentionPart.ofCode(among(RetentionPart.codes(), typed)).orElseThrow();
        }
    }

    /** A path; none is meant by nothing, as a variable of the shell that is not set leaves it. */
    public static final class FilePath implements ITypeConverter<Path> {
        @Override
        public Path convert(String typed) {
            if (typed.isEmpty()) {
                throw new TypeConversionException("the name of a file or folder");
            }
            return Path.of(typed);
        }
    }

    /** {@code en} or {@code zh}. */
    public static final class Language implements ITypeConverter<Lang> {
        @Override
        public Lang convert(String typed) {
            return ofWord(Lang.class, typed);
        }
    }

    /** {@code auto}, {@code always} or {@code never}. */
    public static final class Color implements ITypeConverter<ColorMode> {
        @Override
        public ColorMode convert(String typed) {
            return ofWord(ColorMode.class, typed);
        }
    }

    /** A kind of record by its code, such as {@code stage_change}. */
    public static final class KindCode implements ITypeConverter<String> {
        @Override
        public String convert(String typed) {
            return among(kinds(), typed);
        }
    }

    /** {@code customers} for the customers after deduplication, or a kind of record by its code. */
    public static final class Exportable implements ITypeConverter<String> {
        @Override
        public String convert(String typed) {
            List<String> known = new ArrayList<>(List.of("customers"));
            known.addAll(kinds());
            return among(known, typed);
        }
    }

    /** A report by its name. */
    public static final class Report implements ITypeConverter<String> {
        @Override
        public String convert(String typed) {
            return among(List.of("rfm", "funnel", "quality"), typed);
        }
    }

    /** What generated data is like. */
    public static final class Story implements ITypeConverter<String> {
        @Override
        public String convert(String typed) {
            return among(List.of("crm", "duplicates"), typed);
        }
    }

    /** A part of a whole, from 0 to 1. */
    public static final class Share implements ITypeConverter<Double> {
        private static final Pattern DECIMAL = Pattern.compile("0|1|[01]?[.]\\d{1,9}");

        @Override
        public Double convert(String typed) {
            if (!DECIMAL.matcher(typed).matches() || Double.parseDouble(typed) > 1) {
                throw new TypeConversionException("a share from 0 to 1, such as 0.3");
            }
            return Double.valueOf(typed);
        }
    }

    /** The one kind of record that can be generated alone. */
    public static final class OnlyKind implements ITypeConverter<String> {
        @Override
        public String convert(String typed) {
            return among(List.of("customer"), typed);
        }
    }

    /** The least severity that fails a command. */
    public static final class Threshold implements ITypeConverter<FailOn> {
        @Override
        public FailOn convert(String typed) {
            return ofWord(FailOn.class, typed);
        }
    }

    /** An address on the web. */
    public static final class WebAddress implements ITypeConverter<String> {
        @Override
        public String convert(String typed) {
            if (!Audience.isAddress(typed)) {
                throw new TypeConversionException("an address that begins with https://");
            }
            return typed;
        }
    }

    /** How grave a finding is. */
    public static final class SeverityWord implements ITypeConverter<Severity> {
        @Override
        public Severity convert(String typed) {
            return ofWord(Severity.class, typed);
        }
    }

    /** What {@code rules list} lists. */
    public static final class RulesPart implements ITypeConverter<RulesQuery.Part> {
        @Override
        public RulesQuery.Part convert(String typed) {
            return ofWord(RulesQuery.Part.class, typed);
        }
    }

    /** {@code refuse} the file or {@code reject} the record. */
    public static final class OnUndecodable implements ITypeConverter<CsvOptions.Undecodable> {
        @Override
        public CsvOptions.Undecodable convert(String typed) {
            return among(List.of("refuse", "reject"), typed).equals("refuse")
                    ? CsvOptions.Undecodable.REFUSE_FILE
                    : CsvOptions.Undecodable.REJECT_ROW;
        }
    }

    /** The line of a header from 1, or {@code none}. */
    public static final class HeaderLine implements ITypeConverter<Long> {
        @Override
        public Long convert(String typed) {
            if (typed.equals("none")) {
                return HeaderOptions.NO_HEADER;
            }
            if (!typed.matches("[1-9][0-9]{0,8}")) {
                throw new TypeConversionException("the number of a line from 1, or none");
            }
            return Long.valueOf(typed);
        }
    }

    private static List<String> kinds() {
        return Stream.of(Kind.values()).map(Kind::code).toList();
    }

    private static String among(List<String> known, String typed) {
        if (!known.contains(typed)) {
            String nearest = NearestName.of(typed, known)
                    .map(name -> "; did you mean " + name + "?")
                    .orElse("");
            throw new TypeConversionException(
                    (known.size() == 1 ? "" : "one of ") + String.join(", ", known) + nearest);
        }
        return typed;
    }

    private static <E extends Enum<E>> E ofWord(Class<E> type, String typed) {
        List<String> known = Stream.of(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        return type.getEnumConstants()[known.indexOf(among(known, typed))];
    }
}
