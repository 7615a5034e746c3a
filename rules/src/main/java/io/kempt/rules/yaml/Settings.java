package io.kempt.rules.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * A settings file in YAML 1.2 while it is being read: its text, and the mistakes found so far. In YAML 1.2 {@code NO}
 * stays a country and {@code 12:30} a time; keys that stand twice are refused.
 */
public final class Settings {
    /** No settings need more; see {@link DepthLimit}. */
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

    /**
     * Lays settings over others, such as a steward's over a bundled file. Mappings are merged name by name to any depth;
     * a single value or a list replaces what stood there. A value left empty takes a single value or a list away and leaves
     * a mapping as it is. Names of the base keep their order, new ones follow. Mistakes are still reported in the file and at the place where the value was written.
     *
     * @return the merged settings, which carry the mistakes of both; their file is that of {@code over}
     */
    public static YamlNode merge(YamlNode base, YamlNode over) {
        Settings merged = new Settings(over.settings().file);
        merged.mistakes.addAll(over.settings().mistakes);
        merged.mistakes.addAll(base.settings().mistakes);
        return new YamlNode(merged, NodeMerge.merge(base.node(), over.node()));
    }

    private @Nullable Node compose(String text) {
        LoadSettings load = LoadSettings.builder()
                .setLabel(file)
                .setMaxAliasesForCollections(50)
                .setAllowRecursiveKeys(false)
                .build();
        try {
            Parser parser = new ParserImpl(load, new StreamReader(load, text));
            return new Composer(load, new DepthLimit(parser, MAX_DEPTH))
                    .getSingleNode()
                    .filter(root -> new NodeCheck(this).passes(root))
                    .orElse(null);
        } catch (DepthLimit.TooDeep deep) {
            add(deep.getProblemMark(), deep.getProblem());
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

    void add(@Nullable Node node, String message) {
        add(node == null ? Optional.empty() : node.getStartMark(), message);
    }

    void addWithin(@Nullable Node node, int line, int column, String message) {
        Optional<Mark> start = node == null ? Optional.empty() : node.getStartMark();
        if (start.isEmpty() || !(node instanceof ScalarNode scalar)) {
            add(start, message);
            return;
        }
        Mark at = start.get();
        switch (scalar.getScalarStyle()) {
            case LITERAL -> mistakes.add(new Mistake(at.getName(), at.getLine() + 1 + Math.max(1, line), 1, message));
            case PLAIN ->
                mistakes.add(new Mistake(at.getName(), at.getLine() + 1, at.getColumn() + 1 + column, message));
            case SINGLE_QUOTED, DOUBLE_QUOTED ->
                mistakes.add(new Mistake(at.getName(), at.getLine() + 1, at.getColumn() + 2 + column, message));
            default -> add(start, message);
        }
    }

    private void add(Optional<Mark> mark, String message) {
        // The mark's name is the file that was parsed, which in merged settings need not be this one.
        mistakes.add(mark.map(at -> new Mistake(at.getName(), at.getLine() + 1, at.getColumn() + 1, message))
                .orElseGet(() -> new Mistake(file, 0, 0, message)));
    }

    /** In the order of lines, this file's own mistakes before those of a file that it was laid over. */
    List<Mistake> mistakes() {
        return mistakes.stream()
                .distinct() // a value that several readers look at is one mistake
                .sorted(Comparator.comparing((Mistake one) -> !one.file().equals(file))
                        .thenComparing(Mistake::file)
                        .thenComparingInt(Mistake::line)
                        .thenComparingInt(Mistake::column))
                .toList();
    }
}
