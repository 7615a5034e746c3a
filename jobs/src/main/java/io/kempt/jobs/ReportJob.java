package io.kempt.jobs;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.pipeline.Pipeline;
import io.kempt.jobs.report.ReportCsv;
import io.kempt.jobs.report.ReportRequest;
import io.kempt.jobs.report.ReportTables;
import io.kempt.jobs.report.ReportWorkbook;
import io.kempt.jobs.request.InputCount;
import io.kempt.jobs.store.Facts;
import io.kempt.jobs.store.RunLedger;
import io.kempt.jobs.workspace.Workspace;
import io.kempt.jobs.write.OutputFile;
import io.kempt.rules.measure.FunnelResult;
import io.kempt.rules.measure.RfmResult;
import io.kempt.rules.model.Lang;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/** Measures what the store holds and writes the workbook and its tables as CSV. */
final class ReportJob {
    static final List<String> REPORTS = Pipeline.REPORTS;

    private final Session session;
    private final LocalDate asOf;
    private final Lang lang;
    private final List<String> headlines = new ArrayList<>();
    private final List<Path> written = new ArrayList<>();

    ReportJob(Session session, LocalDate asOf, Lang lang) {
        this.session = session;
        this.asOf = asOf;
        this.lang = lang;
    }

    /** The reports of a run: {@code report.xlsx} and {@code report/*.csv}. */
    List<Path> all(long run, List<InputCount> inputs, List<String> reports, Path out) {
        return write(RunLedger.name(run), inputs, reports, out.resolve("report.xlsx"), out.resolve("report"));
    }

    /** One report by its name into a folder of its own. */
    List<Path> one(String report, Path folder) {
        if (!REPORTS.contains(report)) {
            throw StopException.usage(
                    "There is no report '" + report + "'.",
                    "Choose one of " + String.join(", ", REPORTS) + ", " + QualityReportJob.NAME + ".");
        }
        return write("", List.of(), List.of(report), folder.resolve(report + ".xlsx"), folder);
    }

    /** A few sentences about what was measured. */
    List<String> headlines() {
        return List.copyOf(headlines);
    }

    private List<Path> write(String run, List<InputCount> inputs, List<String> reports, Path workbook, Path folder) {
        session.progress().started("report");
        Job job = session.engine().job("report", session.engine().once("measure and write", () -> {
            ReportTables tables = new ReportTables(measured(run, inputs, reports));
            save(workbook, out -> new ReportWorkbook(tables).write(out));
            ReportCsv csv = new ReportCsv(tables);
            for (String name : csv.names()) {
                save(folder.resolve(name + ".csv"), out -> csv.write(name, out));
            }
        }));
        session.engine()
                .run(
                        job,
                        new JobParametersBuilder()
                                .addLong("generation", new Facts(session.store()).number(Facts.GENERATION))
                                .addString(
                                        "rulebook",
                                        session.workspace().rulebook().hash())
                                .addString("as-of", asOf.toString())
                                .addString("workbook", workbook.toString())
                                // a report may be written again into the same place
                                .addLong("at", System.nanoTime())
                                .toJobParameters());
        session.progress().finished("report", written.size() + " files");
        return List.copyOf(written);
    }

    private ReportRequest measured(String run, List<InputCount> inputs, List<String> reports) {
        Workspace workspace = session.workspace();
        Measurement measurement = new Measurement(session, asOf);
        Optional<RfmResult> rfm = reports.contains("rfm") ? measurement.rfm() : Optional.empty();
        Optional<FunnelResult> funnel = reports.contains("funnel") ? measurement.funnel() : Optional.empty();
        rfm.map(result -> Headlines.of(result, lang)).ifPresent(headlines::addAll);
        funnel.map(result -> Headlines.of(result, lang)).ifPresent(headlines::addAll);
        return new ReportRequest(
                run,
                asOf,
                workspace.currency(),
                lang,
                inputs.stream().map(ReportJob::input).toList(),
                inputs.isEmpty() ? Optional.empty() : Optional.of(measurement.customers(inputs)),
                rfm,
                funnel,
                rfm.isPresent() ? measurement.names() : Map.of(),
                List.of());
    }

    private static io.kempt.jobs.report.InputFile input(InputCount count) {
        return new io.kempt.jobs.report.InputFile(
                count.file().substring(count.file().lastIndexOf('/') + 1),
                count.kind(),
                count.sha256(),
                count.read(),
                count.accepted(),
                count.rejected(),
                count.ignored());
    }

    /** Something that writes itself to a stream. */
    private interface Content {
        void writeTo(java.io.OutputStream out) throws IOException;
    }

    private void save(Path target, Content content) {
        session.stop().check();
        try (OutputFile file = OutputFile.create(target)) {
            content.writeTo(file.stream());
            file.commit();
            written.add(target);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
