package io.kempt.cli.command;

import io.kempt.cli.console.JsonText;
import io.kempt.cli.option.AsOfOption;
import io.kempt.cli.option.LangOption;
import io.kempt.cli.option.TellingOption;
import io.kempt.cli.option.WorkspaceOption;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.PlanResult;
import io.kempt.jobs.request.RunRequest;
import io.kempt.jobs.request.RunResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kempt run}: the whole pipeline of a workspace. */
@Command(
        name = "run",
        header = "Import, check, deduplicate, enrich and report a workspace.",
        description = "Takes the steps of the pipeline in kempt.yml, by default import, check, quality, dedupe, enrich,"
                + " export, report and quality-report. What was imported before is not imported again; a run"
                + " that was stopped goes on where it stood.",
        footer = {
            "kempt run samples/retail",
            "  Run the sample workspace.",
            "kempt run --as-of 2026-01-31 --lang zh",
            "  Run the workspace of the current folder; reports in Chinese, as they stood on that day.",
            "kempt run --dry-run",
            "  Say what it would do, with the rows of each file and step, and do nothing.",
            "kempt run --from dedupe",
            "  Take the steps from dedupe on; those before must have been taken.",
            "kempt run --only report,quality-report --as-of 2026-01-31",
            "  Take these steps alone.",
        })
final class RunCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            arity = "0..1",
            paramLabel = "WORKSPACE",
            description = "The workspace, or a folder below it (default: the current folder).")
    Optional<Path> workspace = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "STEP",
            description = "Begin with this step; what it and the later ones need must have been done.")
    Optional<String> from = Optional.empty();

    @Option(
            names = "--only",
            paramLabel = "STEP",
            split = ",",
            description = "Take only this step, even when it was taken before; several with commas or repeated.")
    List<String> only = new ArrayList<>();

    @Option(names = "--dry-run", description = "Say what would be done, and do nothing.")
    boolean dryRun;

    @Mixin
    AsOfOption asOf = new AsOfOption();

    @Mixin
    LangOption lang = new LangOption();

    @Mixin
    TellingOption telling = new TellingOption();

    RunCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Path folder =
                workspace.map(session::resolve).orElse(session.environment().folder());
        if (from.isPresent() && !only.isEmpty()) {
            throw StopException.usage(
                    "--from and --only cannot be given together.", "Name the steps to take with --only alone.");
        }
        RunRequest request = new RunRequest(
                folder, asOf.day(), lang.lang(), from, List.copyOf(only), telling.options(session.environment()));
        if (dryRun) {
            return plan(request);
        }
        RunResult result = session.jobs().run(request, session.console().progress());
        session.answer(result, new RunSummary(session.console(), WorkspaceOption.again(workspace))::lines);
        return result.exit().code();
    }

    private int plan(RunRequest request) {
        PlanResult plan = session.jobs().plan(request, session.console().progress());
        if (session.options().json()) {
            session.console().data(JsonText.of(plan));
        } else {
            new PlanLines(session.console()).of(plan).forEach(session.console()::data);
        }
        return plan.exit().code();
    }
}
