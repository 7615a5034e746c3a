package io.kempt.cli.command;

import io.kempt.cli.console.Wording;
import io.kempt.cli.option.ReadingOptions;
import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.ConvertRequest;
import io.kempt.jobs.request.ConvertResult;
import io.kempt.jobs.request.ConvertResult.ConvertedFile;
import io.kempt.jobs.request.ConvertTarget;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kempt convert}: any table to clean CSV or Excel. */
@Command(
        name = "convert",
        header = "Write any table as clean CSV or Excel.",
        description = {
            "Finds out encoding, delimiter, header and sheet, and writes UTF-8 CSV (RFC 4180) or a workbook. Values stay as"
                    + " they are; titles, totals at the end and blank records are left out.",
            "Several files go into one, their columns brought together by name; with a folder as the output each file"
                    + " becomes one of its own, and those that are refused do not stop the others."
        },
        footer = {
            "kempt convert 客户.csv -o clean.csv",
            "  A file as Excel exported it, as UTF-8.",
            "kempt convert 'exports/*.xlsx' -o all.csv",
            "  Many workbooks as one table.",
            "kempt convert inputs/* -o clean/",
            "  Each file by itself.",
            "kempt convert old.csv.gz -o -",
            "  To standard output; .gz and .zip are read as they are, and - reads standard input.",
        })
final class ConvertCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "CSV and Excel files, patterns, or - for standard input.")
    List<Path> files = new ArrayList<>();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            required = true,
            description = "The .csv or .xlsx file to write, a folder (ending with /), or - for standard output.")
    String out = "";

    @Option(names = "--bom", description = "Begin CSV files with a byte order mark, by which Excel knows UTF-8.")
    boolean bom;

    @Mixin
    ReadingOptions reading = new ReadingOptions();

    ConvertCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (GivenFiles given = GivenFiles.of(session, files)) {
            ConvertRequest request =
                    new ConvertRequest(given.paths(), reading.reading(session.environment()), target());
            ConvertResult result =
                    session.jobs().convert(request, session.console().progress());
            if (session.options().json()) {
                session.answer(result, this::summary);
            } else {
                summary(result).forEach(session.console()::say);
                refusals(result).forEach(session.console()::complain);
            }
            return result.exit().code();
        }
    }

    private ConvertTarget target() {
        if (out.equals("-")) {
            if (session.options().json()) {
                throw StopException.usage(
                        "--json and '-o -' both want standard output",
                        "Write the table to a file, or leave --json out.");
            }
            return ConvertTarget.stream(session.out(), bom);
        }
        Path path = session.resolve(Path.of(out));
        boolean folder = out.endsWith("/") || Files.isDirectory(path);
        return folder ? ConvertTarget.folder(path, bom) : ConvertTarget.file(path, bom);
    }

    private List<String> summary(ConvertResult result) {
        Summary summary = new Summary(session.console());
        for (ConvertedFile file : result.files()) {
            if (file.refusal().isEmpty()) {
                String blank =
                        file.blank() == 0 ? "" : ", " + Wording.count(file.blank(), "blank record") + " left out";
                summary.line(file.file() + ": " + file.shape() + "; " + Wording.count(file.rows(), "row") + blank);
                file.notes().forEach(note -> summary.line("  " + note));
            }
        }
        summary.outputs(result.outputs());
        return summary.lines();
    }

    /** What was refused is said even with --quiet. */
    private static List<String> refusals(ConvertResult result) {
        List<String> lines = new ArrayList<>();
        for (ConvertedFile file : result.files()) {
            if (!file.refusal().isEmpty()) {
                lines.add("kempt: " + Wording.plain(Wording.sentence(file.refusal())));
                lines.add("Next: " + Wording.plain(Wording.step(file.nextStep())));
            }
        }
        if (result.exit() != ExitCode.OK) {
            lines.add("Refused: " + lines.size() / 2 + " of "
                    + Wording.count(result.files().size(), "file") + ".");
        }
        return lines;
    }
}
