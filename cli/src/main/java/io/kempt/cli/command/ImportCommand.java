package io.kempt.cli.command;

import io.kempt.cli.console.Console;
import io.kempt.cli.option.Converters;
import io.kempt.cli.option.WorkspaceOption;
import io.kempt.jobs.request.ImportRequest;
import io.kempt.jobs.request.ImportResult;
import io.kempt.jobs.request.InputCount;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kempt import}: files into the store. */
@Command(
        name = "import",
        header = "Read files into the store of a workspace.",
        description =
                "Accepted records go to the store; rejected ones to a file that can be mended and imported again.",
        footer = {
            "kempt import",
            "  Import all inputs that kempt.yml names.",
            "kempt import exports/orders.csv --kind order --source shop",
            "  Import one more file.",
            "kempt import out/0001/rejected-orders.csv",
            "  Import rejected records after mending them.",
        })
final class ImportCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Files (default: the inputs of the workspace).")
    List<Path> files = new ArrayList<>();

    @Mixin
    WorkspaceOption workspace = new WorkspaceOption();

    @Option(
            names = {"-k", "--kind"},
            paramLabel = "KIND",
            converter = Converters.KindCode.class,
            description = "The kind of record, such as customer or order (default: the one that fits the header).")
    Optional<String> kind = Optional.empty();

    @Option(
            names = {"-s", "--source"},
            paramLabel = "NAME",
            description = "The system the files come from, such as erp.")
    Optional<String> source = Optional.empty();

    ImportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<Path> resolved = files.stream().map(session::resolve).toList();
        ImportRequest request = new ImportRequest(workspace.folder(session.environment()), resolved, kind, source);
        ImportResult result =
                session.jobs().importFiles(request, session.console().progress());
        session.answer(result, this::summary);
        return result.exit().code();
    }

    private List<String> summary(ImportResult result) {
        Console console = session.console();
        if (!result.inputs().isEmpty() && result.inputs().stream().allMatch(InputCount::alreadyKnown)) {
            return List.of("Nothing new: every file was imported before.");
        }
        Summary summary = new Summary(console);
        summary.inputs(result.inputs());
        summary.findings(result.findings());
        summary.outputs(result.outputs());
        summary.next(summary.mend(result.inputs(), result.outputs(), workspace.again())
                .orElse("kempt dedupe" + workspace.again()));
        return summary.lines();
    }
}
