package io.kempt.cli.command;

import io.kempt.cli.console.TextTable;
import io.kempt.cli.console.Wording;
import io.kempt.cli.option.Converters;
import io.kempt.cli.option.FailOn;
import io.kempt.cli.option.LangOption;
import io.kempt.cli.option.ReadingOptions;
import io.kempt.cli.option.ValidationOutputOptions;
import io.kempt.cli.option.WorkspaceOption;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.FindingCount;
import io.kempt.jobs.request.InputCount;
import io.kempt.jobs.request.RuleCount;
import io.kempt.jobs.request.ValidateRequest;
import io.kempt.jobs.request.ValidateResult;
import io.kempt.jobs.workspace.Workspace;
import io.kempt.jobs.workspace.WorkspaceInput;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.Lang;
import io.kempt.rules.validate.FindingCodes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kempt validate}: files without a store, or the store. */
@Command(
        name = "validate",
        header = "Judge files without importing them, or what was imported.",
        description = {
            "Files need no workspace: without one the bundled rulebook crm-cn is used. Several files are judged as an import"
                    + " of them in that order would judge them.",
            "Without FILE, in a workspace: judges the records in its store by the rulebook as it is now. Neither way changes"
                    + " the store."
        },
        footer = {
            "kempt validate customers.csv",
            "  Count what is wrong with a file.",
            "kempt validate 客户表.xlsx --kind customer --out checked",
            "  Also write accepted and rejected records and every finding to the folder checked.",
            "kempt validate 'exports/*.csv' --findings findings.xlsx --mask",
            "  Every finding in several files as a workbook that can be handed on.",
            "kempt validate customers.csv --fix clean.csv",
            "  Write the file again with phones, dates and names in one form each, and a log of every change.",
            "kempt validate customers.csv --junit report.xml --fail-on warning --quiet",
            "  For build servers and scripts: exit code 1 when there is an error or a warning.",
            "kempt validate",
            "  What is in the store of this workspace, by its rulebook as it is now.",
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

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description =
                    "CSV and Excel files, patterns, or - for standard input (default: the store of the workspace).")
    List<Path> files = new ArrayList<>();

    @Option(names = "--store", description = "Judge what is in the store of the workspace, as without FILE.")
    boolean store;

    @Mixin
    WorkspaceOption workspace = new WorkspaceOption();

    @Option(
            names = {"-k", "--kind"},
            paramLabel = "KIND",
            converter = Converters.KindCode.class,
            description =
                    "The kind of record, such as customer or order (default: what kempt.yml says, else the one that"
                            + " fits the header).")
    Optional<String> kind = Optional.empty();

    @Option(
            names = {"-s", "--source"},
            paramLabel = "NAME",
            description =
                    "The system the files come from, such as erp (default: what kempt.yml says, else one without a"
                            + " name).")
    Optional<String> source = Optional.empty();

    @Option(
            names = {"-r", "--rulebook"},
            paramLabel = "FILE",
            description = "The rulebook (default: that of the surrounding workspace, else crm-cn).")
    Optional<Path> rulebook = Optional.empty();

    @Mixin
    ValidationOutputOptions outputs = new ValidationOutputOptions();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            converter = Converters.Threshold.class,
            description = "Exit code 1 from this severity on: error, warning, suspect or never (default: error).")
    FailOn failOn = FailOn.ERROR;

    @Mixin
    ReadingOptions reading = new ReadingOptions();

    @Mixin
    LangOption lang = new LangOption();

    ValidateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        refuseUnclear();
        try (GivenFiles given = GivenFiles.of(session, files)) {
            ValidateRequest request = new ValidateRequest(
                    given.paths(),
                    workspace(),
                    reading.reading(session.environment()),
                    rulebook.map(session::resolve),
                    kind,
                    source,
                    outputs.outputs(session.environment()),
                    failOn.severity(),
                    language());
            ValidateResult result =
                    session.jobs().validate(request, session.console().progress());
            session.answer(result, this::summary);
            return result.exit().code();
        }
    }

    private void refuseUnclear() {
        if (store && !files.isEmpty()) {
            throw StopException.usage(
                    "--store judges what was imported, and files are named.",
                    "Leave one of them out; what is in a file and in the store is judged by an import of it.");
        }
        boolean somewhere = store || !workspace.again().isEmpty();
        if (files.isEmpty()
                && !somewhere
                && Workspace.find(session.environment().folder()).isEmpty()) {
            throw StopException.usage("kempt validate needs FILE, or a workspace.", "kempt validate --help");
        }
        source.filter(name -> !WorkspaceInput.isSourceName(name)).ifPresent(name -> {
            throw StopException.usage(
                    "The source '" + name + "' holds other characters than letters, digits, - and _.",
                    "Choose a short name such as erp.");
        });
    }

    /** The one that was named; without files the one around this folder. */
    private Optional<Path> workspace() {
        return files.isEmpty() || !workspace.again().isEmpty()
                ? Optional.of(workspace.folder(session.environment()))
                : Optional.empty();
    }

    private List<String> summary(ValidateResult result) {
        Summary summary = new Summary(session.console());
        summary.inputs(result.inputs());
        summary.findings(result.bySeverity());
        codes(summary, result);
        result.fixed()
                .forEach(fix -> summary.line(fix.file() + ": " + Wording.count(fix.cells(), "cell") + " in "
                        + Wording.count(fix.rows(), "record") + " repaired"));
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
        if (result.outputs().isEmpty() && !result.byCode().isEmpty()) {
            summary.next("kempt validate" + typedFiles() + asTyped()
                    + (files.isEmpty() ? " --findings findings.xlsx" : " --out checked"));
            return;
        }
        List<Path> rejects = result.outputs().stream()
                .filter(file -> String.valueOf(file.getFileName()).startsWith("rejected"))
                .toList();
        long rejected = result.inputs().stream().mapToLong(InputCount::rejected).sum();
        if (rejected > 0 && rejects.size() == 1 && outputs.folder().isPresent()) {
            Path file = outputs.folder().get().resolve(rejects.get(0).getFileName());
            summary.line("mend the rejected records in " + Wording.shellWord(file.toString())
                    + ", then see whether they pass");
            summary.next("kempt validate " + Wording.shellWord(file.toString()) + asTyped());
        }
    }

    private String typedFiles() {
        return files.stream()
                .map(file -> " " + Wording.shellWord(file.toString()))
                .collect(Collectors.joining());
    }

    private String asTyped() {
        return (store ? " --store" : "")
                + workspace.again()
                + kind.map(code -> " --kind " + code).orElse("")
                + source.map(name -> " --source " + name).orElse("")
                + rulebook.map(path -> " --rulebook " + Wording.shellWord(path.toString()))
                        .orElse("")
                + lang.lang()
                        .map(chosen -> " --lang " + chosen.name().toLowerCase(Locale.ROOT))
                        .orElse("");
    }

    private void codes(Summary summary, ValidateResult result) {
        List<FindingCount> byCode = result.byCode();
        if (byCode.isEmpty()) {
            return;
        }
        TextTable table = new TextTable("#COUNT", "SEVERITY", "FIELD", "FINDING");
        gravestFirst(byCode).stream().limit(SHOWN_CODES).forEach(code -> {
            String[] parts = parts(code);
            table.row(
                    Wording.count(code.count()), parts[SEVERITY], parts[FIELD], explained(parts[CODE], result.rules()));
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

    /** The code with its meaning in the words of the rulebook; those of Kempt where no file is named. */
    private String explained(String code, List<RuleCount> rules) {
        Optional<String> meaning = rules.stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .map(RuleCount::meaning);
        return meaning.or(() -> FindingCodes.ofId(code)
                        .map(known -> known.message(language(), List.of()).replaceAll("'?\\{\\d}'?", "…")))
                .filter(words -> !words.isEmpty())
                .map(words -> code + ": " + words)
                .orElse(code);
    }
}
