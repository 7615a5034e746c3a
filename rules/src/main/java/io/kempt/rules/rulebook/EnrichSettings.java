package io.kempt.rules.rulebook;

import io.kempt.rules.yaml.YamlNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is to be added to a record: the enrichers that run, in their order, each with its own settings.
 *
 * @param enrichers the settings by enricher; a missing node where the rulebook only names it
 */
public record EnrichSettings(Map<String, YamlNode> enrichers) {

    /** Reads the section {@code enrich}, where {@code enabled: false} leaves an enricher out; mistakes go to it. */
    public static EnrichSettings read(YamlNode section) {
        Map<String, YamlNode> enrichers = new LinkedHashMap<>();
        for (String name : section.keys()) {
            YamlNode settings = section.mapping(name);
            if (settings.flag("enabled", true)) {
                enrichers.put(name, settings);
            }
        }
        return new EnrichSettings(enrichers);
    }

    /** The settings of an enricher; a missing node when the rulebook does not name it. */
    public YamlNode of(String enricher) {
        return enrichers.getOrDefault(enricher, YamlNode.missing());
    }
}
