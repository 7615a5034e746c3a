package io.kempt.cli.command;

import io.kempt.cli.console.Wording;
import io.kempt.cli.option.Converters;
import io.kempt.cli.option.WorkspaceOption;
import io.kempt.jobs.request.ExportRequest;
import io.kempt.jobs.request.ExportResult;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kempt export}: records from the store to a CSV file. */
@Command(
        name = "export",
        header = "Write records from the store to a CSV file.",
        description =
                "customers are the golden records after deduplication; any other name is a kind of record as it was"
                        + " imported, such as customer, lead or order.",
        footer = {
            "kempt export --to customers.csv",
            "  The deduplicated customers.",
            "kempt export order -w samples/retail --to orders.csv",
            "  The orders of another workspace.",
        })
final class ExportCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            arity = "0..1",
            paramLabel = "WHAT",
            converter = Converters.Exportable.class,
            description = "customers, or a kind of record (default: customers).")
    String what = "customers";

    @Mixin
    WorkspaceOption workspace = new WorkspaceOption();

    @Option(names = "--to", paramLabel = "FILE", required = true, description = "The CSV file to write.")
    Path to = Path.of("");

    ExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        ExportRequest request = new ExportRequest(
                workspace.folder(session.environment()),
                what.equals("customers") ? "golden" : what,
                session.resolve(to));
        ExportResult result = session.jobs().export(request, session.console().progress());
        session.answer(result, this::summary);
        return result.exit().code();
    }

    private List<String> summary(ExportResult result) {
        return List.of(Wording.count(result.rows(), "row") + " in "
                + session.environment().show(result.file()));
    }
}
