package io.kempt.rules.match;

import io.kempt.rules.model.Label;
import io.kempt.rules.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads weights: the bundled ones, and a rulebook's changes to them. */
final class ModelReader {
    private ModelReader() {}

    /** The model of a complete file with the changes of a rulebook. */
    static MatchModel read(YamlNode complete, YamlNode changes) {
        MatchModel model = new MatchModel(
                profile(complete, changes, "person"),
                profile(complete, changes, "company"),
                positive(changes, "duplicates", MatchModel.DUPLICATES, 1000),
                positive(changes, "households", MatchModel.HOUSEHOLDS, 1000));
        complete.throwIfMistaken();
        changes.refuseUnknownKeys();
        return model;
    }

    private static List<MatchComparison> profile(YamlNode complete, YamlNode changes, String name) {
        YamlNode defaults = complete.mapping(name);
        YamlNode changed = changes.mapping(name);
        List<MatchComparison> comparisons = new ArrayList<>();
        for (String comparison : defaults.keys()) {
            comparisons.add(comparison(comparison, defaults.mapping(comparison), changed.mapping(comparison)));
        }
        changed.refuseUnknownKeys();
        return List.copyOf(comparisons);
    }

    private static MatchComparison comparison(String name, YamlNode defaults, YamlNode changed) {
        List<String> names = Comparisons.ofName(name)
                .orElseThrow(() -> new IllegalStateException("no comparison is called " + name))
                .levels();
        if (!names.equals(defaults.keys())) {
            throw new IllegalStateException("the levels of " + name + " are " + names + ", not " + defaults.keys());
        }
        List<MatchLevel> levels = new ArrayList<>();
        for (String level : names) {
            levels.add(level(level, defaults.mapping(level), changed.mapping(level)));
        }
        changed.refuseUnknownKeys();
        return new MatchComparison(name, List.copyOf(levels));
    }

    private static MatchLevel level(String name, YamlNode defaults, YamlNode changed) {
        MatchLevel level = new MatchLevel(
                name,
                positive(changed, "m", positive(defaults, "m", 1, 1), 1),
                positive(changed, "u", positive(defaults, "u", 1, 1), 1),
                positive(changed, "h", positive(defaults, "h", 1, 1), 1),
                changed.flag("frequent", defaults.flag("frequent", false)),
                changed.flag("veto", defaults.flag("veto", false)),
                new Label(defaults.text("en", name), defaults.text("zh", name)));
        changed.refuseUnknownKeys();
        return level;
    }

    private static double positive(YamlNode node, String key, double otherwise, double most) {
        BigDecimal number = node.decimal(key).orElse(null);
        if (number == null) {
            return otherwise;
        }
        double value = number.doubleValue();
        if (value > 0 && value <= most) {
            return value;
        }
        node.child(key).mistake("'" + key + "' is " + number + "; write a number above 0 and at most " + (int) most);
        return otherwise;
    }
}
