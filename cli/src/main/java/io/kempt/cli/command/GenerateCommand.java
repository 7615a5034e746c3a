package io.kempt.cli.command;

import io.kempt.cli.console.Wording;
import io.kempt.cli.option.Converters;
import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
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
        description = {
            "crm: inputs gets the files of several systems, with errors and duplicates as they come in life; truth gets who is"
                    + " who.",
            "duplicates: one file of persons and companies of seven countries, made hard for matching: households, namesakes,"
                    + " twins, branches, moves, nicknames, pinyin, homophones, traditional characters, slips. kempt evaluate"
                    + " reads its truth.",
            "Equal options make equal files. No record is of a real person or company.",
        },
        footer = {
            "kempt generate --rows 100000 --out trial",
            "  A whole CRM with 100,000 customer records in the folder trial.",
            "kempt generate --rows 1000000 --only customer --seed 7 --out trial",
            "  Customers alone, from another seed.",
            "kempt generate --kind duplicates --rows 100000 --chinese 0.3 --out trial",
            "  One file to try kempt dedupe on, three of ten customers Chinese.",
        })
final class GenerateCommand implements Callable<Integer> {
    private static final String DUPLICATES = "duplicates";

    private final Session session;

    @Option(
            names = {"-k", "--kind"},
            paramLabel = "WHAT",
            converter = Converters.Story.class,
            description =
                    "What the data is like: crm, the exports of a company's systems, or duplicates, one file that is hard"
                            + " to match (default: crm).")
    String kind = "crm";

    @Option(names = "--rows", paramLabel = "N", description = "Customer records to make (default: 3000).")
    long rows = 3000;

    @Option(
            names = "--chinese",
            paramLabel = "SHARE",
            converter = Converters.Share.class,
            description = "The share of Chinese customers, 0 to 1, with --kind duplicates (default: 0.3).")
    Optional<Double> chinese = Optional.empty();

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
        List<Path> files = session.backend()
                .generator()
                .generate(order(), session.console().progress());
        String nextCommand = kind.equals(DUPLICATES) ? "kempt dedupe " : "kempt validate ";
        session.answer(Map.of("outputs", files), result -> {
            Summary summary = new Summary(session.console());
            summary.outputs(files);
            files.stream()
                    .filter(file -> file.getFileName().toString().endsWith("customers.csv"))
                    .filter(file -> file.toString().contains("inputs"))
                    .findFirst()
                    .map(file -> Wording.shellWord(session.environment().show(file)))
                    .ifPresent(file -> summary.next(nextCommand + file));
            return summary.lines();
        });
        return ExitCode.OK.code();
    }

    private Generator.Order order() {
        boolean duplicates = kind.equals(DUPLICATES);
        refuse(duplicates && asOf.isPresent(), "--as-of", "crm");
        refuse(duplicates && only.isPresent(), "--only", "crm");
        refuse(!duplicates && chinese.isPresent(), "--chinese", DUPLICATES);
        Path folder = session.resolve(out);
        return duplicates
                ? new Generator.Duplicates(folder, rows, seed, chinese)
                : new Generator.Exports(folder, rows, seed, asOf, only.isPresent());
    }

    private void refuse(boolean useless, String option, String itsKind) {
        if (useless) {
            throw StopException.usage(
                    option + " was given with --kind " + kind + ": expected it with --kind " + itsKind + " only",
                    "Leave out " + option + ", or give --kind " + itsKind + ".");
        }
    }
}
