package io.kempt.rules.identifier;

import static io.kempt.rules.identifier.IdentifierCodes.error;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.text.CellText;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Employer identification numbers of the United States: a prefix that tells which campus of the Internal Revenue Service
 * gave it out, and seven digits. They have no check digit.
 */
final class EinType implements Identifier {
    private static final String TYPE = "ein";
    private static final FindingCode SCIENTIFIC = IdentifierCodes.scientific(TYPE);
    private static final FindingCode LENGTH = IdentifierCodes.length(TYPE);
    private static final FindingCode CHARSET = IdentifierCodes.digitsOnly(TYPE);

    private static final FindingCode PREFIX =
            error(TYPE, "prefix", "no campus of the IRS gives out numbers that begin with {0}", "美国国税局未发放过以 {0} 开头的号码");

    /** From the table "How EINs are assigned and valid EIN prefixes" on irs.gov. */
    private static final String PREFIXES =
            "01 02 03 04 05 06 10 11 12 13 14 15 16 20 21 22 23 24 25 26 27 30 31 32 33 34"
                    + " 35 36 37 38 39 40 41 42 43 44 45 46 47 48 50 51 52 53 54 55 56 57 58 59 60 61 62 63 64 65 66 67 68 71 72"
                    + " 73 74 75 76 77 80 81 82 83 84 85 86 87 88 90 91 92 93 94 95 98 99";

    private static final int DIGITS = 9;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String summary() {
        return "An employer identification number of the United States: two digits, a hyphen and seven digits.";
    }

    @Override
    public String canonical() {
        return "two digits, a hyphen and seven digits, such as 91-1144442";
    }

    @Override
    public String repairs() {
        return "width, blanks, a missing or misplaced hyphen, Excel's text markers, a trailing .0";
    }

    @Override
    public String rule() {
        return "An employer identification number has nine digits and a prefix that the IRS gives out.";
    }

    @Override
    public String examples() {
        return """
                type: ein
                examples:
                  accepts: {"911144442": "91-1144442", "91 1144442": "91-1144442"}
                  refuses:
                    "9.11144E+08": ein.scientific-notation
                    "1234567": ein.length
                    "07-1144442": ein.prefix
                    "9I-1144442": ein.charset
                """;
    }

    @Override
    public List<FindingCode> codes() {
        return List.of(SCIENTIFIC, LENGTH, CHARSET, PREFIX);
    }

    @Override
    public FindingCode scientific() {
        return SCIENTIFIC;
    }

    @Override
    public Form form(FieldSpec field, UnaryOperator<String> countryCode) {
        return (text, report) -> text.length() == DIGITS ? printed(text) : text;
    }

    @Override
    public Check check(FieldSpec field) {
        return EinType::judge;
    }

    private static void judge(String value, CellReport report) {
        String ein = value.replace("-", "");
        if (ein.length() != DIGITS) {
            String whole = "0" + ein;
            report.add(
                    LENGTH,
                    isRight(whole) ? printed(whole) : "",
                    Integer.toString(ein.length()),
                    Integer.toString(DIGITS));
        } else if (!CellText.isDigits(ein)) {
            String meant = LookAlikes.suggestion(ein, 0, DIGITS, EinType::isRight);
            report.add(CHARSET, meant.isEmpty() ? "" : printed(meant));
        } else if (!hasPrefix(ein)) {
            report.add(PREFIX, "", ein.substring(0, 2));
        }
    }

    private static boolean isRight(String ein) {
        return ein.length() == DIGITS && CellText.isDigits(ein) && hasPrefix(ein);
    }

    private static boolean hasPrefix(String ein) {
        return PREFIXES.contains(ein.substring(0, 2));
    }

    private static String printed(String ein) {
        return ein.substring(0, 2) + '-' + ein.substring(2);
    }
}
