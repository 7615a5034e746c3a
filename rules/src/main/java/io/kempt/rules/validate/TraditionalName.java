package io.kempt.rules.validate;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.text.Simplified;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A name in traditional characters where the mainland's are meant: companies of the mainland are registered in the
 * standard, simplified characters, and the same name in two scripts makes two customers of one. A record of another
 * country is left alone.
 */
final class TraditionalName implements Validator {
    static final FindingCode TRADITIONAL = new FindingCode(
            "customer-name.traditional",
            Severity.SUSPECT,
            "the name is in traditional characters; names of the mainland are registered in simplified ones",
            "名称含繁体字；境内登记的名称应使用简体字");

    private static final Set<String> MAINLAND = Set.of("", "CN", "中国", "CHN", "China");

    @Override
    public String name() {
        return "traditional-name";
    }

    @Override
    public String summary() {
        return "A customer's name is in simplified characters, unless the record's country is another than China.";
    }

    @Override
    public List<FindingCode> codes() {
        return List.of(TRADITIONAL);
    }

    @Override
    public String examples() {
        return """
                type: customer-name
                examples:
                  accepts: [华为技术有限公司]
                  warns: {華為技術有限公司: customer-name.traditional}
                """;
    }

    @Override
    public Optional<Cells> compile(FieldSpec field) {
        return field.type().equals("customer-name") ? Optional.of(TraditionalName::validate) : Optional.empty();
    }

    private static void validate(String value, CellReport report) {
        String simplified = Simplified.of(value);
        if (!simplified.equals(value)
                && MAINLAND.contains(report.other("country").strip())) {
            report.add(TRADITIONAL, simplified);
        }
    }
}
