package io.kempt.rules.validate;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.identifier.Identifier;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.text.CellText;
import java.util.List;
import java.util.Optional;

/** Whether an identifier is right by its standard, and which part is not. */
final class IdentifierCheck implements Validator {
    private final Identifier identifier;

    IdentifierCheck(Identifier identifier) {
        this.identifier = identifier;
    }

    @Override
    public String name() {
        return identifier.type();
    }

    @Override
    public String summary() {
        return identifier.rule();
    }

    @Override
    public List<FindingCode> codes() {
        return identifier.codes();
    }

    @Override
    public String examples() {
        return identifier.examples();
    }

    @Override
    public Optional<Cells> compile(FieldSpec field) {
        if (!field.type().equals(identifier.type())) {
            return Optional.empty();
        }
        Identifier.Check check = identifier.check(field);
        return Optional.of((value, report) -> validate(value, check, report));
    }

    private void validate(String value, Identifier.Check check, CellReport report) {
        if (CellText.isScientific(value)) {
            report.add(identifier.scientific(), "");
        } else if (!value.isEmpty()) {
            check.judge(value, report);
        }
    }
}
