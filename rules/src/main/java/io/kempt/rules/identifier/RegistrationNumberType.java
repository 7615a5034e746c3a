package io.kempt.rules.identifier;

import static io.kempt.rules.identifier.IdentifierCodes.error;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.text.CellText;
import java.util.List;

/** Registration numbers of enterprises from before 2015 (GS 15-2006). */
final class RegistrationNumberType implements Identifier {
    private static final String TYPE = "registration-number";
    private static final FindingCode SCIENTIFIC = IdentifierCodes.scientific(TYPE);

    private static final FindingCode USCC = error(
            TYPE,
            "uscc",
            "this is an 18-character unified social credit code, which replaced the registration number; it belongs in a"
                    + " field of that type",
            "这是替代工商注册号的 18 位统一社会信用代码；应填入统一社会信用代码字段");

    private static final FindingCode ORGANISATION_CODE = error(
            TYPE,
            "organisation-code",
            "this is an organisation code, which is no part of the registration number",
            "这是组织机构代码，与工商注册号无关");

    private static final FindingCode LENGTH = IdentifierCodes.length(TYPE);
    private static final FindingCode CHARSET = IdentifierCodes.digitsOnly(TYPE);

    private static final FindingCode REGION = error(
            TYPE, "region", "the first six digits ({0}) name no registering office in China", "前 6 位（{0}）不是有效的登记机关代码");

    private static final FindingCode CHECK_DIGIT = IdentifierCodes.checkDigit(TYPE);

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String summary() {
        return "A registration number of an enterprise in China from before 2015 (GS 15-2006): 15 digits.";
    }

    @Override
    public String canonical() {
        return "15 digits, such as 110108012660422";
    }

    @Override
    public String repairs() {
        return "width, blanks, hyphens, Excel's text markers, a trailing .0";
    }

    @Override
    public String rule() {
        return "A registration number has 15 digits, an existing province and the right check digit.";
    }

    @Override
    public String examples() {
        return """
                type: registration-number
                examples:
                  accepts: {}
                  refuses:
                    "1.10108E+14": registration-number.scientific-notation
                    "914403001922038216": registration-number.uscc
                    "192203821": registration-number.organisation-code
                    "11010801266O422": registration-number.charset
                    "990108012660422": registration-number.region
                    "110108012660423": registration-number.check-digit
                    "1101081266042": registration-number.length
                """;
    }

    @Override
    public List<FindingCode> codes() {
        return List.of(SCIENTIFIC, USCC, ORGANISATION_CODE, LENGTH, CHARSET, REGION, CHECK_DIGIT);
    }

    @Override
    public FindingCode scientific() {
        return SCIENTIFIC;
    }

    @Override
    public Check check(FieldSpec field) {
        return RegistrationNumberType::judge;
    }

    private static void judge(String number, CellReport report) {
        if (number.length() != RegistrationNumber.LENGTH) {
            reportLength(number, report);
        } else if (!CellText.isDigits(number)) {
            report.add(
                    CHARSET, LookAlikes.suggestion(number, 0, RegistrationNumber.LENGTH, RegistrationNumber::isValid));
        } else if (!Uscc.isRegion(number, 0)) {
            report.add(REGION, "", number.substring(0, 6));
        } else if (!RegistrationNumber.isValid(number)) {
            report.add(CHECK_DIGIT, "");
        }
    }

    private static void reportLength(String number, CellReport report) {
        if (Uscc.fault(number) == Uscc.Fault.NONE) {
            report.add(USCC, "");
        } else if (OrganisationCode.isValid(number)) {
            report.add(ORGANISATION_CODE, "");
        } else {
            report.add(LENGTH, "", Integer.toString(number.length()), Integer.toString(RegistrationNumber.LENGTH));
        }
    }
}
