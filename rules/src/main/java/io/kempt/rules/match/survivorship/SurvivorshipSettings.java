package io.kempt.rules.match.survivorship;

import io.kempt.rules.yaml.NearestName;
import io.kempt.rules.yaml.Settings;
import io.kempt.rules.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The {@code survivorship:} section of a rulebook. A field may name several policies: the second decides where the first
 * sees no difference, and so on; the smallest record key decides at last.
 *
 * @param systems the systems from the most trusted to the least
 * @param updated the field that says when a record was last changed; empty for none
 * @param standard the policies of fields that name none
 * @param fields the policies by field
 */
public record SurvivorshipSettings(
        List<String> systems,
        String updated,
        List<SurvivorshipPolicy> standard,
        Map<String, List<SurvivorshipPolicy>> fields) {

    private static final String DEFAULT = """
            # Which value a merged customer keeps. A second policy decides where the first sees no difference.
            survivorship:
              sources: []                          # systems, the most trusted first, such as [erp, sales, shop]
              updated: updated_on                  # the field with the date of the last change
              default: [source-priority, most-recent, most-complete]
              fields:
                name: [source-priority, most-frequent, longest]
                uscc: [most-frequent, source-priority]
                created_on: [source-priority, most-complete]
                note: [longest]
            """;

    /** The bundled settings, as text for a rulebook. */
    public static String defaultText() {
        return DEFAULT;
    }

    /** The bundled settings. */
    public static SurvivorshipSettings defaults() {
        YamlNode file = Settings.parse("survivorship.yml", DEFAULT);
        SurvivorshipSettings settings = read(file.mapping("survivorship"), Set.of());
        file.throwIfMistaken();
        return settings;
    }

    /**
     * Reads the section; mistakes are noted at their place. What it does not say is as if the bundled settings did not say
     * it either, save that fields without policies use {@code source-priority, most-recent, most-complete}.
     *
     * @param known the fields of the customer, against which names are checked; empty for no check
     */
    public static SurvivorshipSettings read(YamlNode node, Set<String> known) {
        List<SurvivorshipPolicy> standard = policies(node.child("default"));
        if (standard.isEmpty()) {
            standard = List.of(new SourcePriority(), new MostRecent(), new MostComplete());
        }
        String updated = node.text("updated", "");
        if (!updated.isEmpty()) {
            checkField(node.child("updated"), updated, known);
        }
        YamlNode fields = node.mapping("fields");
        Map<String, List<SurvivorshipPolicy>> byField = new LinkedHashMap<>();
        for (String field : fields.keys()) {
            checkField(fields.child(field), field, known);
            List<SurvivorshipPolicy> policies = policies(fields.child(field));
            byField.put(field, policies.isEmpty() ? standard : policies);
        }
        List<String> systems = node.texts("sources");
        node.refuseUnknownKeys();
        return new SurvivorshipSettings(systems, updated, standard, Map.copyOf(byField));
    }

    private static void checkField(YamlNode place, String field, Set<String> known) {
        if (!known.isEmpty() && !known.contains(field)) {
            String hint = NearestName.of(field, known)
                    .map(name -> "; did you mean '" + name + "'?")
                    .orElse("");
            place.mistake("the customer has no field '" + field + "'" + hint);
        }
    }

    private static List<SurvivorshipPolicy> policies(YamlNode node) {
        List<String> names =
                SurvivorshipPolicies.ALL.stream().map(SurvivorshipPolicy::name).toList();
        List<SurvivorshipPolicy> policies = new ArrayList<>();
        for (YamlNode element : node.elements()) {
            String name = element.text().orElse("");
            Optional<SurvivorshipPolicy> policy = SurvivorshipPolicies.ofName(name);
            if (policy.isEmpty()) {
                element.mistake("'" + name + "' is no survivorship policy; choose from " + String.join(", ", names));
            }
            policy.ifPresent(policies::add);
        }
        return List.copyOf(policies);
    }
}
