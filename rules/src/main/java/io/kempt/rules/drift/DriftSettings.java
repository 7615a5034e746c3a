package io.kempt.rules.drift;

import io.kempt.rules.yaml.Settings;
import io.kempt.rules.yaml.YamlNode;
import java.math.BigDecimal;

/**
 * The {@code drift:} section of a rulebook: from where on a change is worth a word.
 *
 * @param rows relative change of the number of records, in per cent
 * @param empty change of the share of empty values, in percentage points
 * @param category change of the share of one category, in percentage points
 * @param index the population stability index of a distribution
 * @param leastRows shares of fewer records than this are not compared
 */
public record DriftSettings(BigDecimal rows, BigDecimal empty, BigDecimal category, BigDecimal index, int leastRows) {
    private static final int USUAL_LEAST = 100;

    private static final String DEFAULT = """
            # From where on a change since the last delivery of a source is worth a word.
            drift:
              rows: 30             # the number of records grew or fell by more than so many per cent
              empty: 5             # the share of empty values of a field changed by more than so many percentage points
              category: 10         # the share of one category changed by more than so many percentage points
              distribution: 0.25   # the population stability index of a field's values; 0.25 and more is a shift
              least-rows: 100      # shares of fewer records than this are not compared
            """;

    /** The usual settings, as text for a rulebook. */
    public static String defaultYaml() {
        return DEFAULT;
    }

    /** The usual settings. */
    public static DriftSettings defaults() {
        YamlNode file = Settings.parse("drift.yml", DEFAULT);
        DriftSettings settings = read(file.mapping("drift"));
        file.throwIfMistaken();
        return settings;
    }

    /** Reads the section; mistakes are noted at their place. What it does not say is as in {@link #defaultYaml}. */
    public static DriftSettings read(YamlNode node) {
        DriftSettings settings = new DriftSettings(
                threshold(node, "rows", "30"),
                threshold(node, "empty", "5"),
                threshold(node, "category", "10"),
                threshold(node, "distribution", "0.25"),
                node.integer("least-rows", USUAL_LEAST, 1, Integer.MAX_VALUE));
        node.refuseUnknownKeys();
        return settings;
    }

    private static BigDecimal threshold(YamlNode node, String key, String usual) {
        BigDecimal value = node.decimal(key).orElse(new BigDecimal(usual));
        if (value.signum() < 0) {
            node.child(key).mistake("'" + key + "' is below 0; changes are compared by their size");
        }
        return value;
    }
}
