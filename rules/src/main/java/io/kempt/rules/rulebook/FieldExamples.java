package io.kempt.rules.rulebook;

import io.kempt.rules.rulebook.FieldExample.Expects;
import io.kempt.rules.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what one field accepts, warns of or refuses. Each is written as values with what becomes of them ({@code "138 1234
 * 5678": "+8613812345678"}; {@code 123: phone.invalid}); what is accepted as it stands may be a plain list.
 */
record FieldExamples(String field, Expects expects, String file) {

    List<FieldExample> read(YamlNode section) {
        List<FieldExample> examples = new ArrayList<>();
        if (section.isMapping()) {
            section.keys().forEach(raw -> example(raw, section).ifPresent(examples::add));
        } else if (section.isPresent() && expects != Expects.ACCEPTS) {
            section.mistake("'" + expects.key() + "' names values and the codes of what is found, such as "
                    + "{\"123\": phone.invalid}");
        } else {
            for (YamlNode element : section.elements()) {
                element.text().ifPresent(raw -> examples.add(of(raw, raw, List.of(), element)));
            }
        }
        return examples;
    }

    /** A value left empty takes away an example of the rulebook that is extended. */
    private Optional<FieldExample> example(String raw, YamlNode section) {
        YamlNode outcome = section.child(raw);
        if (!outcome.isPresent()) {
            return Optional.empty();
        }
        if (expects == Expects.ACCEPTS) {
            return outcome.text().map(canonical -> of(raw, canonical, List.of(), outcome));
        }
        List<String> codes = section.texts(raw);
        return codes.isEmpty() ? Optional.empty() : Optional.of(of(raw, "", codes, outcome));
    }

    private FieldExample of(String raw, String canonical, List<String> codes, YamlNode at) {
        return new FieldExample(expects, field, raw, canonical, codes, at.isIn(file), at.remark(""));
    }
}
