package io.kempt.jobs;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.pipeline.Pipeline;
import io.kempt.jobs.pipeline.PipelineStep;
import io.kempt.jobs.request.RunRequest;
import io.kempt.jobs.workspace.Workspace;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The steps of a pipeline that a run takes.
 *
 * @param steps in the pipeline's order
 * @param whole whether they are all of the pipeline
 * @param goesOn whether it starts where another run left off, so that closed gates count
 */
record StepChoice(List<PipelineStep> steps, boolean whole, boolean goesOn) {

    /**
     * What {@code --from} and {@code --only} leave of it.
     *
     * @throws StopException (usage) when a step is named that is not in the pipeline
     */
    static StepChoice of(Pipeline pipeline, RunRequest request) {
        List<PipelineStep> all = pipeline.steps();
        if (request.from().isPresent()) {
            PipelineStep first = step(pipeline, request.from().get());
            return new StepChoice(all.subList(all.indexOf(first), all.size()), first == all.get(0), true);
        }
        if (request.only().isEmpty()) {
            return new StepChoice(all, true, false);
        }
        List<PipelineStep> only = new ArrayList<>();
        request.only().forEach(name -> only.add(step(pipeline, name)));
        List<PipelineStep> steps = all.stream().filter(only::contains).toList();
        return new StepChoice(steps, steps.equals(all), false);
    }

    private static PipelineStep step(Pipeline pipeline, String name) {
        return PipelineStep.ofCode(name)
                .filter(pipeline.steps()::contains)
                .orElseThrow(() -> StopException.usage(
                        PipelineStep.ofCode(name).isPresent()
                                ? "The step '" + name + "' is not in the pipeline of " + Workspace.FILE + "."
                                : "There is no step '" + name + "'.",
                        "Choose among " + PipelineStep.names(pipeline.steps()) + "."));
    }

    /** The steps that must have been done before, since those that are taken need them and do not include them. */
    Set<PipelineStep> required() {
        Set<PipelineStep> required = EnumSet.noneOf(PipelineStep.class);
        steps.forEach(step -> required.addAll(step.allNeeds()));
        steps.forEach(required::remove);
        return required;
    }
}
