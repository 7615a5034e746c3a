package io.kempt.rules.enrich;

import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.Label;
import io.kempt.rules.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** The declaration of something that can be derived about a record, and how it is compiled for a kind. */
public interface Enricher {

    /** Its name in rulebooks and documentation: lower case with hyphens. */
    String name();

    /** One sentence for the generated documentation. */
    String summary();

    /** The fields that it fills, in the order of {@link Values#of}. */
    List<Output> outputs();

    /**
     * Reads the enricher's own settings (mistakes go to them, with their place) and returns the function that is run
     * for each record; empty when the kind has no field that this enricher could look at. The function is called by
     * several threads at once.
     *
     * @param settings what the rulebook says under this enricher's name; {@link YamlNode#missing()} for the defaults
     */
    Optional<Values> compile(KindSpec kind, YamlNode settings);

    /** A derived field. */
    record Output(String name, Label label) {}

    /** An enricher, ready for the records of one kind. */
    @FunctionalInterface
    interface Values {

        /** One value per {@link #outputs() output}, in their order; the empty string where nothing is known. */
        List<String> of(EnrichInput input);
    }
}
