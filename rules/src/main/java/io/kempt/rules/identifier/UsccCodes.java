package io.kempt.rules.identifier;

import static io.kempt.rules.identifier.IdentifierCodes.error;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.text.Regions;
import java.util.List;

/** What is said of the parts of a unified social credit code, under the codes of the type that holds it. */
final class UsccCodes {
    private final FindingCode charset;
    private final FindingCode structure;
    private final FindingCode region;
    private static final int REGION = 2;

    /** Registered with an office of the state, not of a place. */
    private static final String NATIONAL = "100000";

    private final FindingCode precisionLoss;
    private final FindingCode checkDigit;
    private final FindingCode organisationDigit;
    private final FindingCode county;

    UsccCodes(String type) {
        charset = error(
                type,
                "charset",
                "it holds a character that no code has; allowed are digits and capitals without I, O, S, V, Z",
                "含有不允许的字符；只能使用数字和除 I、O、S、V、Z 以外的大写字母");
        structure = error(
                type,
                "structure",
                "no registering department and organisation type begin with {0}",
                "登记管理部门与机构类别代码 {0} 不存在");
        region = error(type, "region", "characters 3 to 8 ({0}) name no region of China", "第 3 至 8 位（{0}）不是有效的行政区划代码");
        precisionLoss = error(
                type,
                "precision-loss",
                "Excel kept 15 digits and wrote zeros for the last three; codes that would fit: {0}",
                "Excel 仅保留 15 位数字，末三位已变为 0；可能的代码：{0}");
        checkDigit = error(
                type,
                "check-digit",
                "the last character does not fit the others: at least one is wrong",
                "校验码（第 18 位）与其他位不符：至少有一位错误");
        county = new FindingCode(
                type + ".county",
                Severity.WARNING,
                "characters 3 to 8 ({0}) are no county, city or development area known since 2002; the code may be new, or"
                        + " copied wrongly",
                "第 3 至 8 位（{0}）不在 2002 年以来已知的区县、城市和开发区之列；可能是新区划，也可能抄写有误");
        organisationDigit = new FindingCode(
                type + ".organisation-digit",
                Severity.WARNING,
                "the check digit of the organisation code within (17th character) does not fit",
                "其中组织机构代码的校验码（第 17 位）不符");
    }

    List<FindingCode> all() {
        return List.of(charset, structure, region, precisionLoss, checkDigit, organisationDigit, county);
    }

    /** Reports what is wrong with eighteen characters that no other identifier has. */
    void judge(String code, Uscc.Fault fault, CellReport report) {
        if (fault != Uscc.Fault.NONE) {
            reportFault(code, fault, Uscc.suggestion(code), report);
        }
        boolean judged = fault == Uscc.Fault.NONE || fault == Uscc.Fault.CHECK_DIGIT;
        if (judged && !Uscc.organisationDigitFits(code)) {
            report.add(organisationDigit, "");
        }
        if (fault == Uscc.Fault.NONE && !code.startsWith(NATIONAL, REGION) && !Regions.isListed(code, REGION)) {
            report.add(county, "", code.substring(REGION, REGION + NATIONAL.length()));
        }
    }

    private void reportFault(String code, Uscc.Fault fault, String suggestion, CellReport report) {
        switch (fault) {
            case CHARSET -> report.add(charset, suggestion);
            case STRUCTURE -> report.add(structure, suggestion, code.substring(0, 2));
            case REGION -> report.add(region, suggestion, code.substring(2, 8));
            case PRECISION_LOSS -> report.add(precisionLoss, suggestion, String.join(", ", Uscc.repairs(code)));
            case CHECK_DIGIT -> report.add(checkDigit, suggestion);
            default -> throw new IllegalArgumentException("no fault of a part: " + fault);
        }
    }
}
