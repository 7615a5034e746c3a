package io.kempt.rules.validate;

import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.standardise.Choices;
import io.kempt.rules.yaml.NearestName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Membership in the closed list of a choice field. */
final class ChoiceMembership implements Validator {
    static final FindingCode UNKNOWN = new FindingCode(
            "choice.unknown", Severity.ERROR, "not on the list; choose one of {0}", "不在可选值中；请从以下值中选择：{0}");

    @Override
    public String name() {
        return "choices";
    }

    @Override
    public String summary() {
        return "A choice is one of the field's 'choices' or 'bands'.";
    }

    @Override
    public List<FindingCode> codes() {
        return List.of(UNKNOWN);
    }

    @Override
    public String examples() {
        return """
                type: choice
                choices: {官网: [网站], 展会: []}
                examples:
                  accepts: {网站: 官网}
                  refuses: {展览: choice.unknown}
                """;
    }

    @Override
    public Optional<Cells> compile(FieldSpec field) {
        if (!field.type().equals("choice")) {
            return Optional.empty();
        }
        List<String> names = Choices.namesOf(field);
        if (names.isEmpty()) {
            return Optional.empty();
        }
        Set<String> known = new HashSet<>(names);
        ForbiddenValues.Words forbidden = ForbiddenValues.Words.quietly(field);
        String list = String.join(", ", names);
        return Optional.of((value, report) -> {
            if (!value.isEmpty() && !known.contains(value) && !forbidden.hold(value)) {
                report.add(UNKNOWN, NearestName.of(value, names).orElse(""), list);
            }
        });
    }
}
