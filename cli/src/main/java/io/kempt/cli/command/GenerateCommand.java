package io.kempt.cli.command;

import io.kempt.cli.console.Wording;
import io.kempt.cli.option.Converters;
import io.kempt.jobs.exit.ExitCode;
import java.nio.file.Path;
import java.time.LocalDate;
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
        description = "inputs gets the files of several systems, with errors and duplicates as they come in life; truth"
                + " gets who is who. Equal options make equal files. No record is of a real person or company.",
        footer = {
            "kempt generate --rows 100000 --out trial",
            "  A whole CRM with 100,000 customer records in the folder trial.",
            "kempt generate --rows 1000000 --only customer --seed 7 --out trial",
            "  Customers alone, from another seed.",
        })
final class GenerateCommand implements Callable<Integer> {
    private final Session session;

    @Option(
            names = {"-k", "--kind"},
            paramLabel = "WHAT",
            converter = Converters.Story.class,
            description = "What the data is like: crm, the exports of a company's systems (default: crm).")
    String kind = "crm";

    @Option(names = "--rows", paramLabel = "N", description = "Customer records to make (default: 3000).")
    long rows = 3000;

    @Option(names = "--seed", paramLabel = "N", description = "Where chance starts (default: 1).")
    long seed = 1;

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            converter = Converters.Day.class,
            description = "The last day of the story (default: 2026-06-30).")
    Optional<LocalDate> asOf = Optional.empty();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            required = true,
            description = "The folder that gets inputs and truth.")
    Path out = Path.of("");

    @Option(
            names = "--only",
            paramLabel = "KIND",
            converter = Converters.OnlyKind.class,
            description = "Leave out all but this kind of record: customer.")
    Optional<String> only = Optional.empty();

    GenerateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Generator.Order order = new Generator.Order(session.resolve(out), rows, seed, asOf, only.isPresent());
        List<Path> files =
                session.backend().generator().generate(order, session.console().progress());
        session.answer(Map.of("outputs", files), result -> {
            Summary summary = new Summary(session.console());
            summary.outputs(files);
            files.stream()
                    .filter(file -> file.getFileName().toString().endsWith("customers.csv"))
                    .filter(file -> file.toString().contains("inputs"))
                    .findFirst()
                    .map(file -> Wording.shellWord(session.environment().show(file)))
                    .ifPresent(file -> summary.next("kempt validate " + file));
            return summary.lines();
        });
        return ExitCode.OK.code();
    }
}
