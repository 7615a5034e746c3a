package io.kempt.rules.gate;

import io.kempt.rules.drift.Drift;
import io.kempt.rules.drift.FieldProfile;
import io.kempt.rules.drift.ProfileAccumulator;
import io.kempt.rules.measure.Ratio;
import io.kempt.rules.model.Kind;
import io.kempt.rules.quality.FieldQuality;
import io.kempt.rules.quality.KindQuality;
import io.kempt.rules.quality.QualityAccumulator;
import io.kempt.rules.quality.QualityMeasure;
import io.kempt.rules.quality.QualitySettings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Judges gates.
 *
 * @param drifts what has changed since the last delivery
 * @param last what a gate measured the last time, by gate and subject
 */
public record GateCheck(
        LocalDate asOf,
        QualitySettings settings,
        List<Drift> drifts,
        BiFunction<String, String, Optional<BigDecimal>> last) {

    /**
     * Judges every gate for every subject that it looks at, in the rulebook's order.
     *
     * @param inputs of the command at hand
     * @param store everything that the store holds; the inputs again when there is none
     */
    public List<GateResult> judge(Gates gates, List<GateInput> inputs, List<GateInput> store) {
        List<GateResult> results = new ArrayList<>();
        for (Gate gate : gates.all()) {
            List<GateInput> seen = gate.per() == Gate.Per.STORE ? store : inputs;
            List<GateInput> meant = seen.stream()
                    .filter(input -> matches(gate, input))
                    .filter(input -> gate.files().match(input.source(), input.file()))
                    .toList();
            subjects(gate, meant).forEach((subject, parts) -> results.add(judge(gate, subject, parts)));
        }
        return List.copyOf(results);
    }

    private static boolean matches(Gate gate, GateInput input) {
        boolean kind = gate.kind().map(kindOf(input)::equals).orElse(true);
        return kind && (gate.field().isEmpty() || input.quality().kind().index(gate.field()) >= 0);
    }

    private static Kind kindOf(GateInput input) {
        return input.quality().kind().kind();
    }

    private static Map<String, List<GateInput>> subjects(Gate gate, List<GateInput> inputs) {
        return inputs.stream()
                .collect(Collectors.groupingBy(
                        input -> gate.per() == Gate.Per.FILE
                                ? input.file()
                                : kindOf(input).code(),
                        TreeMap::new,
                        Collectors.toList()));
    }

    /** What was measured: a share with its numbers, or a number, or nothing. */
    private record Measured(Optional<Ratio> share, Optional<BigDecimal> value) {
        static Measured of(Ratio ratio) {
            return new Measured(Optional.of(ratio), ratio.value());
        }

        static Measured of(long count) {
            return new Measured(Optional.empty(), Optional.of(BigDecimal.valueOf(count)));
        }
    }

    private GateResult judge(Gate gate, String subject, List<GateInput> parts) {
        Measured now = measure(gate, parts);
        String shown = gate.field().isEmpty() ? subject : subject + "." + gate.field();
        Optional<BigDecimal> before = gate.compared() ? last.apply(gate.name(), shown) : Optional.empty();
        return new GateResult(
                gate.name(),
                shown,
                gate.measure(),
                now.value(),
                now.share()
                        .map(ratio -> ratio.numerator() + "/" + ratio.denominator())
                        .orElse(""),
                gate.compared(),
                before,
                gate.warn().map(Limit::toString).orElse(""),
                gate.fail().map(Limit::toString).orElse(""),
                verdict(gate, now, before));
    }

    private static Verdict verdict(Gate gate, Measured now, Optional<BigDecimal> before) {
        if (now.value().isEmpty() || (gate.compared() && before.isEmpty())) {
            return Verdict.UNKNOWN;
        }
        if (gate.fail().filter(limit -> passes(gate, limit, now, before)).isPresent()) {
            return Verdict.FAIL;
        }
        return gate.warn().filter(limit -> passes(gate, limit, now, before)).isPresent() ? Verdict.WARN : Verdict.OK;
    }

    /** Whether what was measured lies beyond a limit. */
    private static boolean passes(Gate gate, Limit limit, Measured now, Optional<BigDecimal> before) {
        BigDecimal value = now.value().orElse(BigDecimal.ZERO);
        if (before.isPresent()) {
            return changeExceeds(gate, limit, value, before.get());
        }
        BigDecimal measured = limit.unit() == Limit.Unit.COUNT && now.share().isPresent()
                ? BigDecimal.valueOf(now.share().get().numerator())
                : value;
        int order = measured.compareTo(limit.value());
        return gate.measure().moreIsBetter() ? order < 0 : order > 0;
    }

    private static boolean changeExceeds(Gate gate, Limit limit, BigDecimal now, BigDecimal before) {
        BigDecimal change = now.subtract(before);
        if (limit.unit() == Limit.Unit.POINTS) {
            change = change.movePointRight(2);
        } else if (before.signum() != 0) {
            change = change.divide(before, Ratio.SCALE, RoundingMode.HALF_UP);
        }
        BigDecimal bad = switch (gate.direction()) {
            case GROWS -> change;
            case FALLS -> change.negate();
            case CHANGES -> change.abs();
        };
        return bad.compareTo(limit.value()) > 0;
    }

    private Measured measure(Gate gate, List<GateInput> parts) {
        switch (gate.measure()) {
            case DISTINCT -> {
                ProfileAccumulator merged =
                        new ProfileAccumulator(parts.get(0).profile().kind());
                parts.forEach(part -> merged.merge(part.profile()));
                FieldProfile field = merged.finish(asOf).fields().get(gate.field());
                return Measured.of(field == null ? 0 : field.distinct());
            }
            case DRIFT -> {
                return Measured.of(
                        drifts.stream().filter(drift -> concerns(drift, parts)).count());
            }
            default -> {
                return measure(gate, merged(parts));
            }
        }
    }

    private static boolean concerns(Drift drift, List<GateInput> parts) {
        return parts.stream()
                .anyMatch(part -> kindOf(part) == drift.kind() && part.source().equals(drift.source()));
    }

    private KindQuality merged(List<GateInput> parts) {
        QualityAccumulator whole = parts.get(0).quality().fresh();
        parts.forEach(part -> whole.merge(part.quality()));
        return whole.finish(asOf, settings);
    }

    private Measured measure(Gate gate, KindQuality quality) {
        long records = quality.total().records();
        return switch (gate.measure()) {
            case ROWS -> Measured.of(records);
            case REJECTED -> Measured.of(new Ratio(quality.total().rejected(), records));
            case FINDINGS -> Measured.of(quality.total(gate.filter()).findings());
            case RECORDS -> Measured.of(new Ratio(quality.total(gate.filter()).records(), records));
            case EMPTY -> {
                FieldQuality field = field(quality, gate.field());
                yield Measured.of(new Ratio(records - field.filled(), records));
            }
            case DUPLICATES -> {
                Ratio unique = quality.total().ratio(QualityMeasure.UNIQUENESS);
                yield Measured.of(new Ratio(unique.denominator() - unique.numerator(), unique.denominator()));
            }
            case SCORE ->
                new Measured(
                        Optional.empty(),
                        gate.field().isEmpty()
                                ? quality.total().score(settings.weights())
                                : field(quality, gate.field()).score(settings.weights()));
            default -> Measured.of(ratio(gate, quality));
        };
    }

    private static Ratio ratio(Gate gate, KindQuality quality) {
        QualityMeasure measure = QualityMeasure.valueOf(gate.measure().code().toUpperCase(Locale.ROOT));
        return gate.field().isEmpty()
                ? quality.total().ratio(measure)
                : field(quality, gate.field()).ratio(measure);
    }

    private static FieldQuality field(KindQuality quality, String name) {
        return quality.fields().stream()
                .filter(field -> field.field().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
