package io.kempt.jobs.contract;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.kempt.jobs.write.JsonWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Limits, lengths and patterns, which both standards write nearly alike. */
final class Constraints {
    private static final String OTHER_TYPE = "limits hold for numbers and dates only";

    private final ContractField field;
    private final Part part;

    Constraints(ContractField field, Part part) {
        this.field = field;
        this.part = part;
    }

    /** {@code minLength} and {@code maxLength}. */
    void lengths() {
        length("minLength", "min-length");
        length("maxLength", "max-length");
    }

    private void length(String key, String setting) {
        Optional<String> value = part.given(key);
        if (value.isEmpty()) {
            return;
        }
        if (value.get().matches("[1-9][0-9]{0,5}")) {
            field.set(setting, value.get(), part, key);
        } else if (!value.get().equals("0")) {
            part.lose(key, "a length is a whole number from 1 to 999999");
        }
    }

    /** A regular expression for the whole value. */
    void pattern() {
        part.given("pattern").ifPresent(text -> pattern(text, "pattern"));
    }

    void pattern(String text, String key) {
        try {
            Pattern.compile(text);
            field.set("pattern", JsonWriter.compact(text), part, key);
        } catch (PatternSyntaxException unknown) {
            part.lose(key, "the pattern uses what RE2 does not know: " + unknown.getDescription());
        }
    }

    /** {@code minimum} and {@code maximum}, their own value allowed or not. */
    void limits(boolean whole) {
        limit("minimum", "min");
        limit("maximum", "max");
        exclusive("exclusiveMinimum", "minimum", "min", 1, whole);
        exclusive("exclusiveMaximum", "maximum", "max", -1, whole);
    }

    private void limit(String key, String setting) {
        part.given(key).ifPresent(value -> {
            if (!fits(value)) {
                part.lose(
                        key,
                        field.type().equals("decimal") || field.type().equals("date")
                                ? "'" + value + "' is no limit that a rulebook can read"
                                : OTHER_TYPE);
            } else {
                field.set(setting, plain(value), part, key);
            }
        });
    }

    /** A limit of its own, or in older contracts a flag beside the limit. */
    private void exclusive(String key, String limit, String setting, int step, boolean whole) {
        Optional<String> given = part.given(key);
        if (given.isEmpty() || given.get().equals("false")) {
            return;
        }
        String value = given.get().equals("true") ? part.text(limit) : given.get();
        if (!fits(value)) {
            part.lose(key, OTHER_TYPE);
        } else if (field.type().equals("date")) {
            field.set(setting, LocalDate.parse(plain(value)).plusDays(step).toString(), part, key);
        } else if (whole && new BigDecimal(value).stripTrailingZeros().scale() <= 0) {
            BigInteger next = new BigDecimal(value).toBigIntegerExact().add(BigInteger.valueOf(step));
            field.set(setting, next.toString(), part, key);
        } else {
            field.set(setting, plain(value), part, limit);
            part.lose(key, "limits are inclusive in a rulebook: " + value + " itself passes");
        }
    }

    private boolean fits(String value) {
        return switch (field.type()) {
            case "decimal" -> value.matches("[+-]?[0-9]{1,30}([.][0-9]{1,30})?");
            case "date" -> isDay(value);
            default -> false;
        };
    }

    private static boolean isDay(String value) {
        try {
            LocalDate.parse(value.length() > 10 ? value.substring(0, 10) : value);
            return true;
        } catch (DateTimeException noDay) {
            return false;
        }
    }

    private String plain(String value) {
        return field.type().equals("date") && value.length() > 10 ? value.substring(0, 10) : value;
    }
}
