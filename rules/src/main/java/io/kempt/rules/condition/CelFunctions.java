package io.kempt.rules.condition;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What Kempt adds to CEL: numbers and days of canonical texts. */
final class CelFunctions {
    static final Set<String> NAMES = Set.of("number", "date", "days");

    static final List<CelFunctionDecl> DECLARATIONS = List.of(
            declare("number", SimpleType.DOUBLE, SimpleType.STRING),
            declare("date", SimpleType.TIMESTAMP, SimpleType.STRING),
            declare("days", SimpleType.INT, SimpleType.STRING, SimpleType.STRING));

    static final List<CelFunctionBinding> BINDINGS = List.of(
            CelFunctionBinding.from("number", String.class, CelFunctions::number),
            CelFunctionBinding.from("date", String.class, CelFunctions::midnight),
            CelFunctionBinding.from("days", String.class, String.class, CelFunctions::days));

    /** Canonical decimals; no exponents, hexadecimal digits or NaN, which {@link Double#parseDouble} reads too. */
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,40}([.][0-9]{1,40})?");

    private CelFunctions() {}

    private static CelFunctionDecl declare(String name, CelType result, CelType... parameters) {
        return CelFunctionDecl.newFunctionDeclaration(
                name, CelOverloadDecl.newGlobalOverload(name, result, parameters));
    }

    private static Double number(String text) {
        if (!PLAIN.matcher(text).matches()) {
            throw new Unknown();
        }
        return Double.valueOf(text);
    }

    private static Instant midnight(String text) {
        return day(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Long days(String from, String to) {
        return ChronoUnit.DAYS.between(day(from), day(to));
    }

    private static LocalDate day(String text) {
        if (text.length() != 10) {
            throw new Unknown();
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDate) {
            throw new Unknown();
        }
    }

    /** Makes the part of the condition unknown. It is thrown for many records, so it takes no stack trace. */
    private static final class Unknown extends RuntimeException {
        private Unknown() {
            super("missing or unreadable", null, false, false);
        }
    }
}
