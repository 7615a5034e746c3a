package io.kempt.rules.validate;

import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import java.util.List;
import java.util.Optional;

/** Mandatory fields. */
public final class Required implements Validator {
    /** No arguments. */
    public static final FindingCode MISSING =
            new FindingCode("value.missing", Severity.ERROR, "a mandatory value is missing", "必填项为空");

    @Override
    public String name() {
        return "required";
    }

    @Override
    public String summary() {
        return "A mandatory field ('required: true') holds a value; tokens such as 无 or N/A are none.";
    }

    @Override
    public List<FindingCode> codes() {
        return List.of(MISSING);
    }

    @Override
    public String examples() {
        return """
                type: text
                required: true
                examples:
                  accepts: [杭州]
                  refuses: {"": value.missing, 无: value.missing}
                """;
    }

    @Override
    public Optional<Cells> compile(FieldSpec field) {
        if (!field.required()) {
            return Optional.empty();
        }
        return Optional.of((value, report) -> {
            if (value.isEmpty()) {
                report.add(MISSING, "");
            }
        });
    }
}
