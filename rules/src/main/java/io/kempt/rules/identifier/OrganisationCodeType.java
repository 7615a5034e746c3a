package io.kempt.rules.identifier;

import static io.kempt.rules.identifier.IdentifierCodes.error;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.model.FieldSpec;
import java.util.List;
import java.util.function.UnaryOperator;

/** Organisation codes (GB 11714-1997), printed with a hyphen before the check character. */
final class OrganisationCodeType implements Identifier {
    private static final String TYPE = "org-code";
    private static final FindingCode SCIENTIFIC = IdentifierCodes.scientific(TYPE);

    private static final FindingCode USCC = error(
            TYPE,
            "uscc",
            "this is an 18-character unified social credit code; the organisation code within it is proposed",
            "这是 18 位统一社会信用代码；建议值为其中的组织机构代码");

    private static final FindingCode REGISTRATION_NUMBER = error(
            TYPE,
            "registration-number",
            "this is a 15-digit registration number, which holds no organisation code",
            "这是 15 位工商注册号，其中不含组织机构代码");

    private static final FindingCode LENGTH = IdentifierCodes.length(TYPE);

    private static final FindingCode CHARSET = error(
            TYPE,
            "charset",
            "it holds a character that no code has; eight digits or capitals belong here, then a digit or X",
            "含有不允许的字符；应为 8 位数字或大写字母，加 1 位数字或 X");

    private static final FindingCode CHECK_DIGIT = IdentifierCodes.checkDigit(TYPE);

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String summary() {
        return "An organisation code of China (GB 11714): eight characters, a hyphen and the check character.";
    }

    @Override
    public String canonical() {
        return "eight digits or capitals, a hyphen, and a digit or X, such as D2143569-X";
    }

    @Override
    public String repairs() {
        return "case, width, blanks, a missing or misplaced hyphen, Excel's text markers, a trailing .0";
    }

    @Override
    public String rule() {
        return "An organisation code has nine characters and the right check character.";
    }

    @Override
    public String examples() {
        return """
                type: org-code
                examples:
                  accepts: {"d2143569x": "D2143569-X", "192203821": "19220382-1"}
                  refuses:
                    "1.92204E+08": org-code.scientific-notation
                    "914403001922038216": org-code.uscc
                    "440301103097413": org-code.registration-number
                    "1922O382-1": org-code.check-digit
                    "19220382-I": org-code.charset
                    "1922038-1": org-code.length
                """;
    }

    @Override
    public List<FindingCode> codes() {
        return List.of(SCIENTIFIC, USCC, REGISTRATION_NUMBER, LENGTH, CHARSET, CHECK_DIGIT);
    }

    @Override
    public FindingCode scientific() {
        return SCIENTIFIC;
    }

    @Override
    public Form form(FieldSpec field, UnaryOperator<String> countryCode) {
        return (text, report) -> text.length() == OrganisationCode.LENGTH ? OrganisationCode.printed(text, 0) : text;
    }

    @Override
    public Check check(FieldSpec field) {
        return OrganisationCodeType::judge;
    }

    private static void judge(String value, CellReport report) {
        String code = value.replace("-", "");
        if (code.length() != OrganisationCode.LENGTH) {
            reportLength(code, report);
        } else if (!OrganisationCode.hasCharacters(code, 0)) {
            String meant = LookAlikes.suggestion(code, 8, 9, OrganisationCode::isValid);
            report.add(CHARSET, meant.isEmpty() ? "" : OrganisationCode.printed(meant, 0));
        } else if (!OrganisationCode.isValid(code)) {
            String meant = LookAlikes.onlyOne(code, 0, 0, OrganisationCode::isValid);
            report.add(CHECK_DIGIT, meant.isEmpty() ? "" : OrganisationCode.printed(meant, 0));
        }
    }

    private static void reportLength(String code, CellReport report) {
        if (Uscc.isRight(code)) {
            report.add(USCC, OrganisationCode.printed(code, 8));
        } else if (RegistrationNumber.isValid(code)) {
            report.add(REGISTRATION_NUMBER, "");
        } else {
            report.add(LENGTH, "", Integer.toString(code.length()), Integer.toString(OrganisationCode.LENGTH));
        }
    }
}
