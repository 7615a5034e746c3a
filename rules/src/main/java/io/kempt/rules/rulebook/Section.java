package io.kempt.rules.rulebook;

import io.kempt.rules.yaml.YamlNode;
import java.util.List;
import java.util.function.Consumer;

/**
 * A section of a rulebook beside its kinds, with what reads it. Reading every section along with the kinds is what
 * reports the mistakes of all of them in one pass.
 */
record Section(String name, Consumer<YamlNode> reader) {
    /** Every section, one line each. */
    static final List<Section> ALL = List.of(
            new Section("match", Section::unread),
            new Section("survivorship", Section::unread),
            new Section("enrich", EnrichSettings::read),
            new Section("rfm", Section::unread),
            new Section("funnel", Section::unread));

    /** For a section whose settings are checked by nobody yet. */
    private static void unread(YamlNode section) {
        section.keys().forEach(section::accept);
    }
}
