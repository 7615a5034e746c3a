package io.kempt.rules.enrich;

import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.Label;
import io.kempt.rules.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The declaration of something that can be derived about a record, and how it is compiled for a kind. */
public interface Enricher {

    /** Its name in rulebooks and documentation: lower case with hyphens. */
    String name();

    /** One sentence for the generated documentation. */
    String summary();

    /** The values that it gives, in the order of {@link Values#of}. */
    List<Output> outputs();

    /**
     * Reads the enricher's own settings (mistakes go to them, with their place) and returns the function that is run
     * for each record; empty when the kind has no field that this enricher could look at. The function is called by
     * several threads at once.
     *
     * @param settings what the rulebook says under this enricher's name; {@link YamlNode#missing()} for the defaults
     */
    Optional<Plan> compile(KindSpec kind, YamlNode settings);

    /**
     * A derived value.
     *
     * @param guess whether each of its values has a confidence and an origin of its own
     */
    record Output(String name, Label label, boolean guess) {
        Output(String name, Label label) {
            this(name, label, false);
        }
    }

    /** What an enricher must be told beside the record's own values; the store gathers no more than is asked for. */
    enum Need {
        ORDERS,
        ACTIVITIES,
        /** What activities say of the contact: that mail came back, that the person has left. */
        CONTACT_SIGNS,
        /** Who else is reached under a phone number. */
        PHONE_HOLDERS,
        /** Whose an e-mail domain is. */
        DOMAIN_OWNERS,
        /** The code that the store has issued to this customer. */
        CUSTOMER_CODE
    }

    /**
     * An enricher, ready for the records of one kind.
     *
     * @param from the fields that it looks at
     * @param keeps the field whose own values it gives where there are any; empty for none
     */
    record Plan(List<String> from, Set<Need> needs, Values values, String keeps) {
        Plan(List<String> from, Set<Need> needs, Values values) {
            this(from, needs, values, "");
        }

        /** A plan that looks at one field. */
        static Plan ofField(String field, Function<String, List<String>> values) {
            return new Plan(List.of(field), Set.of(), input -> Derived.known(values.apply(input.value(field))));
        }
    }

    /** The function of an enricher. */
    @FunctionalInterface
    interface Values {

        /** One value per {@link #outputs() output}, in their order. */
        List<Derived> of(EnrichInput input);
    }
}
