package io.kempt.rules.fakes;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.validate.Validator;
import java.util.List;
import java.util.Optional;

/** Three rules: a required value, a longest length, and a value that must differ from another field's. */
public record FakeRule(String name, FindingCode code) implements Validator {
    public static final List<Validator> ALL = List.of(
            of("required", "value.missing", "Missing", "缺失"),
            of("max-length", "text.long", "Longer than {0}", "超过 {0} 个字符"),
            of("differs-from", "value.same", "The same as {0}", "与 {0} 相同"));

    private static Validator of(String name, String code, String en, String zh) {
        return new FakeRule(name, new FindingCode(code, Severity.ERROR, en, zh));
    }

    @Override
    public String summary() {
        return "A rule for tests.";
    }

    @Override
    public List<FindingCode> codes() {
        return List.of(code);
    }

    @Override
    public Optional<Cells> compile(FieldSpec field) {
        return switch (name) {
            case "required" -> field.required() ? Optional.of(this::required) : Optional.empty();
            case "max-length" ->
                Optional.of(field.settings().integer("max-length", 0, 1, 99))
                        .filter(most -> most > 0)
                        .map(this::shorterThan);
            default -> field.settings().text("differs-from").map(this::differsFrom);
        };
    }

    private void required(String value, CellReport report) {
        if (value.isEmpty()) {
            report.add(code, "");
        }
    }

    private Cells shorterThan(int most) {
        return (value, report) -> {
            if (value.length() > most) {
                report.add(code, value.substring(0, most), Integer.toString(most));
            }
        };
    }

    private Cells differsFrom(String other) {
        return (value, report) -> {
            if (value.equals(report.other(other))) {
                report.add(code, "", other);
            }
        };
    }
}
