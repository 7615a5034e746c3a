package io.kempt.jobs.pipeline;

import java.util.List;

/**
 * The steps of a run in their order, and the reports that one of them writes.
 *
 * @param steps each after those that it needs
 * @param reports among {@link #REPORTS}, in their order
 */
public record Pipeline(List<PipelineStep> steps, List<String> reports) {
    /** The reports that there are. The quality report is a step of its own. */
    public static final List<String> REPORTS = List.of("rfm", "funnel");

    /** Every step and every report. */
    public static final Pipeline DEFAULT = new Pipeline(List.of(PipelineStep.values()), REPORTS);

    /** As text, for comparing two of them. */
    public String describe() {
        return PipelineStep.names(steps) + "; reports: " + String.join(", ", reports);
    }
}
