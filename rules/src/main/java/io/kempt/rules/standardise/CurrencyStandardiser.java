package io.kempt.rules.standardise;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.text.CellText;
import io.kempt.rules.text.NullTokens;
import java.util.List;

/** Currencies as ISO 4217 codes. */
final class CurrencyStandardiser implements Standardiser {
    static final FindingCode UNKNOWN = new FindingCode(
            "currency.unknown",
            Severity.ERROR,
            "no currency of this name is known; write its ISO 4217 code, such as CNY",
            "无法识别该币种；请填写 ISO 4217 代码，如 CNY");

    static final FindingCode AMBIGUOUS = new FindingCode(
            "currency.ambiguous",
            Severity.ERROR,
            "this sign stands for {0}; write the code, or set 'signs' for the field",
            "该符号可能表示 {0}；请填写代码，或为该字段设置 signs");

    @Override
    public String type() {
        return "currency";
    }

    @Override
    public String summary() {
        return "A currency by name, sign or code; becomes its ISO 4217 code. 'signs' is the code meant by ¥ or $.";
    }

    @Override
    public String canonical() {
        return "the ISO 4217 code, such as CNY";
    }

    @Override
    public String repairs() {
        return "names in Chinese and English, signs, the codes RMB and other common ones, lower case";
    }

    @Override
    public List<FindingCode> codes() {
        return List.of(UNKNOWN, AMBIGUOUS);
    }

    @Override
    public Cells compile(FieldSpec field) {
        String signs = field.settings().text("signs", "");
        if (!signs.isEmpty() && Currencies.codeOf(signs).isEmpty()) {
            field.settings().child("signs").mistake("'" + signs + "' is no currency; write a code such as CNY");
        }
        return (raw, report) -> standardise(raw, signs, report);
    }

    private static String standardise(String raw, String signs, CellReport report) {
        if (Currencies.codeOf(raw).equals(raw)) {
            return raw;
        }
        String text = CellText.fold(raw);
        if (NullTokens.isMissing(text)) {
            return "";
        }
        String code = Currencies.isShared(text) ? signs : Currencies.codeOf(text);
        if (code.isEmpty()) {
            if (Currencies.isShared(text)) {
                report.add(AMBIGUOUS, "", text.equals("$") ? "USD, HKD, AUD …" : "CNY / JPY");
            } else {
                report.add(UNKNOWN, "");
            }
            return text;
        }
        return code;
    }
}
