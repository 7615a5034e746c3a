package io.kempt.cli.command;

import io.kempt.cli.option.Converters;
import io.kempt.jobs.exit.ExitCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code kempt generate}: synthetic data to try things with. */
@Command(
        name = "generate",
        header = "Make synthetic customer data with known duplicates.",
        description = "Equal options make equal files. No record is of a real person or company.",
        footer = {
            "kempt generate --rows 100000 --out trial",
            "  A whole CRM with 100,000 customer records in the folder trial.",
            "kempt generate --rows 1000000 --only customer --seed 7 --out trial",
            "  Customers alone, from another seed.",
        })
final class GenerateCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--kind", paramLabel = "KIND", description = "What the data is like: crm (default: crm).")
    String kind = "crm";

    @Option(names = "--rows", paramLabel = "N", description = "Customer records to make (default: 1000).")
    long rows = 1000;

    @Option(names = "--seed", paramLabel = "N", description = "Where chance starts (default: 1).")
    long seed = 1;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            required = true,
            description = "The folder to write to.")
    Path out = Path.of("");

    @Option(
            names = "--only",
            paramLabel = "KIND",
            converter = Converters.KindCode.class,
            description = "Make this kind of record alone, such as customer.")
    Optional<String> only = Optional.empty();

    GenerateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Generator.Order order = new Generator.Order(kind, rows, seed, session.resolve(out), only);
        List<Path> files =
                session.backend().generator().generate(order, session.console().progress());
        session.answer(Map.of("outputs", files), result -> {
            Summary summary = new Summary(session.console());
            summary.outputs(files);
            return summary.lines();
        });
        return ExitCode.OK.code();
    }
}
