package io.kempt.rules.check;

import io.kempt.rules.rulebook.FieldRules;
import io.kempt.rules.rulebook.Rulebook;
import java.util.List;

/** The fields of all kinds. */
final class EveryField {
    private EveryField() {}

    static List<FieldRules> of(Rulebook rulebook) {
        return rulebook.kinds().keySet().stream()
                .flatMap(kind -> rulebook.rules(kind).stream())
                .toList();
    }
}
