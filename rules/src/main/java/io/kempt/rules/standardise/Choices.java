package io.kempt.rules.standardise;

import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The closed list of a choice field: {@code choices:} (a list, or canonical values with synonyms) or {@code bands:}. */
public final class Choices {
    private Choices() {}

    /** The canonical values that a field allows, in the rulebook's order; empty when it names none. */
    public static List<String> namesOf(FieldSpec field) {
        YamlNode choices = field.settings().child("choices");
        List<String> names = new ArrayList<>(choices.isMapping() ? choices.keys() : texts(choices));
        for (String band : field.settings().child("bands").keys()) {
            if (!names.contains(band)) {
                names.add(band);
            }
        }
        return names;
    }

    /** Each canonical value with its synonyms. Values of the wrong shape are mistakes. */
    static Map<String, List<String>> read(FieldSpec field) {
        YamlNode choices = field.settings().child("choices");
        Map<String, List<String>> read = new LinkedHashMap<>();
        if (choices.isMapping()) {
            choices.keys().forEach(name -> read.put(name, choices.texts(name)));
        } else {
            choices.elements().stream()
                    .map(YamlNode::text)
                    .flatMap(Optional::stream)
                    .forEach(name -> read.put(name, List.of()));
        }
        return read;
    }

    /** As {@link YamlNode#texts}, without noting again the mistakes that {@link #read} notes. */
    private static List<String> texts(YamlNode list) {
        return list.elements().stream()
                .filter(element -> !element.isMapping() && !element.isList())
                .map(YamlNode::text)
                .flatMap(Optional::stream)
                .toList();
    }
}
