package io.kempt.rules.enrich;

import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** The field that an enricher looks at: the one named by its setting {@code field}, else the first of a fitting type. */
final class InputField {
    private InputField() {}

    static Optional<String> of(KindSpec kind, YamlNode settings, String... types) {
        Optional<String> named = settings.text("field");
        if (named.isPresent()) {
            if (kind.index(named.get()) >= 0) {
                return named;
            }
            settings.child("field")
                    .mistake("'" + named.get() + "' is no field of "
                            + kind.kind().code());
            return Optional.empty();
        }
        for (String type : types) {
            Optional<String> first = kind.fields().stream()
                    .filter(field -> field.type().equals(type))
                    .map(FieldSpec::name)
                    .findFirst();
            if (first.isPresent()) {
                return first;
            }
        }
        return Optional.empty();
    }

    /** As many empty values as an enricher has outputs. */
    static List<String> nothing(Enricher enricher) {
        return enricher.outputs().stream().map(output -> "").toList();
    }
}
