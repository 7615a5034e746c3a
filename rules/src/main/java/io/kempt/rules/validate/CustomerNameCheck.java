package io.kempt.rules.validate;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.text.CustomerName;
import java.util.List;
import java.util.Optional;

/** Customers' names: full registered names or persons' names, no short forms and no stopgaps. */
final class CustomerNameCheck implements Validator {
    static final FindingCode ABBREVIATED = new FindingCode(
            "customer-name.abbreviated",
            Severity.WARNING,
            "a short form without legal form; write the full registered name",
            "疑似简称，缺少组织形式；请填写工商登记全称");

    static final FindingCode TRUNCATED = new FindingCode(
            "customer-name.truncated", Severity.WARNING, "the name breaks off within its legal form", "名称在组织形式处被截断");

    static final FindingCode FILLER = new FindingCode(
            "customer-name.filler",
            Severity.ERROR,
            "this is no name: it was typed to fill the field",
            "不是真实名称，疑似占位或测试数据");

    @Override
    public String name() {
        return "customer-name";
    }

    @Override
    public String summary() {
        return "A customer's name is a full registered name or a person's; short forms, cut names and stopgaps are told.";
    }

    @Override
    public List<FindingCode> codes() {
        return List.of(ABBREVIATED, TRUNCATED, FILLER);
    }

    @Override
    public String examples() {
        return """
                type: customer-name
                examples:
                  accepts: [华为技术有限公司, 张三]
                  warns: {华为: customer-name.abbreviated, 华为技术有限: customer-name.truncated}
                  refuses: {测试公司: customer-name.filler}
                """;
    }

    @Override
    public Optional<Cells> compile(FieldSpec field) {
        return field.type().equals("customer-name") ? Optional.of(CustomerNameCheck::validate) : Optional.empty();
    }

    private static void validate(String name, CellReport report) {
        if (name.isEmpty()) {
            return;
        }
        switch (CustomerName.of(name)) {
            case ABBREVIATED -> report.add(ABBREVIATED, "");
            case TRUNCATED -> report.add(TRUNCATED, CustomerName.completed(name));
            case FILLER -> report.add(FILLER, "");
            case REGISTERED, PERSON, UNKNOWN -> {}
        }
    }
}
