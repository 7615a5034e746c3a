package io.kempt.rules.validate;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import java.util.List;
import java.util.Optional;

/** Unified social credit codes: which of length, characters, structure, region and check digits is wrong. */
final class UsccCheck implements Validator {
    static final FindingCode LENGTH =
            new FindingCode("uscc.length", Severity.ERROR, "{0} characters where 18 belong", "长度为 {0} 位，应为 18 位");

    static final FindingCode REGISTRATION_NUMBER = new FindingCode(
            "uscc.registration-number",
            Severity.ERROR,
            "this is a 15-digit registration number from before 2015; ask for the 18-character code that replaced it",
            "这是 2015 年以前的 15 位工商注册号；请补充替代它的 18 位统一社会信用代码");

    static final FindingCode CHARSET = new FindingCode(
            "uscc.charset",
            Severity.ERROR,
            "it holds a character that no code has; allowed are digits and capitals without I, O, S, V, Z",
            "含有不允许的字符；只能使用数字和除 I、O、S、V、Z 以外的大写字母");

    static final FindingCode STRUCTURE = new FindingCode(
            "uscc.structure",
            Severity.ERROR,
            "no registering department and organisation type begin with {0}",
            "登记管理部门与机构类别代码 {0} 不存在");

    static final FindingCode REGION = new FindingCode(
            "uscc.region",
            Severity.ERROR,
            "characters 3 to 8 ({0}) name no region of China",
            "第 3 至 8 位（{0}）不是有效的行政区划代码");

    static final FindingCode PRECISION_LOSS = new FindingCode(
            "uscc.precision-loss",
            Severity.ERROR,
            "Excel kept 15 digits and wrote zeros for the last three; codes that would fit: {0}",
            "Excel 仅保留 15 位数字，末三位已变为 0；可能的代码：{0}");

    static final FindingCode CHECK_DIGIT = new FindingCode(
            "uscc.check-digit",
            Severity.ERROR,
            "the last character does not fit the others: at least one is wrong",
            "校验码（第 18 位）与其他位不符：至少有一位错误");

    static final FindingCode ORGANISATION_DIGIT = new FindingCode(
            "uscc.organisation-digit",
            Severity.WARNING,
            "the check digit of the organisation code within (17th character) does not fit",
            "其中组织机构代码的校验码（第 17 位）不符");

    @Override
    public String name() {
        return "uscc";
    }

    @Override
    public String summary() {
        return "A unified social credit code has the right characters, structure, region and both check digits.";
    }

    @Override
    public List<FindingCode> codes() {
        return List.of(
                LENGTH,
                REGISTRATION_NUMBER,
                CHARSET,
                STRUCTURE,
                REGION,
                PRECISION_LOSS,
                CHECK_DIGIT,
                ORGANISATION_DIGIT);
    }

    @Override
    public String examples() {
        return """
                type: uscc
                examples:
                  accepts: ["914403001922038216", 91350100M000100Y43]
                  warns: {91110000600037342P: uscc.organisation-digit}
                  refuses:
                    91440300192203821: uscc.length
                    440301103097413: uscc.registration-number
                    91350100M000100Y4Z: uscc.charset
                    941403001922038216: uscc.structure
                    917703001922038216: uscc.region
                    914403001922038000: uscc.precision-loss
                    914403001922038217: uscc.check-digit
                """;
    }

    @Override
    public Optional<Cells> compile(FieldSpec field) {
        return field.type().equals("uscc") ? Optional.of(UsccCheck::validate) : Optional.empty();
    }

    private static void validate(String code, CellReport report) {
        if (code.isEmpty()) {
            return;
        }
        Uscc.Fault fault = Uscc.fault(code);
        if (fault != Uscc.Fault.NONE) {
            reportFault(code, fault, report);
        }
        boolean judged = fault == Uscc.Fault.NONE || fault == Uscc.Fault.CHECK_DIGIT;
        if (judged && !Uscc.organisationDigitFits(code)) {
            report.add(ORGANISATION_DIGIT, "");
        }
    }

    private static void reportFault(String code, Uscc.Fault fault, CellReport report) {
        List<String> repairs = Uscc.repairs(code);
        String only = Uscc.suggestion(code);
        switch (fault) {
            case NONE -> {}
            case LENGTH -> report.add(LENGTH, "", Integer.toString(code.length()));
            case REGISTRATION_NUMBER -> report.add(REGISTRATION_NUMBER, "");
            case CHARSET -> report.add(CHARSET, only);
            case STRUCTURE -> report.add(STRUCTURE, only, code.substring(0, 2));
            case REGION -> report.add(REGION, only, code.substring(2, 8));
            case PRECISION_LOSS -> report.add(PRECISION_LOSS, only, String.join(", ", repairs));
            case CHECK_DIGIT -> report.add(CHECK_DIGIT, only);
        }
    }
}
