package io.kempt.rules.rulebook;

import io.kempt.rules.yaml.YamlNode;
import java.util.List;

/**
 * What is to be added to a customer record, and when a customer counts as active or dormant.
 *
 * @param enrichers the names of the enrichers that run, in their order
 * @param activeDays a customer whose last order or activity is at most so many days ago is active (活跃)
 * @param dormantDays a customer whose last order or activity is more than so many days ago is dormant (休眠)
 */
public record EnrichSettings(List<String> enrichers, int activeDays, int dormantDays) {
    private static final int TEN_YEARS = 3_653;

    /** Reads the section {@code enrich}; mistakes go to it. */
    public static EnrichSettings read(YamlNode section) {
        List<String> enrichers = section.texts("enrichers");
        YamlNode lifecycle = section.mapping("lifecycle");
        int active = lifecycle.integer("active-days", 90, 1, TEN_YEARS);
        int dormant = lifecycle.integer("dormant-days", 180, 1, TEN_YEARS);
        if (dormant < active) {
            lifecycle.mistake("'dormant-days' is " + dormant + ", less than 'active-days' " + active
                    + "; a customer would be active and dormant at once");
        }
        lifecycle.refuseUnknownKeys();
        section.refuseUnknownKeys();
        return new EnrichSettings(enrichers, active, dormant);
    }
}
