package io.kempt.rules.quality;

import io.kempt.rules.measure.Ratio;
import io.kempt.rules.yaml.NearestName;
import io.kempt.rules.yaml.YamlNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How much each measure counts in a score, in per cent; they add up to 100.
 *
 * @param shares measures that are not named count nothing
 */
public record Weights(Map<QualityMeasure, BigDecimal> shares) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public Weights {
        shares = Map.copyOf(shares);
    }

    /** The weights of a mapping of measures to per cents; mistakes go to the node. */
    static Weights read(YamlNode node, Weights otherwise) {
        if (!node.isPresent()) {
            return otherwise;
        }
        Map<String, QualityMeasure> measures = new LinkedHashMap<>();
        Stream.of(QualityMeasure.values()).forEach(measure -> measures.put(measure.code(), measure));
        Map<QualityMeasure, BigDecimal> shares = new EnumMap<>(QualityMeasure.class);
        for (String key : node.keys()) {
            Optional<BigDecimal> weight = node.decimal(key);
            QualityMeasure measure = measures.get(key);
            if (measure == null) {
                node.mistakeAt(key, "there is no measure '" + key + "'" + NearestName.hint(key, measures.keySet()));
            } else {
                weight.ifPresent(share -> shares.put(measure, share));
            }
        }
        check(node, shares);
        return new Weights(shares);
    }

    private static void check(YamlNode node, Map<QualityMeasure, BigDecimal> shares) {
        BigDecimal sum = shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean negative = shares.values().stream().anyMatch(share -> share.signum() < 0);
        if (negative) {
            node.mistake("a weight below 0 would make bad data good; write weights from 0 to 100");
        } else if (sum.compareTo(WHOLE) != 0) {
            node.mistake("the weights add up to " + sum.stripTrailingZeros().toPlainString()
                    + "; they are per cents and must add up to 100");
        }
    }

    /**
     * The weighted mean of what was measured, rounded half up to {@link Ratio#SCALE} digits. A measure that could not be
     * taken leaves its weight to the others in proportion; empty when none that counts could be taken.
     */
    Optional<BigDecimal> mean(Function<QualityMeasure, Ratio> ratios) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (QualityMeasure measure : QualityMeasure.values()) {
            BigDecimal weight = shares.getOrDefault(measure, BigDecimal.ZERO);
            Ratio ratio = ratios.apply(measure);
            if (ratio.denominator() != 0) {
                weights = weights.add(weight);
                sum = sum.add(weight.multiply(BigDecimal.valueOf(ratio.numerator()))
                        .divide(BigDecimal.valueOf(ratio.denominator()), 20, RoundingMode.HALF_UP));
            }
        }
        return weights.signum() == 0
                ? Optional.empty()
                : Optional.of(sum.divide(weights, Ratio.SCALE, RoundingMode.HALF_UP));
    }
}
