package io.kempt.rules.rulebook;

import io.kempt.rules.across.AcrossRule;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.Kind;
import io.kempt.rules.standardise.Standardiser;
import io.kempt.rules.validate.References;
import io.kempt.rules.validate.Uniqueness;
import io.kempt.rules.validate.Validator;
import java.util.ArrayList;
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

    /**
     * What the field asks of records together.
     *
     * @param key the kind's key: that it stands once only is asked of it in any case, and judged on import
     */
    List<AcrossRule> across(String key) {
        List<AcrossRule> across = new ArrayList<>();
        String name = field.name();
        if (!name.equals(key)) {
            FieldReader.uniqueWithin(field.settings())
                    .ifPresent(scope -> across.add(
                            new AcrossRule.Unique(inForce(Uniqueness.NOT_UNIQUE), name, List.of(name), scope)));
        }
        reference.ifPresent(to -> across.add(
                new AcrossRule.Reference(inForce(References.UNKNOWN), inForce(References.AMBIGUOUS), name, to)));
        return across;
    }

    private FindingCode inForce(FindingCode code) {
        return new FindingCode(code.id(), severity(code), code.en(), code.zh());
    }
}
