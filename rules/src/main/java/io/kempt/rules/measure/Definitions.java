package io.kempt.rules.measure;

import io.kempt.rules.model.Label;
import io.kempt.rules.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every definition, in the order of the definitions sheet. They lie in {@code definitions.yml} beside this class. */
public final class Definitions {
    private static final Label NONE = new Label("", "");

    public static final List<Definition> ALL = read();

    private static final Map<String, Definition> BY_ID =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Definition::id, Function.identity()));

    private Definitions() {}

    private static List<Definition> read() {
        YamlNode root = Bundled.yaml("definitions.yml");
        List<Definition> definitions = new ArrayList<>();
        for (String id : root.keys()) {
            definitions.add(definition(id, root.child(id)));
        }
        root.throwIfMistaken();
        return List.copyOf(definitions);
    }

    private static Definition definition(String id, YamlNode node) {
        Definition definition = new Definition(
                id,
                Bundled.label(node, "name"),
                Bundled.label(node, "formula"),
                node.has("numerator") ? Bundled.label(node, "numerator") : NONE,
                node.has("denominator") ? Bundled.label(node, "denominator") : NONE,
                Bundled.label(node, "exclusions"),
                node.texts("columns"));
        node.refuseUnknownKeys();
        return definition;
    }

    /** @throws IllegalArgumentException when nothing is defined under that id */
    public static Definition of(String id) {
        Definition definition = BY_ID.get(id);
        if (definition == null) {
            throw new IllegalArgumentException("no definition of '" + id + "' in definitions.yml");
        }
        return definition;
    }
}
