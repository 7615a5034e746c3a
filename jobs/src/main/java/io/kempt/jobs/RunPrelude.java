package io.kempt.jobs;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.output.RunFile;
import io.kempt.jobs.pipeline.Pipeline;
import io.kempt.jobs.pipeline.PipelineStep;
import io.kempt.jobs.quality.QualityOutcome;
import io.kempt.jobs.request.QualityResult;
import io.kempt.jobs.request.RunRecord;
import io.kempt.jobs.request.RunRequest;
import io.kempt.jobs.store.DecisionLedger;
import io.kempt.jobs.store.Facts;
import io.kempt.jobs.store.QualityLedger;
import io.kempt.jobs.store.RunBasis;
import io.kempt.jobs.store.RunLedger;
import io.kempt.jobs.store.StepLedger;
import io.kempt.jobs.store.StepRecord;
import io.kempt.jobs.workspace.FileWatch;
import io.kempt.jobs.workspace.InputFile;
import io.kempt.jobs.workspace.InputSurvey;
import io.kempt.jobs.workspace.Workspace;
import io.kempt.rules.model.Lang;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is found out before a run begins: its steps, its files, and how it stands to the runs before it. */
final class RunPrelude {
    private static final String COMMAND = RunJob.COMMAND;

    private final Session session;
    private final RunRequest request;
    private final FileWatch watch;
    private final Workspace workspace;
    private final RunLedger ledger;
    private final Facts facts;

    RunPrelude(Session session, RunRequest request, FileWatch watch) {
        this.session = session;
        this.request = request;
        this.watch = watch;
        this.workspace = session.workspace();
        this.ledger = new RunLedger(session.store());
        this.facts = new Facts(session.store());
    }

    StepChoice choice() {
        return StepChoice.of(workspace.pipeline(), request);
    }

    /** Finds the files. One that somebody is still writing stops the run, unless it came to an inbox: there it waits. */
    RunState survey() {
        List<InputFile> all = InputSurvey.of(workspace);
        Map<InputFile, String> growing = watch.growing(all);
        growing.forEach((file, how) -> {
            if (file.settings().inbox().isEmpty()) {
                throw FileWatch.changed(file, how);
            }
        });
        List<InputFile> files = new ArrayList<>(all);
        files.removeAll(growing.keySet());
        Lang lang = request.lang().orElse(workspace.lang());
        RunState state = new RunState(session, request.asOf(), lang, List.copyOf(files));
        growing.forEach((file, how) -> RunImport.wait(session, state, file, how));
        return state;
    }

    /**
     * What the run depends on. Files of inboxes are no part of it: they come and go, and whether one is news is seen by its
     * content.
     */
    RunBasis basis(StepChoice choice, RunState state) {
        RunBasis basis = new RunBasis()
                .with("the rulebook", workspace.rulebook().hash())
                .with("the day", request.asOf().or(workspace::asOf).toString())
                .with("the language", state.lang().toString())
                .with("the currency", workspace.currency())
                .with(
                        RunBasis.STEPS,
                        new Pipeline(choice.steps(), workspace.pipeline().reports()).describe());
        long decided = new DecisionLedger(session.store()).version();
        if (decided > 0) {
            basis.with("what was decided about duplicates", Long.toString(decided));
        }
        for (InputFile file : state.files()) {
            if (file.settings().inbox().isEmpty()) {
                basis.withFile(
                        file.shown(),
                        file.kind().code() + '|' + file.source() + '|' + file.sha256() + '|' + file.rules(""));
            }
        }
        return basis;
    }

    /** A finished run on the same inputs and settings, whose outputs are still there and after which nothing came in. */
    Optional<RunRecord> finishedBefore(StepChoice choice, RunState state) {
        if (!choice.whole()) {
            return Optional.empty(); // steps that were asked for are taken
        }
        return ledger.finished(COMMAND, basis(choice, state).fingerprint(), workspace.root())
                .filter(done -> Files.exists(done.out().resolve(RunFile.NAME)))
                .filter(done -> facts.number(RunJob.RUN_GENERATION) == facts.number(Facts.GENERATION))
                // a content that was imported long ago is news when its path has had another one since
                .filter(done -> new RunSteps(state).upToDate(PipelineStep.IMPORT));
    }

    /**
     * Refuses to begin in the middle of what has not been done.
     *
     * @throws StopException (usage) when a step that is needed has not been done for the present inputs, or when a gate was
     *     closed there
     */
    void refuseUndone(StepChoice choice, RunState state) {
        RunSteps steps = new RunSteps(state);
        List<PipelineStep> undone =
                choice.required().stream().filter(step -> !steps.upToDate(step)).toList();
        if (!undone.isEmpty()) {
            String first = undone.get(0).code();
            throw StopException.usage(
                    "The step '" + choice.steps().get(0).code() + "' needs " + names(undone)
                            + ", which " + (undone.size() == 1 ? "has" : "have")
                            + " not been done for the inputs as they are.",
                    "Start there: kempt run --from " + first + workspace.asWord());
        }
        if (choice.goesOn() && !choice.steps().contains(PipelineStep.QUALITY)) {
            refuseClosedGate();
        }
    }

    /** Such as {@code 'check', 'quality' and 'dedupe'}. */
    private static String names(List<PipelineStep> steps) {
        List<String> quoted =
                steps.stream().map(step -> "'" + step.code() + "'").toList();
        int last = quoted.size() - 1;
        return last == 0 ? quoted.get(0) : String.join(", ", quoted.subList(0, last)) + " and " + quoted.get(last);
    }

    private void refuseClosedGate() {
        long last = new QualityLedger(session.store()).lastRun();
        QualityOutcome noted = new QualityJob(session).noted(last, LocalDate.EPOCH);
        if (noted.failed() && noted.settings().stopAtFailedGate()) {
            throw new StopException(
                    ExitCode.BELOW_THRESHOLD,
                    "A gate was closed in run " + RunLedger.name(last)
                            + ", and the rulebook lets no step come behind it.",
                    "Mend the data and run the whole pipeline; or take a step all the same by its name: kempt run --only "
                            + PipelineStep.DEDUPE.code() + workspace.asWord());
        }
    }

    /** What there is to say of a run that was cut off: that it goes on and where, or why another one begins. */
    Optional<String> tellCutOff(StepChoice choice, RunState state) {
        return ledger.cutOff(COMMAND)
                .flatMap(run -> RunBasis.of(session.store(), run).map(before -> {
                    List<String> differences = basis(choice, state).differences(before);
                    return differences.isEmpty()
                            ? "run " + RunLedger.name(run) + " was cut off" + where(run) + "; it goes on"
                            : "run " + RunLedger.name(run) + " was cut off" + where(run) + ", and since then "
                                    + String.join(", ", differences) + ": a new run begins";
                }));
    }

    /** The step that it had begun and not ended, or the last one that it had done. */
    private String where(long run) {
        List<StepRecord> steps = new StepLedger(session.store()).of(run);
        return steps.stream()
                .filter(step -> !step.done() && !step.status().equals("skipped"))
                .findFirst()
                .map(step -> " in the step '" + step.step() + "'")
                .or(() -> steps.isEmpty()
                        ? Optional.empty()
                        : Optional.of(" after the step '"
                                + steps.get(steps.size() - 1).step() + "'"))
                .orElse("");
    }

    /** What the run says of quality; nothing when it did not measure it. */
    QualityResult quality(RunState state) {
        return state.quality().map(outcome -> outcome.result(state.lang())).orElse(QualityResult.NONE);
    }
}
