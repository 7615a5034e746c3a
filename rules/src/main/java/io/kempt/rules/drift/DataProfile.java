package io.kempt.rules.drift;

import io.kempt.rules.yaml.Settings;
import io.kempt.rules.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a delivery of one kind from one source looks like.
 *
 * @param columns the header cells of its files, each once
 * @param rows its records, blank ones left out
 * @param fields by name, in the kind's order
 */
public record DataProfile(List<String> columns, long rows, Map<String, FieldProfile> fields) {

    /** As maps, lists, texts and numbers, for JSON. */
    public Map<String, Object> toMap() {
        Map<String, Object> all = new LinkedHashMap<>();
        fields.forEach((name, field) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("shape", field.shape().name());
            one.put("empty", field.empty());
            one.put("distinct", field.distinct());
            one.put("bins", List.copyOf(field.bins().keySet()));
            one.put("counts", List.copyOf(field.bins().values()));
            all.put(name, one);
        });
        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("rows", rows);
        profile.put("columns", columns);
        profile.put("fields", all);
        return profile;
    }

    /** Reads the JSON that was made of {@link #toMap}; every JSON text is YAML. */
    public static DataProfile read(String json) {
        YamlNode root = Settings.parse("profile", json);
        YamlNode fields = root.child("fields");
        Map<String, FieldProfile> all = new LinkedHashMap<>();
        for (String name : fields.keys()) {
            YamlNode field = fields.child(name);
            List<String> bins = texts(field, "bins");
            List<String> counts = texts(field, "counts");
            TreeMap<String, Long> binned = new TreeMap<>();
            for (int i = 0; i < bins.size(); i++) {
                binned.put(bins.get(i), Long.parseLong(counts.get(i)));
            }
            all.put(
                    name,
                    new FieldProfile(
                            FieldProfile.Shape.valueOf(field.requiredText("shape")),
                            number(field, "empty"),
                            number(field, "distinct"),
                            binned));
        }
        root.throwIfMistaken();
        return new DataProfile(texts(root, "columns"), number(root, "rows"), all);
    }

    private static List<String> texts(YamlNode node, String key) {
        List<String> texts = new ArrayList<>();
        node.child(key).elements().forEach(element -> texts.add(element.text().orElse("")));
        return texts;
    }

    private static long number(YamlNode node, String key) {
        return node.decimal(key).orElse(BigDecimal.ZERO).longValue();
    }
}
