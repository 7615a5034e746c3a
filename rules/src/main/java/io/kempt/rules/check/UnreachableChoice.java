package io.kempt.rules.check;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.rulebook.FieldRules;
import io.kempt.rules.rulebook.Rulebook;
import io.kempt.rules.standardise.Choices;
import io.kempt.rules.yaml.Mistake;
import io.kempt.rules.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A word of a closed list that is read as another choice (two folded alike), or that the field refuses. */
final class UnreachableChoice implements Oddity {
    @Override
    public List<Mistake> in(Rulebook rulebook) {
        List<Mistake> found = new ArrayList<>();
        for (FieldRules rules : EveryField.of(rulebook)) {
            YamlNode choices = rules.field().settings().child("choices");
            for (String name : Choices.namesOf(rules.field())) {
                odd(rules, name, name).map(said -> choices.remarkAt(name, said)).ifPresent(found::add);
                for (YamlNode synonym :
                        choices.isMapping() ? choices.child(name).elements() : List.<YamlNode>of()) {
                    synonym.text()
                            .flatMap(word -> odd(rules, name, word))
                            .map(synonym::remark)
                            .ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static Optional<String> odd(FieldRules rules, String name, String word) {
        List<String> errors = new ArrayList<>();
        CellReport report = new CellReport() {
            @Override
            public String other(String field) {
                return "";
            }

            @Override
            public void add(FindingCode code, String suggestion, String... args) {
                if (rules.severity(code) == Severity.ERROR) {
                    errors.add(code.id());
                }
            }
        };
        String value = rules.standardiser().standardise(word, report);
        rules.validators().forEach(validator -> validator.validate(value, report));
        if (!value.equals(name)) {
            return Optional.of("'" + word + "' stands for '" + name + "' here but is read as "
                    + (value.isEmpty() ? "missing" : "'" + value + "'") + "; take it out of one of them");
        }
        return errors.isEmpty() || !word.equals(name)
                ? Optional.empty()
                : Optional.of("'" + word + "' is one of the choices and is refused all the same ("
                        + String.join(", ", errors) + "); take it out, or mend what refuses it");
    }
}
