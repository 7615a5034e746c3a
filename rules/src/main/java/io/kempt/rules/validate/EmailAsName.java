package io.kempt.rules.validate;

import com.google.re2j.Pattern;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import java.util.List;
import java.util.Optional;

/** An e-mail address where a customer's name belongs: mostly the sign of shifted columns. */
final class EmailAsName implements Validator {
    static final FindingCode EMAIL_ADDRESS = new FindingCode(
            "customer-name.email-address",
            Severity.WARNING,
            "an e-mail address stands in place of the name; columns may be shifted",
            "此处应为名称，却是邮箱地址；可能是列错位");

    private static final Pattern EMAIL = Pattern.compile("[^ @]+@[^ @]+[.][^ @]+");

    @Override
    public String name() {
        return "email-as-name";
    }

    @Override
    public String summary() {
        return "A customer's name is no e-mail address.";
    }

    @Override
    public List<FindingCode> codes() {
        return List.of(EMAIL_ADDRESS);
    }

    @Override
    public String examples() {
        return """
                type: customer-name
                examples:
                  accepts: [华为技术有限公司, 3M China Ltd.]
                  warns: {sales@example.com: customer-name.email-address}
                """;
    }

    @Override
    public Optional<Cells> compile(FieldSpec field) {
        if (!field.type().equals("customer-name")) {
            return Optional.empty();
        }
        return Optional.of((value, report) -> {
            if (value.indexOf('@') > 0 && EMAIL.matches(value)) {
                report.add(EMAIL_ADDRESS, "");
            }
        });
    }
}
