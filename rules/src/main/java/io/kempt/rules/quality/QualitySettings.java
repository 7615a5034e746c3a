package io.kempt.rules.quality;

import io.kempt.rules.yaml.Settings;
import io.kempt.rules.yaml.YamlNode;
import java.math.BigDecimal;
import java.util.Map;

/**
 * The {@code quality:} section of a rulebook.
 *
 * @param weights of the measures in the score
 * @param timelyDays a record is timely when it was last changed at most so many days before the as-of date
 * @param starWeights of the measures in the ranking of salespeople
 * @param starLeast salespeople with fewer records are not ranked
 * @param stopAtFailedGate whether a run ends before deduplication when a gate fails
 */
public record QualitySettings(
        Weights weights, int timelyDays, Weights starWeights, int starLeast, boolean stopAtFailedGate) {
    private static final int USUAL_DAYS = 365;
    private static final int USUAL_LEAST = 20;

    private static final String DEFAULT = """
            # How good the data is: a score from 0 to 100 % for every kind, source, salesperson and field.
            quality:
              timely-days: 365             # a record is timely when it was last changed (updated_on, else created_on) so lately
              weights:                     # in per cent, together 100; a measure that cannot be taken leaves its weight to the others
                completeness: 30           # filled required fields
                validity: 30               # records without an error
                uniqueness: 15             # records that repeat no key and no value that must be unique
                timeliness: 15             # records changed lately
                consistency: 10            # records that agree with themselves and with other records
              star:                        # the ranking of salespeople
                least-records: 20          # who has fewer is listed apart
                weights: {completeness: 50, timeliness: 50}
              stop-at-failed-gate: false   # true: a run ends before deduplication when a gate fails
            """;

    private static final Weights USUAL = new Weights(Map.of(
            QualityMeasure.COMPLETENESS, BigDecimal.valueOf(30),
            QualityMeasure.VALIDITY, BigDecimal.valueOf(30),
            QualityMeasure.UNIQUENESS, BigDecimal.valueOf(15),
            QualityMeasure.TIMELINESS, BigDecimal.valueOf(15),
            QualityMeasure.CONSISTENCY, BigDecimal.valueOf(10)));

    private static final Weights USUAL_STAR = new Weights(Map.of(
            QualityMeasure.COMPLETENESS, BigDecimal.valueOf(50), QualityMeasure.TIMELINESS, BigDecimal.valueOf(50)));

    /** The usual settings, as text for a rulebook. */
    public static String defaultYaml() {
        return DEFAULT;
    }

    /** The usual settings. */
    public static QualitySettings defaults() {
        YamlNode file = Settings.parse("quality.yml", DEFAULT);
        QualitySettings settings = read(file.mapping("quality"));
        file.throwIfMistaken();
        return settings;
    }

    /** Reads the section; mistakes are noted at their place. What it does not say is as in {@link #defaultYaml}. */
    public static QualitySettings read(YamlNode node) {
        YamlNode star = node.mapping("star");
        QualitySettings settings = new QualitySettings(
                Weights.read(node.mapping("weights"), USUAL),
                node.integer("timely-days", USUAL_DAYS, 1, 100_000),
                Weights.read(star.mapping("weights"), USUAL_STAR),
                star.integer("least-records", USUAL_LEAST, 1, Integer.MAX_VALUE),
                node.flag("stop-at-failed-gate", false));
        star.refuseUnknownKeys();
        node.refuseUnknownKeys();
        return settings;
    }
}
