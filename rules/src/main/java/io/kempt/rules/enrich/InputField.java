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
            String first = first(kind, type);
            if (!first.isEmpty()) {
                return Optional.of(first);
            }
        }
        return Optional.empty();
    }

    /** The first field of a type; empty when the kind has none. */
    static String first(KindSpec kind, String type) {
        for (FieldSpec field : kind.fields()) {
            if (field.type().equals(type)) {
                return field.name();
            }
        }
        return "";
    }

    /** The field that holds addresses: of type {@code address}, else of that name; empty when the kind has none. */
    static String address(KindSpec kind) {
        String typed = first(kind, "address");
        return typed.isEmpty() && kind.index("address") >= 0 ? "address" : typed;
    }

    /** As many empty values as an enricher has outputs. */
    static List<String> nothing(Enricher enricher) {
        return enricher.outputs().stream().map(output -> "").toList();
    }
}
