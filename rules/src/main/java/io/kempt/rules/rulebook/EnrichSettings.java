package io.kempt.rules.rulebook;

import io.kempt.rules.enrich.Derived;
import io.kempt.rules.enrich.Enricher;
import io.kempt.rules.enrich.Enrichers;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.yaml.NearestName;
import io.kempt.rules.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be added to a customer: the enrichers that run, in the rulebook's order, compiled with their settings.
 *
 * @param steps none for a rulebook without customers
 */
public record EnrichSettings(List<Step> steps) {
    private static final int USUAL_CONFIDENCE = 80;

    /** An enricher and its function, ready for any thread. */
    public record Step(Enricher enricher, Enricher.Plan plan, Optional<Fill> fill) {}

    /**
     * An output that is also the value of one of the customer's own fields where that is empty, or always.
     *
     * @param field the customer's field
     * @param output which of the enricher's outputs, from 0
     * @param overwrite whether it is preferred to the given value
     * @param confidence guesses below this percentage do not fill
     */
    public record Fill(String field, int output, boolean overwrite, int confidence) {

        /** Whether a derived value takes the place of what was given. */
        public boolean applies(String given, Derived derived) {
            return (given.isEmpty() || overwrite)
                    && !derived.value().isEmpty()
                    && !derived.value().equals(given)
                    && derived.confidence() >= confidence;
        }
    }

    /**
     * Reads the section {@code enrich}, which holds the settings of each enricher under its name; {@code enabled: false}
     * leaves one out. Mistakes go to it.
     *
     * @param customer the fields that enrichers may look at
     */
    static EnrichSettings read(YamlNode section, @Nullable KindSpec customer) {
        List<Step> steps = new ArrayList<>();
        Set<String> filled = new HashSet<>();
        for (String name : section.keys()) {
            YamlNode settings = section.mapping(name);
            boolean enabled = settings.flag("enabled", true);
            Optional<Enricher> enricher = Enrichers.ofName(name);
            if (enricher.isEmpty()) {
                List<String> known = Enrichers.ALL.stream().map(Enricher::name).toList();
                section.mistakeAt(name, "there is no enricher '" + name + "'" + NearestName.hint(name, known));
            } else if (enabled && customer != null) {
                Optional<Enricher.Plan> plan = enricher.get().compile(customer, settings);
                Optional<Fill> fill = fill(enricher.get(), settings, customer, filled);
                settings.refuseUnknownKeys();
                plan.ifPresent(ready -> steps.add(new Step(enricher.get(), ready, fill)));
            }
        }
        return new EnrichSettings(List.copyOf(steps));
    }

    /** @param taken the fields that enrichers before this one fill: two for one field would depend on their order */
    private static Optional<Fill> fill(Enricher enricher, YamlNode settings, KindSpec customer, Set<String> taken) {
        Optional<String> field = settings.text("fills");
        boolean overwrite = settings.flag("overwrite", false);
        int confidence = settings.integer("confidence", USUAL_CONFIDENCE, 1, Derived.CERTAIN);
        List<String> outputs =
                enricher.outputs().stream().map(Enricher.Output::name).toList();
        String output = settings.text("output", outputs.get(0));
        if (!outputs.contains(output)) {
            settings.child("output")
                    .mistake("'" + output + "' is no output of " + enricher.name() + NearestName.hint(output, outputs));
            return Optional.empty();
        }
        if (field.isEmpty()) {
            return Optional.empty();
        }
        if (customer.index(field.get()) < 0) {
            settings.child("fills").mistake("'" + field.get() + "' is no field of customer");
        } else if (field.get().equals(customer.key())) {
            settings.child("fills").mistake("'" + field.get() + "' identifies records, so it cannot be filled");
        } else if (!taken.add(field.get())) {
            settings.child("fills").mistake("'" + field.get() + "' is filled by another enricher already");
        }
        return Optional.of(new Fill(field.get(), outputs.indexOf(output), overwrite, confidence));
    }
}
