package io.kempt.rules.identifier;

import static io.kempt.rules.identifier.IdentifierCodes.error;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.text.CellText;
import java.util.List;

/** Global trade item numbers (GS1 General Specifications): EAN-8, UPC-A, EAN-13 and GTIN-14, as they are printed. */
final class GtinType implements Identifier {
    private static final String TYPE = "gtin";
    private static final FindingCode SCIENTIFIC = IdentifierCodes.scientific(TYPE);

    private static final FindingCode LENGTH =
            error(TYPE, "length", "{0} digits where 8, 12, 13 or 14 belong", "长度为 {0} 位，应为 8、12、13 或 14 位");

    private static final FindingCode CHARSET = IdentifierCodes.digitsOnly(TYPE);
    private static final FindingCode CHECK_DIGIT = IdentifierCodes.checkDigit(TYPE);

    /** Too short for a number by one: a spreadsheet took the zero in front of a UPC-A or EAN-8 off. */
    private static final List<Integer> WITHOUT_ZERO = List.of(7, 11);

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String summary() {
        return "A global trade item number (EAN-8, UPC-A, EAN-13, GTIN-14): digits only, as many as are printed.";
    }

    @Override
    public String canonical() {
        return "8, 12, 13 or 14 digits, such as 6901234567892";
    }

    @Override
    public String repairs() {
        return "width, blanks, hyphens, Excel's text markers, a trailing .0";
    }

    @Override
    public String rule() {
        return "A trade item number has 8, 12, 13 or 14 digits and the right check digit.";
    }

    @Override
    public String examples() {
        return """
                type: gtin
                examples:
                  accepts: {"690-1234-56789-2": "6901234567892"}
                  refuses:
                    "6.90123E+12": gtin.scientific-notation
                    "12345678905": gtin.length
                    "6901234567893": gtin.check-digit
                    "69O1234567892": gtin.charset
                """;
    }

    @Override
    public List<FindingCode> codes() {
        return List.of(SCIENTIFIC, CHARSET, LENGTH, CHECK_DIGIT);
    }

    @Override
    public FindingCode scientific() {
        return SCIENTIFIC;
    }

    @Override
    public Check check(FieldSpec field) {
        return GtinType::judge;
    }

    private static void judge(String gtin, CellReport report) {
        if (!CellText.isDigits(gtin)) {
            report.add(CHARSET, LookAlikes.suggestion(gtin, 0, gtin.length(), GtinType::isRight));
        } else if (!hasLength(gtin)) {
            String whole = "0" + gtin;
            boolean lostZero = WITHOUT_ZERO.contains(gtin.length()) && isRight(whole);
            report.add(LENGTH, lostZero ? whole : "", Integer.toString(gtin.length()));
        } else if (!hasCheckDigit(gtin)) {
            report.add(CHECK_DIGIT, "");
        }
    }

    private static boolean isRight(String gtin) {
        return CellText.isDigits(gtin) && hasLength(gtin) && hasCheckDigit(gtin);
    }

    private static boolean hasLength(String gtin) {
        int length = gtin.length();
        return length == 8 || (length >= 12 && length <= 14);
    }

    /** From the right, every second digit counts three times; the sum is a multiple of ten. */
    private static boolean hasCheckDigit(String gtin) {
        int sum = 0;
        for (int i = gtin.length() - 1, weight = 1; i >= 0; i--, weight = 4 - weight) {
            sum += (gtin.charAt(i) - '0') * weight;
        }
        return sum % 10 == 0;
    }
}
