package io.kempt.jobs.pipeline;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The steps that a run can take, in the order of the default pipeline. What each one does, {@code RunSteps} says. */
public enum PipelineStep {
    IMPORT("import", "import", "take in the files of inputs:"),
    CHECK("check", "check across rows", "find repeated values and references that lead nowhere", IMPORT),
    QUALITY("quality", "quality", "measure the quality, judge the gates, compare with the last delivery", CHECK),
    DEDUPE("dedupe", "dedupe", "find the customers that are one", IMPORT),
    ENRICH("enrich", "enrich", "add what can be derived, issue customer codes", DEDUPE),
    EXPORT("export", "write", "write customers, rejects, findings and duplicates", DEDUPE),
    REPORT("report", "report", "measure and write the reports", DEDUPE),
    QUALITY_REPORT("quality-report", "quality report", "write the quality report", QUALITY);

    private final String code;
    private final String stage;
    private final String summary;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<PipelineStep> needs;

    PipelineStep(String code, String stage, String summary, PipelineStep... needs) {
        this.code = code;
        this.stage = stage;
        this.summary = summary;
        this.needs = List.of(needs);
    }

    /** As it is written in {@code kempt.yml}, on the command line and in the store. */
    public String code() {
        return code;
    }

    /** As {@code run.json} names it beside its seconds. */
    public String stage() {
        return stage;
    }

    /** What it does, without a subject. */
    public String summary() {
        return summary;
    }

    /** The steps that must have been done before. */
    public List<PipelineStep> needs() {
        return needs;
    }

    /** What it needs directly or by way of others, in order. */
    public Set<PipelineStep> allNeeds() {
        Set<PipelineStep> all = EnumSet.noneOf(PipelineStep.class);
        for (PipelineStep need : needs) {
            all.add(need);
            all.addAll(need.allNeeds());
        }
        return all;
    }

    public static Optional<PipelineStep> ofCode(String code) {
        return Arrays.stream(values()).filter(step -> step.code.equals(code)).findFirst();
    }

    /** The names of steps, as a sentence lists them. */
    public static String names(List<PipelineStep> steps) {
        return steps.stream().map(PipelineStep::code).collect(Collectors.joining(", "));
    }
}
