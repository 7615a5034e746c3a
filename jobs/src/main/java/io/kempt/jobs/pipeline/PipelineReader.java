package io.kempt.jobs.pipeline;

import io.kempt.rules.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code pipeline:} and {@code reports:} of {@code kempt.yml}. The list is the order, so that steps cannot wait for one
 * another: one that stands before what it needs is a mistake.
 */
public final class PipelineReader {
    private PipelineReader() {}

    /** The pipeline of a workspace's settings; mistakes are noted at their places. */
    public static Pipeline read(YamlNode settings) {
        return new Pipeline(steps(settings.child("pipeline")), reports(settings.child("reports")));
    }

    private static List<PipelineStep> steps(YamlNode list) {
        if (!list.isPresent()) {
            return Pipeline.DEFAULT.steps();
        }
        if (list.isMapping()) {
            list.mistake("'pipeline' is no list; list steps, such as [import, check, dedupe]");
            return Pipeline.DEFAULT.steps();
        }
        List<Named> named = new ArrayList<>();
        for (YamlNode entry : list.elements()) {
            step(entry).ifPresent(step -> named.add(new Named(step, entry)));
        }
        if (list.elements().isEmpty()) {
            list.mistake("'pipeline' is empty; list steps, or leave it out to take all of them");
        }
        checkOrder(named);
        return named.stream().map(Named::step).toList();
    }

    private record Named(PipelineStep step, YamlNode place) {}

    private static Optional<PipelineStep> step(YamlNode entry) {
        String code = entry.text().orElse("");
        Optional<PipelineStep> step = PipelineStep.ofCode(code);
        if (step.isEmpty() && !code.isEmpty()) {
            entry.mistake(
                    "there is no step '" + code + "'; choose among " + PipelineStep.names(Pipeline.DEFAULT.steps()));
        }
        return step;
    }

    private static void checkOrder(List<Named> named) {
        List<PipelineStep> all = named.stream().map(Named::step).toList();
        List<PipelineStep> before = new ArrayList<>();
        for (Named each : named) {
            if (before.contains(each.step())) {
                each.place().mistake("the step '" + each.step().code() + "' stands here a second time");
            }
            for (PipelineStep need : each.step().needs()) {
                if (!before.contains(need)) {
                    String where = all.contains(need) ? "stands after it" : "is not in the pipeline";
                    each.place()
                            .mistake("the step '" + each.step().code() + "' needs '" + need.code() + "', which " + where
                                    + "; write '" + need.code() + "' before it");
                }
            }
            before.add(each.step());
        }
    }

    private static List<String> reports(YamlNode list) {
        if (!list.isPresent()) {
            return Pipeline.REPORTS;
        }
        List<String> wanted = new ArrayList<>();
        for (YamlNode entry : list.elements()) {
            String name = entry.text().orElse("");
            if (!name.isEmpty() && !Pipeline.REPORTS.contains(name)) {
                entry.mistake("there is no report '" + name + "'; choose among " + String.join(", ", Pipeline.REPORTS)
                        + " (the quality report is the step 'quality-report')");
            }
            wanted.add(name);
        }
        if (list.elements().isEmpty()) {
            list.mistake("'reports' is empty; name reports, or leave the step 'report' out of the pipeline");
        }
        return Pipeline.REPORTS.stream().filter(wanted::contains).toList();
    }
}
