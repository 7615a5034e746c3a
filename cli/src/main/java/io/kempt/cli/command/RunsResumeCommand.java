package io.kempt.cli.command;

import io.kempt.cli.console.Console;
import io.kempt.cli.option.WorkspaceOption;
import io.kempt.jobs.request.ImportOptions;
import io.kempt.jobs.request.ImportRequest;
import io.kempt.jobs.request.ImportResult;
import io.kempt.jobs.request.Repeat;
import io.kempt.jobs.request.RunRequest;
import io.kempt.jobs.request.RunResult;
import io.kempt.jobs.request.WorkspaceRequest;
import io.kempt.jobs.workspace.Password;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code kempt runs resume}: the command of a run that did not come to its end, once more. */
@Command(
        name = "resume",
        header = "Give the command of an interrupted or failed run again.",
        description =
                "It goes on where the run stood: what is in the store is not imported again. The exit code is that of the"
                        + " command. A password is not kept: it comes from the variable " + Password.VARIABLE + ".",
        footer = {
            "kempt runs resume",
            "  Go on with the newest run.",
            "kempt runs resume 0003 -w samples/retail",
            "  The same for a run by its id, in another workspace.",
        })
final class RunsResumeCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(arity = "0..1", paramLabel = "ID", description = "The run, such as 0003 (default: the newest).")
    Optional<String> id = Optional.empty();

    @Mixin
    WorkspaceOption workspace = new WorkspaceOption();

    RunsResumeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Repeat repeat = session.jobs().repeat(new WorkspaceRequest(workspace.folder(session.environment())), id);
        session.console()
                .say("Run " + repeat.run().id() + " had " + ended(repeat) + ": kempt "
                        + repeat.run().command() + " goes on.");
        return repeat.importAgain()
                .map(this::importFiles)
                .orElseGet(() -> run(repeat.runAgain().orElseThrow()));
    }

    private static String ended(Repeat repeat) {
        return repeat.run().status().equals("stopped") ? "been stopped" : "failed";
    }

    private int run(RunRequest request) {
        Console console = session.console();
        RunResult result = session.jobs().run(request, console.progress());
        session.answer(result, new RunSummary(console, workspace.again())::lines);
        return result.exit().code();
    }

    private int importFiles(ImportRequest request) {
        Console console = session.console();
        ImportResult result = session.jobs().importFiles(withPassword(request), console.progress());
        session.answer(result, new ImportSummary(console, workspace.again())::lines);
        return result.exit().code();
    }

    private ImportRequest withPassword(ImportRequest request) {
        ImportOptions given = request.options();
        ImportOptions options = new ImportOptions(
                given.snapshot(),
                given.force(),
                given.mended(),
                given.dryRun(),
                given.reading().withPassword(session.environment().variable(Password.VARIABLE)));
        return new ImportRequest(request.folder(), request.files(), request.kind(), request.source(), options);
    }
}
