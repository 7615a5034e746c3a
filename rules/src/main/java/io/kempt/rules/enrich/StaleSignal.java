package io.kempt.rules.enrich;

import io.kempt.rules.model.Label;
import io.kempt.rules.yaml.YamlNode;
import java.util.Set;
import java.util.function.Predicate;

/** One reason to believe that a contact is no longer to be reached as the record says. */
interface StaleSignal {

    /** Its code in outputs and its name among the weights: lower case with hyphens. */
    String code();

    Label label();

    /** What it adds to the score, from 0 to 100, unless the rulebook says otherwise. */
    int weight();

    /** What it must be told beside the record's own values. */
    Set<Enricher.Need> needs();

    /** Reads its own settings and returns whether it speaks. */
    Predicate<EnrichInput> compile(ContactFields fields, YamlNode settings);

    /** The day on which a record was changed last; empty when it is not known. */
    static String changedOn(EnrichInput input) {
        String updated = input.value("updated_on");
        return updated.isEmpty() ? input.value("created_on") : updated;
    }
}
