package io.kempt.rules.measure;

import io.kempt.rules.model.Label;
import io.kempt.rules.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The stages of the sales funnel.
 *
 * @param stages the open stages in their order, at least one
 * @param leakAtLeast a stage is named the biggest leak only when at least so many of its deals were decided
 */
public record FunnelSettings(List<Stage> stages, Stage won, Stage lost, int leakAtLeast) {
    private static final int USUAL_LEAK = 10;

    /**
     * A stage.
     *
     * @param value as in the opportunity's stage field
     * @param label as shown to people
     */
    public record Stage(String value, Label label) {}

    /** Reads the section {@code funnel:}; when it is missing, {@link #defaults} hold. Mistakes go to the node. */
    public static FunnelSettings read(YamlNode funnel) {
        return funnel.isPresent() ? parse(funnel) : defaults();
    }

    private static FunnelSettings parse(YamlNode funnel) {
        Set<String> seen = new LinkedHashSet<>();
        List<Stage> stages = new ArrayList<>();
        YamlNode list = funnel.child("stages");
        for (YamlNode node : list.elements()) {
            stages.add(stage(node, seen));
        }
        if (stages.isEmpty()) {
            (list.isPresent() ? list : funnel)
                    .mistake("'stages' is missing; list the open stages of a deal in their order");
        }
        Stage won = last(funnel, "won", seen);
        Stage lost = last(funnel, "lost", seen);
        int leak = funnel.integer("leak-at-least", USUAL_LEAK, 1, Integer.MAX_VALUE);
        funnel.refuseUnknownKeys();
        return new FunnelSettings(List.copyOf(stages), won, lost, leak);
    }

    private static Stage last(YamlNode funnel, String key, Set<String> seen) {
        YamlNode node = funnel.child(key);
        if (!node.isPresent()) {
            funnel.mistake("'" + key + "' is missing; name the stage of a deal that is " + key);
            return new Stage("", new Label("", ""));
        }
        return stage(node, seen);
    }

    private static Stage stage(YamlNode node, Set<String> seen) {
        Stage stage;
        if (node.isMapping()) {
            String value = node.requiredText("stage");
            stage = new Stage(value, node.has("label") ? Bundled.label(node, "label") : new Label(value, value));
            node.refuseUnknownKeys();
        } else {
            String value = node.text().orElse("");
            stage = new Stage(value, new Label(value, value));
        }
        if (!stage.value().isEmpty() && !seen.add(stage.value())) {
            node.mistake("stage '" + stage.value() + "' stands twice in the funnel; keep one of them");
        }
        return stage;
    }

    /** Four open stages, 赢单 and 输单, as in the bundled rulebook. */
    public static FunnelSettings defaults() {
        YamlNode root = Bundled.yaml("funnel.yml");
        FunnelSettings settings = parse(root.child("funnel"));
        root.throwIfMistaken();
        return settings;
    }

    /** The section {@code funnel:} that says what {@link #defaults} says, with comments, for a new rulebook. */
    public static String defaultYaml() {
        return Bundled.text("funnel.yml");
    }

    /** The place of each stage's value: open stages from 0, then won, then lost. */
    Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        for (Stage stage : stages) {
            places.put(stage.value(), places.size());
        }
        places.put(won.value(), wonPlace());
        places.put(lost.value(), lostPlace());
        return places;
    }

    int wonPlace() {
        return stages.size();
    }

    int lostPlace() {
        return stages.size() + 1;
    }

    /** The stage of that value among all; empty when there is none. */
    public Optional<Stage> stage(String value) {
        List<Stage> all = new ArrayList<>(stages);
        all.add(won);
        all.add(lost);
        return all.stream().filter(stage -> stage.value().equals(value)).findFirst();
    }
}
