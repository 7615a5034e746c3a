package io.kempt.rules.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A node of a settings file that knows its place. Reading never throws: a value of the wrong shape is noted as a
 * {@link Mistake} and the caller gets a harmless default, so that one pass reports everything. A node remembers which of
 * its keys were read; {@link #refuseUnknownKeys} then names the others.
 *
 * <p>A missing node behaves as an empty mapping, an empty list and a missing scalar.
 */
public final class YamlNode {
    /** No exponents: 1e999999999 is short to write and takes for ever to compute with. */
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?[0-9]{1,30}([.][0-9]{1,30})?");

    private final Settings settings;
    private final @Nullable Node node;
    private final Map<String, NodeTuple> entries;
    private final TreeSet<String> read = new TreeSet<>();

    YamlNode(Settings settings, @Nullable Node node) {
        this.settings = settings;
        this.node = node;
        this.entries = entriesOf(node);
    }

    /** An empty node that belongs to no file, for callers without settings. */
    public static YamlNode missing() {
        return new YamlNode(new Settings("(no file)"), null);
    }

    private static Map<String, NodeTuple> entriesOf(@Nullable Node node) {
        if (!(node instanceof MappingNode mapping)) {
            return Map.of();
        }
        Map<String, NodeTuple> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                entries.put(key.getValue(), tuple);
            }
        }
        return entries;
    }

    public boolean isPresent() {
        return node != null && !isNull();
    }

    private boolean isNull() {
        return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.NULL);
    }

    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    /** The keys of a mapping in the file's order; empty for anything else. Reading the keys counts as reading none of them. */
    public List<String> keys() {
        return List.copyOf(entries.keySet());
    }

    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /** The value under a key, marked as read; a missing node when there is none. */
    public YamlNode child(String key) {
        read.add(key);
        NodeTuple tuple = entries.get(key);
        return new YamlNode(settings, tuple == null ? null : tuple.getValueNode());
    }

    /** The value under a key that must be a mapping. */
    public YamlNode mapping(String key) {
        YamlNode child = child(key);
        if (child.isPresent() && !child.isMapping()) {
            child.mistake("'" + key + "' must hold named settings, such as 'name: value', one a line and indented");
            return new YamlNode(settings, null);
        }
        return child;
    }

    /** The elements of a list; a single value counts as a list of one. */
    public List<YamlNode> elements() {
        if (!isPresent()) {
            return List.of();
        }
        if (node instanceof SequenceNode sequence) {
            List<YamlNode> elements = new ArrayList<>();
            for (Node element : sequence.getValue()) {
                elements.add(new YamlNode(settings, element));
            }
            return elements;
        }
        return List.of(this);
    }

    /** This node's text; empty and a mistake when it is not a single value. */
    public Optional<String> text() {
        if (!isPresent()) {
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue());
        }
        mistake("expected a single value here, found " + (isList() ? "a list" : "a group of settings"));
        return Optional.empty();
    }

    public Optional<String> text(String key) {
        return child(key).text();
    }

    public String text(String key, String otherwise) {
        return text(key).orElse(otherwise);
    }

    /** A text that must be there; a mistake and the empty string when it is not. */
    public String requiredText(String key) {
        Optional<String> text = text(key);
        if (text.isEmpty() && !child(key).isPresent()) {
            mistake("'" + key + "' is missing");
        }
        return text.orElse("");
    }

    /** The texts of a list under a key. */
    public List<String> texts(String key) {
        return child(key).elements().stream()
                .map(YamlNode::text)
                .flatMap(Optional::stream)
                .toList();
    }

    public boolean flag(String key, boolean otherwise) {
        YamlNode child = child(key);
        Optional<String> text = child.text();
        if (text.isEmpty()) {
            return otherwise;
        }
        return switch (text.get()) {
            case "true" -> true;
            case "false" -> false;
            default -> {
                child.mistake("'" + key + "' is '" + text.get() + "'; write true or false");
                yield otherwise;
            }
        };
    }

    public int integer(String key, int otherwise, int least, int most) {
        YamlNode child = child(key);
        Optional<String> text = child.text();
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int value = Integer.parseInt(text.get());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // falls through to the same mistake as a number out of range
        }
        child.mistake("'" + key + "' is '" + text.get() + "'; write a whole number from " + least + " to " + most);
        return otherwise;
    }

    public Optional<BigDecimal> decimal(String key) {
        YamlNode child = child(key);
        return child.text().flatMap(text -> {
            if (PLAIN_NUMBER.matcher(text).matches()) {
                return Optional.of(new BigDecimal(text));
            }
            child.mistake("'" + key + "' is '" + text + "'; write a number such as 0.95");
            return Optional.empty();
        });
    }

    /** One constant of an enum, written in lower case with hyphens. */
    public <E extends Enum<E>> E choice(String key, E otherwise) {
        YamlNode child = child(key);
        Optional<String> text = child.text();
        if (text.isEmpty()) {
            return otherwise;
        }
        List<String> known = new ArrayList<>();
        for (E constant : otherwise.getDeclaringClass().getEnumConstants()) {
            String name = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (name.equals(text.get())) {
                return constant;
            }
            known.add(name);
        }
        child.mistake("'" + key + "' is '" + text.get() + "'; choose one of " + String.join(", ", known));
        return otherwise;
    }

    /** Marks a key as read by somebody else. */
    public void accept(String key) {
        read.add(key);
    }

    /** Notes a mistake for each key that nobody read, with the nearest known one. */
    public void refuseUnknownKeys() {
        for (Map.Entry<String, NodeTuple> entry : entries.entrySet()) {
            if (!read.contains(entry.getKey())) {
                mistakeAt(
                        entry.getKey(),
                        "unknown setting '" + entry.getKey() + "'" + NearestName.hint(entry.getKey(), read));
            }
        }
    }

    /** All mistakes noted so far in the settings that this node belongs to, in the order of files and lines. */
    public List<Mistake> mistakes() {
        return settings.mistakes();
    }

    /** Ends the reading of a file: throws when there are mistakes. */
    public void throwIfMistaken() {
        List<Mistake> mistakes = settings.mistakes();
        if (!mistakes.isEmpty()) {
            throw new SettingsException(mistakes);
        }
    }

    /** Notes a mistake at this node's place. */
    public void mistake(String message) {
        settings.add(node, message);
    }

    /**
     * Notes a mistake at a place within this node's text.
     *
     * @param line counted from 1 in the text; in a block of several lines only the line is shown, since the indentation is
     *     not known any more
     * @param column counted from 0 in the text
     */
    public void mistakeWithin(int line, int column, String message) {
        settings.addWithin(node, line, column, message);
    }

    /** Notes a mistake where a key of this mapping stands, or at this node when it has no such key. */
    public void mistakeAt(String key, String message) {
        NodeTuple tuple = entries.get(key);
        settings.add(tuple == null ? node : tuple.getKeyNode(), message);
    }

    /** Whether it was written in that file; merged settings come from two. */
    public boolean isIn(String file) {
        return node != null
                && node.getStartMark().map(at -> at.getName().equals(file)).orElse(false);
    }

    Settings settings() {
        return settings;
    }

    @Nullable
    Node node() {
        return node;
    }
}
