package io.kempt.rules.identifier;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.text.CellText;
import java.util.List;

/** D-U-N-S numbers of Dun &amp; Bradstreet: nine digits. The check digit of old is not promised any more. */
final class DunsType implements Identifier {
    private static final String TYPE = "duns";
    private static final FindingCode SCIENTIFIC = IdentifierCodes.scientific(TYPE);
    private static final FindingCode LENGTH = IdentifierCodes.length(TYPE);
    private static final FindingCode CHARSET = IdentifierCodes.digitsOnly(TYPE);

    private static final FindingCode FILLER =
            new FindingCode(TYPE + ".filler", Severity.SUSPECT, "probably typed to fill the field", "疑似为填满字段而随意填写的号码");

    private static final int DIGITS = 9;
    private static final String ROW = "0123456789 987654321";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String summary() {
        return "A D-U-N-S number: nine digits.";
    }

    @Override
    public String canonical() {
        return "nine digits, such as 150483782";
    }

    @Override
    public String repairs() {
        return "width, blanks, hyphens, Excel's text markers, a trailing .0";
    }

    @Override
    public String rule() {
        return "A D-U-N-S number has nine digits; one digit over and over, or digits in a row, are suspect.";
    }

    @Override
    public String examples() {
        return """
                type: duns
                examples:
                  accepts: {"15-048-3782": "150483782"}
                  warns:
                    "111111111": duns.filler
                  refuses:
                    "1.50484E+08": duns.scientific-notation
                    "15048378": duns.length
                    "1504837A2": duns.charset
                """;
    }

    @Override
    public List<FindingCode> codes() {
        return List.of(SCIENTIFIC, LENGTH, CHARSET, FILLER);
    }

    @Override
    public FindingCode scientific() {
        return SCIENTIFIC;
    }

    @Override
    public Check check(FieldSpec field) {
        return DunsType::judge;
    }

    private static void judge(String duns, CellReport report) {
        if (duns.length() != DIGITS) {
            // A spreadsheet takes leading zeros off; more than one is rare.
            boolean lostZero = duns.length() == DIGITS - 1 && CellText.isDigits(duns);
            report.add(LENGTH, lostZero ? "0" + duns : "", Integer.toString(duns.length()), Integer.toString(DIGITS));
        } else if (!CellText.isDigits(duns)) {
            report.add(CHARSET, LookAlikes.suggestion(duns, 0, DIGITS, CellText::isDigits));
        } else if (ROW.contains(duns) || isOneDigit(duns)) {
            report.add(FILLER, "");
        }
    }

    private static boolean isOneDigit(String duns) {
        for (int i = 1; i < duns.length(); i++) {
            if (duns.charAt(i) != duns.charAt(0)) {
                return false;
            }
        }
        return true;
    }
}
