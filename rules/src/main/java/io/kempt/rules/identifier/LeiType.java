package io.kempt.rules.identifier;

import static io.kempt.rules.identifier.IdentifierCodes.error;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.model.FieldSpec;
import java.util.List;

/** Legal entity identifiers (ISO 17442-1:2020): eighteen digits or capitals and two check digits. */
final class LeiType implements Identifier {
    private static final String TYPE = "lei";
    private static final FindingCode SCIENTIFIC = IdentifierCodes.scientific(TYPE);
    private static final FindingCode LENGTH = IdentifierCodes.length(TYPE);

    private static final FindingCode CHARSET = error(
            TYPE,
            "charset",
            "it holds a character that no identifier has; 18 digits or capitals belong here, then two digits",
            "含有不允许的字符；应为 18 位数字或大写字母，加 2 位数字");

    private static final FindingCode CHECK_DIGIT = error(
            TYPE,
            "check-digit",
            "the last two digits do not fit the others: at least one character is wrong",
            "末两位校验码与其他位不符：至少有一位错误");

    private static final int CHARACTERS = 20;
    private static final int BODY = 18;

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String summary() {
        return "A legal entity identifier (ISO 17442): 20 digits and capitals.";
    }

    @Override
    public String canonical() {
        return "18 digits or capitals and two digits, such as 5493001KJTIIGC8Y1R12";
    }

    @Override
    public String repairs() {
        return "case, width, blanks, hyphens, Excel's text markers";
    }

    @Override
    public String rule() {
        return "A legal entity identifier has 20 characters and the right check digits.";
    }

    @Override
    public String examples() {
        return """
                type: lei
                examples:
                  accepts: {"5493 001k jtii gc8y 1r12": "5493001KJTIIGC8Y1R12", "'HWUPKR0MPOU8FGXBT394": "HWUPKR0MPOU8FGXBT394"}
                  refuses:
                    "5.493E+19": lei.scientific-notation
                    "5493001KJTIIGC8Y1R1": lei.length
                    "5493001KJTIIGC8Y1R1Z": lei.charset
                    "54930O1KJTIIGC8Y1R12": lei.check-digit
                """;
    }

    @Override
    public List<FindingCode> codes() {
        return List.of(SCIENTIFIC, LENGTH, CHARSET, CHECK_DIGIT);
    }

    @Override
    public FindingCode scientific() {
        return SCIENTIFIC;
    }

    @Override
    public Check check(FieldSpec field) {
        return LeiType::judge;
    }

    private static void judge(String lei, CellReport report) {
        if (lei.length() != CHARACTERS) {
            report.add(LENGTH, "", Integer.toString(lei.length()), Integer.toString(CHARACTERS));
        } else if (!hasCharacters(lei)) {
            report.add(CHARSET, LookAlikes.suggestion(lei, BODY, CHARACTERS, LeiType::isRight));
        } else if (!hasCheckDigits(lei)) {
            report.add(CHECK_DIGIT, LookAlikes.onlyOne(lei, BODY, CHARACTERS, LeiType::isRight));
        }
    }

    private static boolean isRight(String lei) {
        return hasCharacters(lei) && hasCheckDigits(lei);
    }

    private static boolean hasCharacters(String lei) {
        return IdentifierText.isAlphanumeric(lei, 0, BODY) && IdentifierText.isDigits(lei, BODY, CHARACTERS);
    }

    /** Check digits are 98 less a remainder, so that 00, 01 and 99, which give the same remainders, are none. */
    private static boolean hasCheckDigits(String lei) {
        boolean none = lei.endsWith("00") || lei.endsWith("01") || lei.endsWith("99");
        return !none && Iso7064.mod97(lei) == 1;
    }
}
