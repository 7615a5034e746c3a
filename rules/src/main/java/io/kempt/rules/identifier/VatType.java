package io.kempt.rules.identifier;

import static io.kempt.rules.identifier.IdentifierCodes.error;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.model.FieldSpec;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * VAT identification numbers of the European Union, the United Kingdom, Switzerland and Norway. A number without prefix is
 * read as one of the field's setting {@code country}, else of the record's country.
 */
final class VatType implements Identifier {
    private static final String TYPE = "vat";
    private static final FindingCode SCIENTIFIC = IdentifierCodes.scientific(TYPE);

    private static final FindingCode COUNTRY = error(
            TYPE,
            "country",
            "it begins with no known country; write it with its prefix such as DE, or set 'country' for the field",
            "开头不是已知的国家代码；请写明前缀（如 DE），或为该字段设置 country");

    private static final FindingCode STRUCTURE = error(
            TYPE,
            "structure",
            "expected the form {0} (9 is a digit, a is a letter, x is either)",
            "应为 {0} 的形式（9 表示数字，a 表示字母，x 表示两者皆可）");

    private static final FindingCode CHECK_DIGIT = IdentifierCodes.checkDigit(TYPE);
    private static final int PREFIX = 2;

    /** What the Swiss and the Norwegians write behind a number. */
    private static final List<String> ENDINGS = List.of("MWST", "TVA", "IVA", "VAT", "MVA");

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String summary() {
        return "A VAT number of the European Union, the United Kingdom, Switzerland or Norway; becomes one with prefix."
                + " Without prefix it is read by 'country', else by the record's country.";
    }

    @Override
    public String canonical() {
        return "country prefix (EL for Greece, CHE for Switzerland) and number, such as DE136695976";
    }

    @Override
    public String repairs() {
        return "case, width, blanks, hyphens, dots, slashes, colons, brackets, Excel's text markers, a missing prefix, GR for EL, UK for GB,"
                + " the zero in front of old Belgian and Greek numbers, MWST or MVA behind";
    }

    @Override
    public String rule() {
        return "A VAT number has the structure and the check digits of its country.";
    }

    @Override
    public String examples() {
        return """
                type: vat
                examples:
                  accepts: {"DE 136 695 976": "DE136695976", "BE 0403.019.261": "BE0403019261"}
                  refuses:
                    "1.36696E+08": vat.scientific-notation
                    "136695976": vat.country
                    "DE13669597": vat.structure
                    "DE136695977": vat.check-digit
                """;
    }

    @Override
    public List<FindingCode> codes() {
        return List.of(SCIENTIFIC, COUNTRY, STRUCTURE, CHECK_DIGIT);
    }

    @Override
    public FindingCode scientific() {
        return SCIENTIFIC;
    }

    @Override
    public String separators() {
        return " -./:()";
    }

    @Override
    public Form form(FieldSpec field, UnaryOperator<String> countryCode) {
        String country = field.settings().text("country", "").toUpperCase(Locale.ROOT);
        String iso = country.equals("EL") ? "GR" : country;
        if (!iso.isEmpty() && VatCountries.ofCountry(iso).isEmpty()) {
            field.settings()
                    .child("country")
                    .mistake("no VAT numbers of '" + country + "' are known; choose one of "
                            + String.join(", ", VatCountries.prefixes()));
        }
        return (text, report) ->
                canonical(text, () -> iso.isEmpty() ? countryCode.apply(report.other("country")) : iso);
    }

    private static String canonical(String text, Supplier<String> country) {
        String number = withUsualPrefix(text);
        Optional<VatCountry> given = VatCountries.ofNumber(number);
        if (given.isPresent()) {
            String rest = rest(number.substring(PREFIX), given.get());
            if (given.get().hasForm(rest)) {
                return rest.equals(number.substring(PREFIX))
                        ? number
                        : given.get().prefix() + rest;
            }
        }
        Optional<VatCountry> meant = VatCountries.ofCountry(country.get());
        String rest = meant.map(one -> rest(text, one)).orElse("");
        return meant.isPresent() && meant.get().hasForm(rest) ? meant.get().prefix() + rest : number;
    }

    private static String withUsualPrefix(String text) {
        if (text.startsWith("GR")) {
            return "EL" + text.substring(PREFIX);
        }
        return text.startsWith("UK") ? "GB" + text.substring(PREFIX) : text;
    }

    /** What stands behind the prefix, without endings and with the zero that old Belgian and Greek numbers lack. */
    private static String rest(String rest, VatCountry country) {
        return switch (country.prefix()) {
            case "CH", "NO" -> withoutEnding(rest);
            case "BE" -> rest.length() == 9 ? "0" + rest : rest;
            case "EL" -> rest.length() == 8 ? "0" + rest : rest;
            default -> rest;
        };
    }

    private static String withoutEnding(String rest) {
        for (String ending : ENDINGS) {
            if (rest.endsWith(ending)) {
                return rest.substring(0, rest.length() - ending.length());
            }
        }
        return rest;
    }

    @Override
    public Check check(FieldSpec field) {
        return VatType::judge;
    }

    private static void judge(String value, CellReport report) {
        Optional<VatCountry> country = VatCountries.ofNumber(value);
        if (country.isEmpty()) {
            report.add(COUNTRY, "");
            return;
        }
        String rest = value.substring(PREFIX);
        if (!country.get().hasForm(rest)) {
            String mended = country.get().mended(rest);
            report.add(
                    STRUCTURE,
                    mended.isEmpty() ? "" : value.substring(0, PREFIX) + mended,
                    country.get().printed());
        } else if (!country.get().check().test(rest)) {
            report.add(CHECK_DIGIT, "");
        }
    }
}
