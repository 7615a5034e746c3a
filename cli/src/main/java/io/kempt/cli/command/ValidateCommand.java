package io.kempt.cli.command;

import io.kempt.cli.console.TextTable;
import io.kempt.cli.console.Wording;
import io.kempt.cli.option.Converters;
import io.kempt.cli.option.FailOn;
import io.kempt.cli.option.LangOption;
import io.kempt.cli.option.ReadingOptions;
import io.kempt.jobs.request.FindingCount;
import io.kempt.jobs.request.ValidateRequest;
import io.kempt.jobs.request.ValidateResult;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.Lang;
import io.kempt.rules.validate.FindingCodes;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kempt validate}: one file, no store. */
@Command(
        name = "validate",
        header = "Judge one file without importing it.",
        description = "Needs no workspace: without one the bundled rulebook crm-cn is used.",
        footer = {
            "kempt validate customers.csv",
            "  Count what is wrong with a file.",
            "kempt validate 客户表.xlsx --kind customer --out checked",
            "  Also write accepted and rejected records and every finding to the folder checked.",
            "kempt validate customers.csv --fail-on warning --quiet",
            "  For scripts: exit code 1 when there is an error or a warning.",
            "kempt validate customers.csv --report quality.html",
            "  Also write a quality report as one web page.",
        })
final class ValidateCommand implements Callable<Integer> {
    private static final int SHOWN_CODES = 15;

    /** Where the parts of a finding's name stand. */
    private static final int SEVERITY = 0;

    private static final int CODE = 1;
    private static final int FIELD = 2;

    private final Session session;

    @Parameters(arity = "1", paramLabel = "FILE", description = "A CSV or Excel file, or - for standard input.")
    Path file = Path.of("");

    @Option(
            names = {"-k", "--kind"},
            paramLabel = "KIND",
            converter = Converters.KindCode.class,
            description = "The kind of record, such as customer or order (default: the one that fits the header).")
    Optional<String> kind = Optional.empty();

    @Option(
            names = {"-r", "--rulebook"},
            paramLabel = "FILE",
            description = "The rulebook (default: that of the surrounding workspace, else crm-cn).")
    Optional<Path> rulebook = Optional.empty();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "A folder for accepted and rejected records and findings (default: none are written).")
    Optional<Path> out = Optional.empty();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            converter = Converters.Threshold.class,
            description = "Exit code 1 from this severity on: error, warning, suspect or never (default: error).")
    FailOn failOn = FailOn.ERROR;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "A quality report to write: .html for a web page, .xlsx for a workbook.")
    Optional<Path> report = Optional.empty();

    @Mixin
    ReadingOptions reading = new ReadingOptions();

    @Mixin
    LangOption lang = new LangOption();

    ValidateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        try (GivenFiles given = GivenFiles.of(session, List.of(file))) {
            return validate(given.only());
        }
    }

    private int validate(Path path) {
        ValidateRequest request = new ValidateRequest(
                path,
                reading.reading(session.environment()),
                rulebook.map(session::resolve),
                kind,
                out.map(session::resolve),
                failOn.severity(),
                language(),
                report.map(session::resolve));
        ValidateResult result =
                session.jobs().validate(request, session.console().progress());
        session.answer(result, this::summary);
        return result.exit().code();
    }

    private List<String> summary(ValidateResult result) {
        Summary summary = new Summary(session.console());
        summary.inputs(List.of(result.input()));
        summary.findings(result.bySeverity());
        codes(summary, result.byCode());
        new QualityLines(summary).all(result.quality());
        summary.outputs(result.outputs());
        next(summary, result);
        return summary.lines();
    }

    private Lang language() {
        return lang.lang().orElseGet(() -> Lang.of(session.environment().locale()));
    }

    /** First to the files with every finding, then to the rejects that were mended in them. */
    private void next(Summary summary, ValidateResult result) {
        if (out.isEmpty() && !result.byCode().isEmpty()) {
            summary.next("kempt validate " + Wording.shellWord(file.toString()) + asTyped() + " --out checked");
        } else if (out.isPresent() && result.input().rejected() > 0) {
            Path rejected = out.get().resolve("rejected.csv");
            summary.line("mend the rejected records in " + Wording.shellWord(rejected.toString())
                    + ", then see whether they pass");
            summary.next("kempt validate " + Wording.shellWord(rejected.toString()) + asTyped());
        }
    }

    private String asTyped() {
        return kind.map(code -> " --kind " + code).orElse("")
                + rulebook.map(path -> " --rulebook " + Wording.shellWord(path.toString()))
                        .orElse("")
                + lang.lang()
                        .map(chosen -> " --lang " + chosen.name().toLowerCase(Locale.ROOT))
                        .orElse("");
    }

    private void codes(Summary summary, List<FindingCount> byCode) {
        if (byCode.isEmpty()) {
            return;
        }
        TextTable table = new TextTable("#COUNT", "SEVERITY", "FIELD", "FINDING");
        gravestFirst(byCode).stream().limit(SHOWN_CODES).forEach(code -> {
            String[] parts = parts(code);
            table.row(Wording.count(code.count()), parts[SEVERITY], parts[FIELD], explained(parts[CODE]));
        });
        summary.explaining(table);
        int more = byCode.size() - SHOWN_CODES;
        if (more > 0) {
            summary.line("... and " + Wording.count(more) + " more kind" + (more == 1 ? "" : "s") + " of finding");
        }
    }

    /** By severity; those of one severity stay in their order, the most frequent first. */
    private static List<FindingCount> gravestFirst(List<FindingCount> byCode) {
        List<String> severities =
                Stream.of(Severity.values()).map(Severity::code).toList();
        return byCode.stream()
                .sorted(Comparator.comparingInt(code -> severities.indexOf(parts(code)[SEVERITY])))
                .toList();
    }

    /** Severity, code and field: the jobs join them with blanks, and a finding about the whole row has no field. */
    private static String[] parts(FindingCount code) {
        return Arrays.copyOf((code.name() + "  ").split(" ", -1), FIELD + 1);
    }

    /** The code with its meaning, where arguments are left open. */
    private String explained(String code) {
        return FindingCodes.ofId(code)
                .map(known -> code + ": " + known.message(language(), List.of()).replaceAll("'?\\{\\d}'?", "…"))
                .orElse(code);
    }
}
