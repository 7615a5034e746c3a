package io.kempt.cli.command;

import io.kempt.cli.console.TextTable;
import io.kempt.cli.console.Wording;
import io.kempt.cli.option.Converters;
import io.kempt.cli.option.FailOn;
import io.kempt.cli.option.LangOption;
import io.kempt.jobs.request.FindingCount;
import io.kempt.jobs.request.ValidateRequest;
import io.kempt.jobs.request.ValidateResult;
import io.kempt.rules.model.Lang;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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
        })
final class ValidateCommand implements Callable<Integer> {
    private static final int SHOWN_CODES = 10;

    private final Session session;

    @Parameters(arity = "1", paramLabel = "FILE", description = "A CSV or Excel file.")
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

    @Mixin
    LangOption lang = new LangOption();

    ValidateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        ValidateRequest request = new ValidateRequest(
                session.resolve(file),
                rulebook.map(session::resolve),
                kind,
                out.map(session::resolve),
                failOn.severity(),
                lang.lang().orElseGet(() -> Lang.of(session.environment().locale())));
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
        summary.outputs(result.outputs());
        if (out.isEmpty() && !result.byCode().isEmpty()) {
            summary.next("kempt validate " + Wording.shellWord(file.toString()) + " --out checked");
        }
        return summary.lines();
    }

    private static void codes(Summary summary, List<FindingCount> byCode) {
        if (byCode.isEmpty()) {
            return;
        }
        TextTable table = new TextTable("#COUNT", "FINDING");
        byCode.stream().limit(SHOWN_CODES).forEach(code -> table.row(Wording.count(code.count()), code.name()));
        summary.table(table);
        if (byCode.size() > SHOWN_CODES) {
            summary.line("... and " + Wording.count(byCode.size() - SHOWN_CODES, "other finding"));
        }
    }
}
