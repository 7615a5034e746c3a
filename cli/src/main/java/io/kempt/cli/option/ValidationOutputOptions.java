package io.kempt.cli.option;

import io.kempt.cli.console.Environment;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.ValidationOutputs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a validation writes. */
public final class ValidationOutputOptions {
    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "A folder for accepted and rejected records and findings (default: none are written).")
    Optional<Path> out = Optional.empty();

    @Option(
            names = "--findings",
            paramLabel = "FILE",
            description = "Write every finding to a .csv, .xlsx or .jsonl file.")
    Optional<Path> findings = Optional.empty();

    @Option(names = "--mask", description = "Hide personal values in findings, so that they can be handed on.")
    boolean mask;

    @Option(
            names = "--fix",
            paramLabel = "PATH",
            description =
                    "Write the file again with its values in canonical form, and a log of the changes beside it: a .csv"
                            + " or .xlsx file, or a folder (ending with /) for several.")
    Optional<String> fix = Optional.empty();

    @Option(
            names = "--fix-suggested",
            description = "With --fix: put the only suggestion for wrong values too, where it makes the record valid.")
    boolean fixSuggested;

    @Option(
            names = "--junit",
            paramLabel = "FILE",
            description = "Write a JUnit report: a suite for each file, a case for each rule; without personal values.")
    Optional<Path> junit = Optional.empty();

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Write a quality report: .html for a web page, .xlsx for a workbook.")
    Optional<Path> report = Optional.empty();

    /** The folder for records and findings as it was typed. */
    public Optional<Path> folder() {
        return out;
    }

    /** The options with their paths in full. */
    public ValidationOutputs outputs(Environment environment) {
        if (fixSuggested && fix.isEmpty()) {
            throw StopException.usage(
                    "--fix-suggested says what --fix repairs, and --fix is not there.",
                    "Say where the repaired file goes: --fix clean.csv --fix-suggested");
        }
        return new ValidationOutputs(
                out.map(environment.folder()::resolve),
                findings.map(environment.folder()::resolve),
                junit.map(environment.folder()::resolve),
                report.map(environment.folder()::resolve),
                fix.map(typed -> fix(environment, typed)),
                mask);
    }

    private ValidationOutputs.Fix fix(Environment environment, String typed) {
        Path path = environment.folder().resolve(typed);
        return new ValidationOutputs.Fix(path, typed.endsWith("/") || Files.isDirectory(path), fixSuggested);
    }
}
