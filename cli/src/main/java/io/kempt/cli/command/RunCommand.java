package io.kempt.cli.command;

import io.kempt.cli.option.AsOfOption;
import io.kempt.cli.option.LangOption;
import io.kempt.cli.option.TellingOption;
import io.kempt.cli.option.WorkspaceOption;
import io.kempt.jobs.request.RunRequest;
import io.kempt.jobs.request.RunResult;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kempt run}: the whole pipeline of a workspace. */
@Command(
        name = "run",
        header = "Import, check, deduplicate, enrich and report a workspace.",
        description =
                "Reads the inputs that kempt.yml names. What was imported before is not imported again; a run that"
                        + " was stopped goes on where it stood.",
        footer = {
            "kempt run samples/retail",
            "  Run the sample workspace.",
            "kempt run --as-of 2026-01-31 --lang zh",
            "  Run the workspace of the current folder; reports in Chinese, as they stood on that day.",
        })
final class RunCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            arity = "0..1",
            paramLabel = "WORKSPACE",
            description = "The workspace, or a folder below it (default: the current folder).")
    Optional<Path> workspace = Optional.empty();

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
        RunRequest request = new RunRequest(folder, asOf.day(), lang.lang(), telling.options(session.environment()));
        RunResult result = session.jobs().run(request, session.console().progress());
        session.answer(result, new RunSummary(session.console(), WorkspaceOption.again(workspace))::lines);
        return result.exit().code();
    }
}
