package io.kempt.rules.standardise;

import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.identifier.Identifier;
import io.kempt.rules.identifier.IdentifierText;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.text.CellText;
import java.util.List;

/**
 * An identifier in its canonical form. Whether it is right is the validator's to say; letters are never guessed into
 * digits here.
 */
final class IdentifierStandardiser implements Standardiser {
    private final Identifier identifier;

    IdentifierStandardiser(Identifier identifier) {
        this.identifier = identifier;
    }

    @Override
    public String type() {
        return identifier.type();
    }

    @Override
    public String summary() {
        return identifier.summary();
    }

    @Override
    public String canonical() {
        return identifier.canonical();
    }

    @Override
    public String repairs() {
        return identifier.repairs();
    }

    @Override
    public List<FindingCode> codes() {
        return List.of();
    }

    @Override
    public Cells compile(FieldSpec field) {
        Identifier.Form form = identifier.form(field, Countries::codeOf);
        String separators = identifier.separators();
        return (raw, report) -> {
            String text = IdentifierText.compact(raw, separators);
            return text.isEmpty() || CellText.isScientific(text) ? text : form.canonical(text, report);
        };
    }
}
