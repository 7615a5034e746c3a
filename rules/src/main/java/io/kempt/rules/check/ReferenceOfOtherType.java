package io.kempt.rules.check;

import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.rulebook.FieldRules;
import io.kempt.rules.rulebook.Rulebook;
import io.kempt.rules.yaml.Mistake;
import java.util.ArrayList;
import java.util.List;

/** A reference of another type than the key that it refers to: the same number may stand in two forms and never meet. */
final class ReferenceOfOtherType implements Oddity {
    @Override
    public List<Mistake> in(Rulebook rulebook) {
        List<Mistake> found = new ArrayList<>();
        for (FieldRules rules : EveryField.of(rulebook)) {
            rules.reference().flatMap(rulebook::kind).ifPresent(kind -> {
                FieldSpec key = key(kind);
                FieldSpec field = rules.field();
                if (!key.type().equals(field.type())) {
                    found.add(field.settings()
                            .remarkAt(
                                    "type",
                                    "'" + field.name() + "' is of type '" + field.type() + "' and refers to '"
                                            + key.name() + "' of type '" + key.type() + "'; give both the same"));
                }
            });
        }
        return found;
    }

    private static FieldSpec key(KindSpec kind) {
        return kind.fields().get(kind.index(kind.key()));
    }
}
