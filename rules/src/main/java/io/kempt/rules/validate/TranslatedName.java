package io.kempt.rules.validate;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.identifier.Uscc;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.text.CellText;
import java.util.List;
import java.util.Optional;

/** A name without a Chinese character beside a social credit code: the registered name is another one. */
final class TranslatedName implements Validator {
    static final FindingCode TRANSLATED = new FindingCode(
            "customer-name.translated",
            Severity.WARNING,
            "an organisation with a social credit code is registered under a Chinese name; this seems a translation of it",
            "有统一社会信用代码的组织应填写中文登记名称；此处疑似英文译名");

    @Override
    public String name() {
        return "translated-name";
    }

    @Override
    public String summary() {
        return "The name of a customer with a valid social credit code has Chinese characters.";
    }

    @Override
    public List<FindingCode> codes() {
        return List.of(TRANSLATED);
    }

    @Override
    public Optional<Cells> compile(FieldSpec field) {
        return field.type().equals("customer-name") ? Optional.of(TranslatedName::validate) : Optional.empty();
    }

    private static void validate(String value, CellReport report) {
        if (!value.isEmpty() && !CellText.hasHan(value)) {
            String code = report.other("uscc").strip();
            if (code.length() == Uscc.LENGTH && Uscc.fault(code) == Uscc.Fault.NONE) {
                report.add(TRANSLATED, "");
            }
        }
    }
}
