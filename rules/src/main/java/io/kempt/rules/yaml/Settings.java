package io.kempt.rules.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * A settings file in YAML 1.2 while it is being read: its text, and the mistakes found so far. In YAML 1.2 {@code NO}
 * stays a country and {@code 12:30} a time; keys that stand twice are refused.
 */
public final class Settings {
    /** Deeper files than this are refused before they are composed, since composing recurses. */
    private static final int MAX_DEPTH = 40;

    private final String file;
    private final List<Mistake> mistakes = new ArrayList<>();

    Settings(String file) {
        this.file = file;
    }

    /**
     * Parses a text. Syntax errors are noted as mistakes too, and the root is then missing.
     *
     * @param file the name shown in mistakes
     */
    public static YamlNode parse(String file, String text) {
        Settings settings = new Settings(file);
        return new YamlNode(settings, settings.compose(text));
    }

    private @Nullable Node compose(String text) {
        LoadSettings load = LoadSettings.builder()
                .setLabel(file)
                .setMaxAliasesForCollections(50)
                .setAllowRecursiveKeys(false)
                .build();
        try {
            if (tooDeep(load, text)) {
                return null;
            }
            Optional<Node> root = new Compose(load).composeString(text);
            root.ifPresent(this::refuseDuplicateKeys);
            return root.orElse(null);
        } catch (MarkedYamlEngineException broken) {
            add(broken.getProblemMark(), syntax(broken));
        } catch (YamlEngineException broken) {
            add(Optional.empty(), "not YAML: " + broken.getMessage());
        }
        return null;
    }

    private static String syntax(MarkedYamlEngineException broken) {
        String context = broken.getContext() == null ? "" : broken.getContext() + ": ";
        return "not YAML: " + context + broken.getProblem()
                + "; check indentation (blanks, no tabs) and quote values that hold ': ' or ' #'";
    }

    private boolean tooDeep(LoadSettings load, String text) {
        int depth = 0;
        for (Event event : new Parse(load).parseString(text)) {
            if (event instanceof CollectionStartEvent) {
                depth++;
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
            if (depth > MAX_DEPTH) {
                add(event.getStartMark(), "nested more than " + MAX_DEPTH + " deep");
                return true;
            }
        }
        return false;
    }

    private void refuseDuplicateKeys(Node node) {
        if (node instanceof MappingNode mapping) {
            List<String> seen = new ArrayList<>();
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key) {
                    if (seen.contains(key.getValue())) {
                        add(key, "'" + key.getValue() + "' stands twice here; keep one of them");
                    }
                    seen.add(key.getValue());
                }
                refuseDuplicateKeys(tuple.getValueNode());
            }
        } else if (node instanceof org.snakeyaml.engine.v2.nodes.SequenceNode sequence) {
            sequence.getValue().forEach(this::refuseDuplicateKeys);
        }
    }

    void add(@Nullable Node node, String message) {
        add(node == null ? Optional.empty() : node.getStartMark(), message);
    }

    private void add(Optional<Mark> mark, String message) {
        mistakes.add(mark.map(at -> new Mistake(file, at.getLine() + 1, at.getColumn() + 1, message))
                .orElseGet(() -> new Mistake(file, 0, 0, message)));
    }

    List<Mistake> mistakes() {
        return mistakes;
    }
}
