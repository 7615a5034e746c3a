package io.kempt.jobs.request;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How good the data of a command is.
 *
 * @param changes since the last delivery of each source
 */
public record QualityResult(List<KindScore> kinds, List<GateOutcome> gates, List<Change> changes) {
    public static final QualityResult NONE = new QualityResult(List.of(), List.of(), List.of());

    /**
     * The records of a kind.
     *
     * @param score 0 to 1
     * @param measures 0 to 1 by code; those that could not be taken are left out
     */
    public record KindScore(String kind, long records, Optional<BigDecimal> score, Map<String, BigDecimal> measures) {}

    /**
     * What a gate says.
     *
     * @param subject a kind or file, with the field behind a point
     * @param value a share from 0 to 1, or a number; empty when it could not be measured
     * @param before the same of the last run, for a gate that compares
     * @param shown value and what it is compared with, for people
     * @param warn as written in the rulebook; empty for none
     * @param fail as written in the rulebook; empty for none
     * @param verdict ok, warn, fail or unknown
     */
    public record GateOutcome(
            String gate,
            String subject,
            String measure,
            Optional<BigDecimal> value,
            Optional<BigDecimal> before,
            String shown,
            String basis,
            String warn,
            String fail,
            String verdict) {}

    /**
     * Something that has changed since the last delivery.
     *
     * @param what a stable code, such as {@code column-gone}
     * @param place the field or column; empty for the whole delivery
     */
    public record Change(String kind, String source, String what, String place, String message) {}

    /** Whether a gate is closed. */
    public boolean failed() {
        return gates.stream().anyMatch(gate -> gate.verdict().equals("fail"));
    }
}
