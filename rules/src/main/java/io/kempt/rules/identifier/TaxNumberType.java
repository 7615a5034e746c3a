package io.kempt.rules.identifier;

import static io.kempt.rules.identifier.IdentifierCodes.error;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import java.util.ArrayList;
import java.util.List;

/** Taxpayer numbers of China (纳税人识别号): the unified social credit code, or the form that it replaced. */
final class TaxNumberType implements Identifier {
    private static final String TYPE = "tax-number";
    private static final FindingCode SCIENTIFIC = IdentifierCodes.scientific(TYPE);

    private static final FindingCode OLD_FORM = new FindingCode(
            TYPE + ".old-form",
            Severity.WARNING,
            "the form from before 2015 (region and organisation code); ask for the 18-character code that replaced it",
            "这是 2015 年以前的税号（行政区划代码加组织机构代码）；请补充替代它的 18 位统一社会信用代码");

    private static final FindingCode RESIDENT_ID = new FindingCode(
            TYPE + ".resident-id",
            Severity.SUSPECT,
            "this is the identity number of a person, right for a person's taxes; treat it as personal data",
            "这是个人身份证号，仅适用于个人纳税人；请按个人信息处理");

    private static final FindingCode REGISTRATION_NUMBER = error(
            TYPE,
            "registration-number",
            "this is a 15-digit registration number, not the tax number; ask for the 18-character code",
            "这是 15 位工商注册号，不是税号；请补充 18 位统一社会信用代码");

    private static final FindingCode ORGANISATION_CODE = error(
            TYPE,
            "organisation-code",
            "this is an organisation code alone; ask for the 18-character code that holds it",
            "这是 9 位组织机构代码；请补充包含它的 18 位统一社会信用代码");

    private static final FindingCode LENGTH = IdentifierCodes.length(TYPE);

    private static final FindingCode OLD_CHARSET = error(
            TYPE,
            "old-charset",
            "fifteen characters are six digits of region and an organisation code; one of these does not belong there",
            "15 位税号应为 6 位行政区划代码加 9 位组织机构代码；含有不允许的字符");

    private static final FindingCode OLD_REGION =
            error(TYPE, "old-region", "the first six digits ({0}) name no region of China", "前 6 位（{0}）不是有效的行政区划代码");

    private static final FindingCode OLD_CHECK_DIGIT = error(
            TYPE,
            "old-check-digit",
            "the check character of the organisation code (15th character) does not fit the others",
            "其中组织机构代码的校验码（第 15 位）不符");

    private static final UsccCodes PARTS = new UsccCodes(TYPE);

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String summary() {
        return "A taxpayer number of China: the unified social credit code, or region and organisation code as before 2015.";
    }

    @Override
    public String canonical() {
        return "18 digits and capitals, such as 914403001922038216; 15 in the old form, such as 440300192203821";
    }

    @Override
    public String repairs() {
        return "case, width, blanks, hyphens, Excel's text markers, a trailing .0";
    }

    @Override
    public String rule() {
        return "A tax number is a right unified social credit code, or has an existing province and a right organisation"
                + " code, or is a person's identity number.";
    }

    @Override
    public String examples() {
        return """
                type: tax-number
                examples:
                  accepts: {}
                  warns:
                    "440300192203821": tax-number.old-form
                    "11010519491231002X": tax-number.resident-id
                    "91110000600037342P": tax-number.organisation-digit
                    "91440399192203821K": tax-number.county
                  refuses:
                    "9.14403e+17": tax-number.scientific-notation
                    "914403001922038000": tax-number.precision-loss
                    "440301103097413": tax-number.registration-number
                    "19220382-1": tax-number.organisation-code
                    "9144030019220382I6": tax-number.charset
                    "914403001922038217": tax-number.check-digit
                    "440300192203823": tax-number.old-check-digit
                    "990300192203821": tax-number.old-region
                    "44030O192203821": tax-number.old-charset
                    "4403001922038": tax-number.length
                    "941403001922038216": tax-number.structure
                    "917703001922038216": tax-number.region
                """;
    }

    @Override
    public List<FindingCode> codes() {
        List<FindingCode> codes = new ArrayList<>(List.of(
                SCIENTIFIC,
                OLD_FORM,
                RESIDENT_ID,
                REGISTRATION_NUMBER,
                ORGANISATION_CODE,
                LENGTH,
                OLD_CHARSET,
                OLD_REGION,
                OLD_CHECK_DIGIT));
        codes.addAll(PARTS.all());
        return List.copyOf(codes);
    }

    @Override
    public FindingCode scientific() {
        return SCIENTIFIC;
    }

    @Override
    public Check check(FieldSpec field) {
        return TaxNumberType::judge;
    }

    private static void judge(String number, CellReport report) {
        Uscc.Fault fault = Uscc.fault(number);
        if (fault == Uscc.Fault.NONE) {
            PARTS.judge(number, fault, report);
        } else if (TaxNumber.isOldForm(number)) {
            report.add(OLD_FORM, "");
        } else if (TaxNumber.isPersons(number)) {
            report.add(RESIDENT_ID, "");
        } else {
            reportFault(number, fault, report);
        }
    }

    private static void reportFault(String number, Uscc.Fault fault, CellReport report) {
        switch (fault) {
            case REGISTRATION_NUMBER -> report.add(REGISTRATION_NUMBER, "");
            case ORGANISATION_CODE -> report.add(ORGANISATION_CODE, "");
            case LENGTH -> reportLength(number, report);
            default -> PARTS.judge(number, fault, report);
        }
    }

    private static void reportLength(String number, CellReport report) {
        if (number.length() != TaxNumber.OLD_LENGTH) {
            report.add(LENGTH, "", Integer.toString(number.length()), "18 / 15");
        } else if (!TaxNumber.hasCharactersOfOldForm(number)) {
            report.add(OLD_CHARSET, "");
        } else if (!Uscc.isRegion(number, 0)) {
            report.add(OLD_REGION, "", number.substring(0, 6));
        } else {
            report.add(OLD_CHECK_DIGIT, "");
        }
    }
}
