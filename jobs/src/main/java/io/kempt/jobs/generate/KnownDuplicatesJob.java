package io.kempt.jobs.generate;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.generate.GenerateResult.WrittenFile;
import io.kempt.jobs.progress.Progress;
import io.kempt.rules.generate.duplicates.DuplicatesGenerator;
import io.kempt.rules.generate.duplicates.DuplicatesPlan;
import io.kempt.rules.generate.duplicates.DuplicatesSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/**
 * Writes customers with known duplicates into {@code inputs/} and who is who into {@code truth/}. The same request gives
 * byte-identical files on every machine.
 */
public final class KnownDuplicatesJob {
    private static final List<String> NAMES = List.of(
            OutputFolder.SUMMARY,
            KnownDuplicatesFiles.RECORDS,
            KnownDuplicatesFiles.TRUTH,
            KnownDuplicatesFiles.VARIATIONS);

    private KnownDuplicatesJob() {}

    /**
     * Generates everything; files of an earlier generation are replaced.
     *
     * @throws StopException usage: rows or share out of range, or the folder holds files that were not generated;
     *     environment: the files cannot be written
     */
    public static List<WrittenFile> run(KnownDuplicatesRequest request, Progress progress) {
        DuplicatesPlan plan = plan(request);
        OutputFolder folder = new OutputFolder(request.out());
        folder.refuseForeignFiles(NAMES);
        String step = "generate " + plan.rows() + " customer records";
        progress.started(step);
        try {
            DuplicatesSummary summary = write(plan, folder, progress);
            List<WrittenFile> files = publish(folder, summary);
            progress.finished(step, files.size() + " files, " + summary.customers() + " customers in them");
            return files;
        } catch (IOException | UncheckedIOException e) {
            throw folder.unwritable(e);
        }
    }

    private static DuplicatesPlan plan(KnownDuplicatesRequest request) {
        OutputFolder.checkRows(request.rows(), DuplicatesPlan.MOST_ROWS);
        if (!(request.chinese() >= 0 && request.chinese() <= 1)) {
            throw StopException.usage(
                    "--chinese is " + request.chinese() + ": expected 0 to 1", "Give a share such as 0.3.");
        }
        return new DuplicatesPlan((int) request.rows(), request.chinese(), request.seed());
    }

    private static DuplicatesSummary write(DuplicatesPlan plan, OutputFolder folder, Progress progress)
            throws IOException {
        DuplicatesSummary summary;
        try (KnownDuplicatesFiles files = new KnownDuplicatesFiles(folder, progress)) {
            summary = DuplicatesGenerator.generate(plan, files);
        } catch (IOException | UncheckedIOException e) {
            folder.removeParts(NAMES);
            throw e;
        }
        Files.writeString(folder.temporary(OutputFolder.SUMMARY), SummaryJson.of(plan, summary));
        return summary;
    }

    /** The summary comes first: it marks the folder as generated, should the rest be interrupted. */
    private static List<WrittenFile> publish(OutputFolder folder, DuplicatesSummary summary) throws IOException {
        return List.of(
                folder.publish(OutputFolder.SUMMARY, 1),
                folder.publish(KnownDuplicatesFiles.RECORDS, summary.records()),
                folder.publish(KnownDuplicatesFiles.TRUTH, summary.records()),
                folder.publish(KnownDuplicatesFiles.VARIATIONS, summary.allVariations()));
    }
}
