package io.kempt.jobs;

import io.kempt.jobs.batch.StopSignal;
import io.kempt.jobs.duplicates.ChosenColumn;
import io.kempt.jobs.duplicates.CustomerTables;
import io.kempt.jobs.duplicates.EncodedCustomers;
import io.kempt.jobs.duplicates.FileDecisions;
import io.kempt.jobs.duplicates.FoundDuplicates;
import io.kempt.jobs.duplicates.RecordIds;
import io.kempt.jobs.duplicates.ResultFiles;
import io.kempt.jobs.duplicates.StageClock;
import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.output.FreeNames;
import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.report.DuplicatesWorkbook;
import io.kempt.jobs.request.DuplicatesRequest;
import io.kempt.jobs.request.DuplicatesResult;
import io.kempt.jobs.request.MatchPlanResult;
import io.kempt.jobs.review.ReviewAnswers;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.table.SourceFile;
import io.kempt.jobs.workspace.GivenFile;
import io.kempt.jobs.workspace.RulebookFile;
import io.kempt.rules.match.decision.Decision;
import io.kempt.rules.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        // read before anything is written: the file may stand in the folder that is replaced
        Optional<ReviewAnswers> answers = request.decisions().map(file -> {
            GivenFile.check(file);
            return ReviewAnswers.read(file, ReadOptions.DETECT);
        });
        return StopSignal.during(stop -> {
            Rulebook rulebook = RulebookFile.around(request.files().get(0));
            StageClock clock = new StageClock(stop::check);
            FoundDuplicates found = FoundDuplicates.in(question(answers), rulebook, progress, clock);
            progress.started("write");
            clock.began("write");
            List<Path> written = new ArrayList<>(new ResultFiles(folder, found, stop::check).write(request.lang()));
            written.add(DuplicatesWorkbook.write(folder.resolve(ResultFiles.WORKBOOK), found, request.lang()));
            progress.finished("write", written.size() + " files");
            return result(found, written, clock);
        });
    }

    /** What would be compared; nothing is written. */
    MatchPlanResult plan() {
        request.files().forEach(GivenFile::check);
        request.files().forEach(SourceFile::check);
        return StopSignal.during(stop -> {
            Rulebook rulebook = RulebookFile.around(request.files().get(0));
            StageClock clock = new StageClock(stop::check);
            EncodedCustomers customers = EncodedCustomers.read(question(Optional.empty()), rulebook, progress, clock);
            CustomerTables tables = customers.tables();
            return MatchPlan.of(tables.notes(), tables.size(), customers.plan(clock));
        });
    }

    private FoundDuplicates.Question question(Optional<ReviewAnswers> answers) {
        return new FoundDuplicates.Question(
                request.files(),
                request.reading(),
                request.id(),
                request.columns(),
                request.link(),
                answers.<FileDecisions>map(given -> ids -> checked(given, ids)).orElse(FileDecisions.NONE));
    }

    private static List<Decision> checked(ReviewAnswers answers, RecordIds ids) {
        AnswerCheck check = new AnswerCheck(new FileRecords(ids), List.of());
        check.take(answers);
        if (!check.problems().isEmpty()) {
            throw ReviewApplyJob.refusal(
                    answers.file(), check.problems(), "Mend the rows and give the same command again.");
        }
        return check.fresh().stream().map(AnswerCheck.Fresh::decision).toList();
    }

    /** The records of files, by their ids. */
    private record FileRecords(RecordIds ids) implements AskedRecords {
        @Override
        public List<String> named(String written) {
            return ids.row(written) < 0 ? List.of() : List.of(written);
        }

        @Override
        public String fingerprint(List<String> names) {
            return "";
        }

        @Override
        public String unknown() {
            return "which the files do not hold; expected an id as in clusters.csv";
        }
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
                found.decided().size(),
                found.capped(),
                written,
                clock.seconds());
    }

    private static DuplicatesResult.Column column(ChosenColumn column) {
        return new DuplicatesResult.Column(
                column.header(), column.meaning().code(), column.why().words().en());
    }
}
