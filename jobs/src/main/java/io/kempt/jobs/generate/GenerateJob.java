package io.kempt.jobs.generate;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.generate.GenerateResult.WrittenFile;
import io.kempt.jobs.progress.Progress;
import io.kempt.rules.generate.CrmGenerator;
import io.kempt.rules.generate.CrmPlan;
import io.kempt.rules.generate.CrmSummary;
import io.kempt.rules.generate.ExportFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a fictional company's CRM exports into {@code inputs/} and the truth about them into {@code truth/}. The same
 * request gives byte-identical files on every machine.
 */
public final class GenerateJob {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

    private GenerateJob() {}

    /**
     * Generates everything; files of an earlier generation are replaced.
     *
     * @throws StopException usage: rows or day out of range, or the folder holds files that were not generated;
     *     environment: the files cannot be written
     */
    public static GenerateResult run(GenerateRequest request, Progress progress) {
        CrmPlan plan = plan(request);
        OutputFolder folder = new OutputFolder(request.out());
        folder.refuseForeignFiles(names(plan));
        String step = "generate " + plan.rows() + " customer records";
        progress.started(step);
        try {
            GenerateResult result = generate(plan, folder, progress);
            String defects = result.summary().allDefects() + " defects in them";
            progress.finished(step, result.files().size() + " files, " + defects);
            return result;
        } catch (IOException | UncheckedIOException e) {
            throw folder.unwritable(e);
        }
    }

    private static GenerateResult generate(CrmPlan plan, OutputFolder folder, Progress progress) throws IOException {
        try {
            CrmSummary summary = write(plan, folder, progress);
            return new GenerateResult(summary, publish(plan, folder, summary));
        } finally {
            folder.removeParts(names(plan));
        }
    }

    private static CrmPlan plan(GenerateRequest request) {
        OutputFolder.checkRows(request.rows(), CrmPlan.MOST_ROWS);
        if (request.asOf().isBefore(EARLIEST) || !request.asOf().isBefore(LATEST)) {
            throw StopException.usage(
                    "--as-of is " + request.asOf() + ": expected a day from " + EARLIEST + " on and before " + LATEST,
                    "Give a day in that range.");
        }
        return new CrmPlan((int) request.rows(), request.seed(), request.asOf(), request.customersOnly());
    }

    private static CrmSummary write(CrmPlan plan, OutputFolder folder, Progress progress) throws IOException {
        CrmSummary summary;
        try (ExportFiles files = new ExportFiles(folder, plan, progress)) {
            summary = CrmGenerator.generate(plan, files);
        }
        Files.writeString(folder.temporary(OutputFolder.SUMMARY), SummaryJson.of(plan, summary));
        return summary;
    }

    /** The summary comes first: it marks the folder as generated, should the rest be interrupted. */
    private static List<WrittenFile> publish(CrmPlan plan, OutputFolder folder, CrmSummary summary) throws IOException {
        List<WrittenFile> files = new ArrayList<>();
        files.add(folder.publish(OutputFolder.SUMMARY, 1));
        for (ExportFile file : plan.files()) {
            files.add(folder.publish(ExportFiles.input(file), summary.lines().getOrDefault(file, 0L)));
        }
        long leads = summary.records().getOrDefault(ExportFile.LEADS, 0L);
        files.add(folder.publish(ExportFiles.TRUE_CUSTOMERS, plan.rows()));
        files.add(folder.publish(ExportFiles.TRUE_LEADS, leads));
        files.add(folder.publish(ExportFiles.DEFECTS, summary.allDefects()));
        return List.copyOf(files);
    }

    private static List<String> names(CrmPlan plan) {
        List<String> names = new ArrayList<>();
        plan.files().forEach(file -> names.add(ExportFiles.input(file)));
        names.addAll(
                List.of(ExportFiles.TRUE_CUSTOMERS, ExportFiles.TRUE_LEADS, ExportFiles.DEFECTS, OutputFolder.SUMMARY));
        return names;
    }
}
