package io.kempt.rules.rulebook;

import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.Kind;
import io.kempt.rules.standardise.Standardiser;
import io.kempt.rules.validate.Validator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A field with its rules, compiled and ready for cells of any thread.
 *
 * @param validators in the order in which a value meets them
 * @param severities by code, where the rulebook sets another than the code's own
 * @param reference the kind whose key this field's values must be; empty for a plain field
 */
public record FieldRules(
        FieldSpec field,
        Standardiser.Cells standardiser,
        List<Validator.Cells> validators,
        Map<String, Severity> severities,
        Optional<Kind> reference) {

    /** The severity in force for a code in this field. */
    public Severity severity(FindingCode code) {
        return severities.getOrDefault(code.id(), code.severity());
    }
}
