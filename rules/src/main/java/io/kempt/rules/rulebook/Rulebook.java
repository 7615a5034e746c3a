package io.kempt.rules.rulebook;

import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.Label;
import io.kempt.rules.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A steward's settings, read and free of mistakes. {@link RulebookReader} makes it. */
public final class Rulebook {
    private final String name;
    private final Label description;
    private final String hash;
    private final Map<Kind, KindSpec> kinds;
    private final Map<Kind, List<FieldRules>> rules;
    private final YamlNode root;

    Rulebook(
            String name,
            Label description,
            String hash,
            Map<Kind, KindSpec> kinds,
            Map<Kind, List<FieldRules>> rules,
            YamlNode root) {
        this.name = name;
        this.description = description;
        this.hash = hash;
        this.kinds = kinds;
        this.rules = rules;
        this.root = root;
    }

    /** The name it gives itself, or else its file's name without the ending. */
    public String name() {
        return name;
    }

    public Label description() {
        return description;
    }

    /** SHA-256, as 64 hexadecimal digits, over its own text and that of the rulebook it extends. */
    public String hash() {
        return hash;
    }

    /** The kinds it describes, in its order. */
    public Map<Kind, KindSpec> kinds() {
        return kinds;
    }

    public Optional<KindSpec> kind(Kind kind) {
        return Optional.ofNullable(kinds.get(kind));
    }

    /** The compiled rules of a kind, in field order; empty when the rulebook does not describe it. */
    public List<FieldRules> rules(Kind kind) {
        return rules.getOrDefault(kind, List.of());
    }

    /**
     * The settings of a section beside the kinds, such as {@code match}, for the class that gives them their meaning; a
     * missing node when the rulebook has no such section. A node keeps track of what was read: read it on one thread.
     */
    public YamlNode section(String name) {
        return root.mapping(name);
    }
}
