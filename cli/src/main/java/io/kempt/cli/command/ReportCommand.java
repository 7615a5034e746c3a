package io.kempt.cli.command;

import io.kempt.cli.option.AsOfOption;
import io.kempt.cli.option.Converters;
import io.kempt.cli.option.LangOption;
import io.kempt.cli.option.WorkspaceOption;
import io.kempt.jobs.request.ReportRequest;
import io.kempt.jobs.request.ReportResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kempt report}: one report from the store. */
@Command(
        name = "report",
        header = "Compute one report from the store.",
        description = "rfm: recency, frequency and money of every customer, with segments. funnel: leads to won deals,"
                + " stage by stage. quality: how good the records are, with score, trend, gates and the ranking of"
                + " salespeople.",
        footer = {
            "kempt report rfm --as-of 2026-01-31",
            "  Segment the customers as they stood at the end of January.",
            "kempt report funnel -w samples/retail --lang zh --to reports",
            "  The sales funnel in Chinese, into the folder reports.",
            "kempt report quality --lang zh",
            "  The quality report in Chinese: quality.xlsx, quality.html and tables as CSV.",
        })
final class ReportCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            arity = "1",
            paramLabel = "REPORT",
            converter = Converters.Report.class,
            description = "rfm, funnel or quality.")
    String report = "";

    @Mixin
    WorkspaceOption workspace = new WorkspaceOption();

    @Mixin
    AsOfOption asOf = new AsOfOption();

    @Mixin
    LangOption lang = new LangOption();

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "The folder to write to (default: a new one under out in the workspace).")
    Optional<Path> to = Optional.empty();

    ReportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        ReportRequest request = new ReportRequest(
                workspace.folder(session.environment()), report, asOf.day(), lang.lang(), to.map(session::resolve));
        ReportResult result = session.jobs().report(request, session.console().progress());
        session.answer(result, this::summary);
        return result.exit().code();
    }

    private List<String> summary(ReportResult result) {
        Summary summary = new Summary(session.console());
        result.headlines().forEach(summary::line);
        summary.outputs(result.outputs());
        return summary.lines();
    }
}
