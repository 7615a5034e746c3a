package io.kempt.jobs;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.pipeline.PipelineStep;
import io.kempt.jobs.read.TableReaders;
import io.kempt.jobs.request.PlanResult;
import io.kempt.jobs.request.PlanResult.PlannedInput;
import io.kempt.jobs.request.PlanResult.PlannedStep;
import io.kempt.jobs.request.RunRequest;
import io.kempt.jobs.store.Input;
import io.kempt.jobs.store.InputLedger;
import io.kempt.jobs.table.TableReader;
import io.kempt.jobs.workspace.FileWatch;
import io.kempt.jobs.workspace.InputFile;
import io.kempt.rules.model.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Says what a run would do, with the rows that it would look at. It reads new files through and writes nothing. */
final class RunPlanJob {
    private static final String NEW = "new";
    private static final String KNOWN = "known";
    private static final String BEGUN = "begun";
    private static final String REFUSED = "refused";
    private static final long UNCOUNTED = -1;

    private final Session session;
    private final RunPrelude prelude;
    private final List<PlannedInput> inputs = new ArrayList<>();

    RunPlanJob(Session session, RunRequest request, FileWatch watch) {
        this.session = session;
        this.prelude = new RunPrelude(session, request, watch);
    }

    PlanResult plan() {
        StepChoice choice = prelude.choice();
        RunState state = prelude.survey();
        prelude.refuseUndone(choice, state);
        state.files().forEach(file -> inputs.add(input(file)));
        boolean nothingNew = prelude.finishedBefore(choice, state).isPresent();
        List<PlannedStep> steps = nothingNew
                ? choice.steps().stream()
                        .map(step -> new PlannedStep(step.code(), "nothing to do", 0))
                        .toList()
                : steps(choice, state);
        boolean refused = inputs.stream().anyMatch(input -> input.state().equals(REFUSED));
        List<String> notes = new ArrayList<>(state.waiting());
        prelude.tellCutOff(choice, state).ifPresent(notes::add);
        return new PlanResult(
                refused ? ExitCode.INPUT_REFUSED : ExitCode.OK, nothingNew, List.copyOf(inputs), steps, notes);
    }

    private PlannedInput input(InputFile file) {
        Optional<Input> known = new InputLedger(session.store()).find(ImportJob.content(session, file));
        if (known.isPresent() && known.get().done()) {
            return planned(file, KNOWN, known.get().position(), "");
        }
        session.stop().check();
        try (TableReader reader = TableReaders.open(file.path(), file.options())) {
            long rows = reader.skip(Long.MAX_VALUE);
            return known.filter(input -> input.position() > 0)
                    .map(input -> planned(
                            file,
                            BEGUN,
                            rows,
                            String.format(Locale.ROOT, "cut off after %,d records", input.position())))
                    .orElseGet(() -> planned(file, NEW, rows, ""));
        } catch (StopException refusal) {
            if (refusal.exit() != ExitCode.INPUT_REFUSED) {
                throw refusal;
            }
            return planned(file, REFUSED, UNCOUNTED, refusal.problem());
        }
    }

    private static PlannedInput planned(InputFile file, String state, long rows, String remark) {
        return new PlannedInput(file.shown(), file.kind().code(), file.source(), state, rows, remark);
    }

    /** A step has work when its results are out of date, or when one that it needs has. */
    private List<PlannedStep> steps(StepChoice choice, RunState state) {
        RunSteps steps = new RunSteps(state);
        Set<PipelineStep> working = EnumSet.noneOf(PipelineStep.class);
        List<PlannedStep> planned = new ArrayList<>();
        for (PipelineStep step : choice.steps()) {
            boolean needed = step.allNeeds().stream().anyMatch(working::contains);
            if (needed || !steps.upToDate(step)) {
                working.add(step);
                planned.add(new PlannedStep(step.code(), step.summary(), rows(step, choice, steps, working)));
            } else {
                planned.add(new PlannedStep(step.code(), "nothing to do", 0));
            }
        }
        return planned;
    }

    private long rows(PipelineStep step, StepChoice choice, RunSteps steps, Set<PipelineStep> working) {
        boolean importing = choice.steps().contains(PipelineStep.IMPORT);
        long customers = steps.customers() + (importing ? coming(Optional.of(Kind.CUSTOMER)) : 0);
        return switch (step) {
            case IMPORT -> coming(Optional.empty());
            case CHECK, QUALITY, QUALITY_REPORT -> steps.records() + (importing ? coming(Optional.empty()) : 0);
            case DEDUPE, REPORT -> customers;
            case ENRICH, EXPORT -> working.contains(PipelineStep.DEDUPE) ? customers : steps.golden();
        };
    }

    /** Rows of files that are not in the store yet, all or those of one kind. */
    private long coming(Optional<Kind> kind) {
        return inputs.stream()
                .filter(input -> !input.state().equals(KNOWN) && input.rows() > 0)
                .filter(input -> kind.isEmpty() || kind.get().code().equals(input.kind()))
                .mapToLong(PlannedInput::rows)
                .sum();
    }
}
