package io.kempt.cli.command;

import io.kempt.cli.option.Converters;
import io.kempt.cli.option.ReadingOptions;
import io.kempt.cli.option.TellingOption;
import io.kempt.cli.option.WorkspaceOption;
import io.kempt.jobs.request.ImportOptions;
import io.kempt.jobs.request.ImportRequest;
import io.kempt.jobs.request.ImportResult;
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
                "Accepted records go to the store, and what they were before to its history; cells of columns that hold no"
                        + " field are kept with them. Rejected records go to a file that can be mended and imported"
                        + " again: they then take the place of the rejected ones.",
        footer = {
            "kempt import",
            "  Import all inputs that kempt.yml names.",
            "kempt import exports/orders.csv --kind order --source shop",
            "  Import one more file.",
            "kempt import exports/orders.csv --dry-run",
            "  Say what it would change, and change nothing.",
            "kempt import exports/customers.csv --source erp --snapshot",
            "  The file is all that the source has: records that it lacks have disappeared.",
            "kempt import out/0001/rejected-orders.csv --mended",
            "  Import rejected records after mending them.",
        })
final class ImportCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "Files, patterns, or - for standard input (default: the inputs of the workspace).")
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

    @Option(
            names = "--dry-run",
            description = "Say what would change, and which column would be read as which field; change nothing.")
    boolean dryRun;

    @Option(
            names = "--snapshot",
            description = "Take each file for all that its source has: records that it lacks have disappeared.")
    boolean snapshot;

    @Option(
            names = "--mended",
            description = "Refuse files that are no mended rejects (default: files of rejects are recognised).")
    boolean mended;

    @Option(
            names = "--force",
            description = "Import what is refused for safety: a snapshot with few of the known records, or a file that"
                    + " has changed since its import was interrupted.")
    boolean force;

    @Mixin
    ReadingOptions reading = new ReadingOptions();

    @Mixin
    TellingOption telling = new TellingOption();

    ImportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (GivenFiles given = GivenFiles.of(session, files)) {
            ImportOptions options =
                    new ImportOptions(snapshot, force, mended, dryRun, reading.reading(session.environment()));
            ImportRequest request = new ImportRequest(
                    workspace.folder(session.environment()),
                    given.paths(),
                    kind,
                    source,
                    options,
                    telling.options(session.environment()));
            ImportResult result =
                    session.jobs().importFiles(request, session.console().progress());
            session.answer(result, new ImportSummary(session.console(), workspace.again())::lines);
            return result.exit().code();
        }
    }
}
