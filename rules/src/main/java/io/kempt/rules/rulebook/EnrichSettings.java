package io.kempt.rules.rulebook;

import io.kempt.rules.enrich.Enricher;
import io.kempt.rules.enrich.Enrichers;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.yaml.NearestName;
import io.kempt.rules.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be added to a customer: the enrichers that run, in the rulebook's order, compiled with their settings.
 *
 * @param steps none for a rulebook without customers
 */
public record EnrichSettings(List<Step> steps) {

    /** An enricher and its function, ready for any thread. */
    public record Step(Enricher enricher, Enricher.Values values) {}

    /**
     * Reads the section {@code enrich}, which holds the settings of each enricher under its name; {@code enabled: false}
     * leaves one out. Mistakes go to it.
     *
     * @param customer the fields that enrichers may look at
     */
    static EnrichSettings read(YamlNode section, @Nullable KindSpec customer) {
        List<Step> steps = new ArrayList<>();
        for (String name : section.keys()) {
            YamlNode settings = section.mapping(name);
            boolean enabled = settings.flag("enabled", true);
            Optional<Enricher> enricher = Enrichers.ofName(name);
            if (enricher.isEmpty()) {
                List<String> known = Enrichers.ALL.stream().map(Enricher::name).toList();
                section.mistakeAt(name, "there is no enricher '" + name + "'" + NearestName.hint(name, known));
            } else if (enabled && customer != null) {
                enricher.get()
                        .compile(customer, settings)
                        .ifPresent(values -> steps.add(new Step(enricher.get(), values)));
                settings.refuseUnknownKeys();
            }
        }
        return new EnrichSettings(List.copyOf(steps));
    }
}
