package io.kempt.rules.identifier;

import static io.kempt.rules.identifier.IdentifierCodes.error;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.model.FieldSpec;
import java.util.ArrayList;
import java.util.List;

/** Unified social credit codes: which of length, characters, structure, region and check digits is wrong. */
final class UsccType implements Identifier {
    private static final String TYPE = "uscc";
    private static final FindingCode SCIENTIFIC = IdentifierCodes.scientific(TYPE);

    private static final FindingCode LENGTH =
            error(TYPE, "length", "{0} characters where 18 belong", "长度为 {0} 位，应为 18 位");

    private static final FindingCode REGISTRATION_NUMBER = error(
            TYPE,
            "registration-number",
            "this is a 15-digit registration number from before 2015; ask for the 18-character code that replaced it",
            "这是 2015 年以前的 15 位工商注册号；请补充替代它的 18 位统一社会信用代码");

    private static final FindingCode ORGANISATION_CODE = error(
            TYPE,
            "organisation-code",
            "this is an organisation code alone; ask for the 18-character code that holds it",
            "这是 9 位组织机构代码；请补充包含它的 18 位统一社会信用代码");

    private static final FindingCode RESIDENT_ID = error(
            TYPE,
            "resident-id",
            "this is the identity number of a person: ask for the code of the business, and keep personal data out of"
                    + " this field",
            "这是个人身份证号；请补充经营主体的统一社会信用代码，不要在此字段保存个人信息");

    private static final UsccCodes PARTS = new UsccCodes(TYPE);

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String summary() {
        return "A unified social credit code: 18 characters in upper case, without blanks or hyphens.";
    }

    @Override
    public String canonical() {
        return "18 digits and capitals, such as 914403001922038216";
    }

    @Override
    public String repairs() {
        return "case, width, blanks, hyphens, Excel's text markers, a trailing .0";
    }

    @Override
    public String rule() {
        return "A unified social credit code has the right characters, structure, region and both check digits.";
    }

    @Override
    public String examples() {
        return """
                type: uscc
                examples:
                  accepts: {"9144 0300 1922 0382 16": "914403001922038216", "'914403001922038216": "914403001922038216"}
                  warns:
                    "91110000600037342P": uscc.organisation-digit
                    "91440399192203821K": uscc.county
                  refuses:
                    "9.14403E+17": uscc.scientific-notation
                    "914403001922038000": uscc.precision-loss
                    "440301103097413": uscc.registration-number
                    "192203821": uscc.organisation-code
                    "11010519491231002X": uscc.resident-id
                    "91440300192203821": uscc.length
                    "9144030019220382I6": uscc.charset
                    "941403001922038216": uscc.structure
                    "917703001922038216": uscc.region
                    "914403001922038217": uscc.check-digit
                """;
    }

    @Override
    public List<FindingCode> codes() {
        List<FindingCode> codes =
                new ArrayList<>(List.of(SCIENTIFIC, REGISTRATION_NUMBER, ORGANISATION_CODE, LENGTH, RESIDENT_ID));
        codes.addAll(PARTS.all());
        return List.copyOf(codes);
    }

    @Override
    public FindingCode scientific() {
        return SCIENTIFIC;
    }

    @Override
    public Check check(FieldSpec field) {
        return UsccType::judge;
    }

    private static void judge(String code, CellReport report) {
        Uscc.Fault fault = Uscc.fault(code);
        switch (fault) {
            case LENGTH -> report.add(LENGTH, "", Integer.toString(code.length()));
            case REGISTRATION_NUMBER -> report.add(REGISTRATION_NUMBER, "");
            case ORGANISATION_CODE -> report.add(ORGANISATION_CODE, "");
            case RESIDENT_ID -> report.add(RESIDENT_ID, "");
            default -> PARTS.judge(code, fault, report);
        }
    }
}
