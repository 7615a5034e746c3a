package io.kempt.cli.command;

import io.kempt.cli.console.TextTable;
import io.kempt.cli.console.Wording;
import io.kempt.cli.option.Converters;
import io.kempt.jobs.request.ContractRequest;
import io.kempt.jobs.request.ContractResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kempt rules import}: a description of data in another standard as a rulebook. */
@Command(
        name = "import",
        header = "Read a Frictionless Table Schema or an ODCS data contract as a rulebook.",
        description =
                "Reads a Table Schema or a tabular Data Package (versions 1 and 2, JSON or YAML) and a data contract of the"
                        + " Open Data Contract Standard (versions 3.0 and 3.1). What a rulebook cannot say is listed with its place;"
                        + " nothing is left out without a word.",
        footer = {
            "kempt rules import datapackage.json -o rulebook.yml",
            "  Write the rulebook, and list what is lost.",
            "kempt rules import customers.odcs.yaml --kind customer",
            "  Show it, for a table that is known to hold customers.",
        })
final class RulesImportCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE", description = "The description, in JSON or YAML.")
    Path file = Path.of("");

    @Option(
            names = {"-k", "--kind"},
            paramLabel = "KIND",
            converter = Converters.KindCode.class,
            description = "What each row is (default: what fits best, else customer).")
    Optional<String> kind = Optional.empty();

    @Option(names = "--standalone", description = "Say everything in the rulebook instead of extending crm-cn.")
    boolean standalone;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the rulebook to a file (default: standard output).")
    Optional<Path> output = Optional.empty();

    @Option(names = "--force", description = "Write over a file that is there.")
    boolean force;

    RulesImportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        ContractRequest request =
                new ContractRequest(session.resolve(file), kind, standalone, output.map(session::resolve), force);
        ContractResult result = session.rulebook(Optional.empty()).importContract(request);
        if (!session.options().json() && output.isEmpty()) {
            result.text().lines().forEach(session.console()::data);
        }
        session.answer(result, this::summary);
        return result.exit().code();
    }

    private List<String> summary(ContractResult result) {
        Summary summary = new Summary(session.console());
        summary.line(result.standard());
        TextTable table = new TextTable("TABLE", "KIND", "#KNOWN FIELDS", "#OWN FIELDS");
        result.tables()
                .forEach(one -> table.row(
                        Wording.plain(one.name()),
                        one.kind(),
                        Integer.toString(one.known()),
                        Integer.toString(one.own())));
        summary.table(table);
        if (!result.lost().isEmpty()) {
            summary.line("not supported:");
            TextTable lost = new TextTable("#LINE", "PLACE", "WHAT IS LOST");
            result.lost().forEach(one -> lost.row(Integer.toString(one.line()), one.path(), one.what()));
            summary.table(lost);
        }
        summary.outputs(result.outputs());
        output.ifPresent(written -> summary.next("kempt rules check " + Wording.shellWord(written.toString())));
        return summary.lines();
    }
}
