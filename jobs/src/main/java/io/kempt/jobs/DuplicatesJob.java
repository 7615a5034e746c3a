package io.kempt.jobs;

import io.kempt.jobs.batch.StopSignal;
import io.kempt.jobs.duplicates.ChosenColumn;
import io.kempt.jobs.duplicates.FoundDuplicates;
import io.kempt.jobs.duplicates.ResultFiles;
import io.kempt.jobs.duplicates.StageClock;
import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.output.FreeNames;
import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.report.DuplicatesWorkbook;
import io.kempt.jobs.request.DuplicatesRequest;
import io.kempt.jobs.request.DuplicatesResult;
import io.kempt.jobs.table.SourceFile;
import io.kempt.jobs.workspace.GivenFile;
import io.kempt.jobs.workspace.RulebookFile;
import io.kempt.rules.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Duplicates in any files: reads, guesses the columns, matches, writes. Nothing is kept from which a restart could go on:
 * outputs appear whole or not at all, so it is plain work and no batch job.
 */
final class DuplicatesJob {
    private final DuplicatesRequest request;
    private final Progress progress;

    DuplicatesJob(DuplicatesRequest request, Progress progress) {
        this.request = request;
        this.progress = progress;
    }

    DuplicatesResult run() {
        Path folder = request.out().orElseGet(() -> beside(request.files().get(0)));
        request.files().forEach(GivenFile::check);
        request.files().forEach(SourceFile::check);
        ResultFiles.check(folder);
        return StopSignal.during(stop -> {
            Rulebook rulebook = RulebookFile.around(request.files().get(0));
            StageClock clock = new StageClock(stop::check);
            FoundDuplicates found = FoundDuplicates.in(question(), rulebook, progress, clock);
            progress.started("write");
            clock.began("write");
            List<Path> written = new ArrayList<>(new ResultFiles(folder, found, stop::check).write(request.lang()));
            written.add(DuplicatesWorkbook.write(folder.resolve(ResultFiles.WORKBOOK), found, request.lang()));
            progress.finished("write", written.size() + " files");
            return result(found, written, clock);
        });
    }

    private FoundDuplicates.Question question() {
        return new FoundDuplicates.Question(
                request.files(), request.reading(), request.id(), request.columns(), request.link());
    }

    /** {@code customers-duplicates} for {@code customers.csv}. */
    private static Path beside(Path file) {
        return file.resolveSibling(FreeNames.base(SourceFile.name(file)) + "-duplicates");
    }

    private static DuplicatesResult result(FoundDuplicates found, List<Path> written, StageClock clock) {
        return new DuplicatesResult(
                ExitCode.OK,
                found.tables().notes(),
                found.columns().stream().map(DuplicatesJob::column).toList(),
                found.ids().note(),
                found.tables().size(),
                found.groups().size(),
                found.tables().size() - found.groups().size(),
                found.groups().largest(),
                found.blocking().pairs(),
                found.groups().toReview(),
                found.households().households(),
                found.households().companyGroups(),
                found.capped(),
                written,
                clock.seconds());
    }

    private static DuplicatesResult.Column column(ChosenColumn column) {
        return new DuplicatesResult.Column(
                column.header(), column.meaning().code(), column.why().words().en());
    }
}
