package io.kempt.jobs;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.quality.QualityOutcome;
import io.kempt.jobs.request.ConvertRequest;
import io.kempt.jobs.request.ConvertResult;
import io.kempt.jobs.request.DedupeResult;
import io.kempt.jobs.request.EnrichResult;
import io.kempt.jobs.request.EraseRequest;
import io.kempt.jobs.request.EraseResult;
import io.kempt.jobs.request.ErasureRecord;
import io.kempt.jobs.request.ExportRequest;
import io.kempt.jobs.request.ExportResult;
import io.kempt.jobs.request.HistoryRequest;
import io.kempt.jobs.request.HistoryResult;
import io.kempt.jobs.request.ImportRequest;
import io.kempt.jobs.request.ImportResult;
import io.kempt.jobs.request.InitRequest;
import io.kempt.jobs.request.InitResult;
import io.kempt.jobs.request.ProfileRequest;
import io.kempt.jobs.request.ProfileResult;
import io.kempt.jobs.request.ReportRequest;
import io.kempt.jobs.request.ReportResult;
import io.kempt.jobs.request.RunRecord;
import io.kempt.jobs.request.RunRequest;
import io.kempt.jobs.request.RunResult;
import io.kempt.jobs.request.ValidateRequest;
import io.kempt.jobs.request.ValidateResult;
import io.kempt.jobs.request.WorkspaceRequest;
import io.kempt.jobs.rulebook.RulebookJobs;
import io.kempt.jobs.store.GoldenTable;
import io.kempt.jobs.store.RunLedger;
import io.kempt.jobs.store.StoreDatabase;
import io.kempt.jobs.store.StoreLock;
import io.kempt.jobs.workspace.FileWatch;
import io.kempt.jobs.workspace.StorePlace;
import io.kempt.jobs.workspace.Workspace;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.Lang;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;

/** The jobs, run by Spring Batch on this machine. */
public final class BatchJobs implements Jobs {
    private final FileWatch watch;

    public BatchJobs() {
        this(FileWatch.ofSystem());
    }

    /** @param watch refuses files that are being written; with a clock that a test turns */
    public BatchJobs(FileWatch watch) {
        this.watch = watch;
    }

    @Override
    public RunResult run(RunRequest request, Progress progress) {
        return Session.with(request.folder(), "run", progress, session -> new RunJob(session, request, watch).run());
    }

    @Override
    public ImportResult importFiles(ImportRequest request, Progress progress) {
        return request.options().dryRun()
                ? Session.rehearsing(request.folder(), "import", progress, session -> imported(session, request))
                : Session.with(request.folder(), "import", progress, session -> imported(session, request));
    }

    private ImportResult imported(Session session, ImportRequest request) {
        return new ImportFilesJob(session, request, watch).run();
    }

    @Override
    public ValidateResult validate(ValidateRequest request, Progress progress) {
        if (!request.files().isEmpty()) {
            return new ValidateJob(request, progress).run();
        }
        Path folder = request.workspace().orElseThrow();
        return Session.looking(folder, "validate", progress, session -> new ValidateStoreJob(session, request).run());
    }

    @Override
    public ProfileResult profile(ProfileRequest request, Progress progress) {
        return new ProfileJob(request, progress).run();
    }

    @Override
    public InitResult init(InitRequest request, Progress progress) {
        return new InitJob(request, progress).run();
    }

    @Override
    public ConvertResult convert(ConvertRequest request, Progress progress) {
        return new ConvertJob(request, progress).run();
    }

    @Override
    public DedupeResult dedupe(WorkspaceRequest request, Progress progress) {
        return Session.with(request.folder(), "dedupe", progress, session -> {
            new CrossRowCheck(session).run();
            return new DedupeJob(session).result();
        });
    }

    @Override
    public EnrichResult enrich(WorkspaceRequest request, Progress progress) {
        return Session.with(request.folder(), "enrich", progress, session -> {
            new DedupeJob(session).run();
            EnrichJob job = new EnrichJob(session, AsOf.of(session, Optional.empty()));
            job.run();
            KindSpec customer =
                    session.workspace().rulebook().kind(Kind.CUSTOMER).orElseThrow();
            return new EnrichResult(
                    ExitCode.OK, new GoldenTable(session.store(), customer).count(), job.filled(), List.of());
        });
    }

    @Override
    public ReportResult report(ReportRequest request, Progress progress) {
        return Session.with(request.folder(), "report", progress, session -> {
            if (request.report().equals(QualityReportJob.NAME)) {
                return qualityReport(session, request);
            }
            new DedupeJob(session).run();
            LocalDate asOf = AsOf.of(session, request.asOf());
            Lang lang = request.lang().orElse(session.workspace().lang());
            Path to = request.to()
                    .orElseGet(() -> session.workspace().out().resolve("report-" + request.report() + "-" + asOf));
            ReportJob job = new ReportJob(session, asOf, lang);
            List<Path> written = job.one(request.report(), to);
            return new ReportResult(ExitCode.OK, job.headlines(), written);
        });
    }

    private static ReportResult qualityReport(Session session, ReportRequest request) {
        new CrossRowCheck(session).run();
        QualityJob job = new QualityJob(session);
        QualityOutcome outcome = job.now(job.asOf(request.asOf()));
        Lang lang = request.lang().orElse(session.workspace().lang());
        Path to = request.to().orElseGet(() -> session.workspace().out().resolve("report-quality-" + outcome.asOf()));
        QualityReportJob report = new QualityReportJob(session, lang);
        return new ReportResult(ExitCode.OK, report.headlines(outcome), report.write("", outcome, to, to));
    }

    @Override
    public ExportResult export(ExportRequest request, Progress progress) {
        return Session.with(request.folder(), "export", progress, session -> new ExportJob(session, request).run());
    }

    @Override
    public RulebookJobs rulebook(Path folder, Optional<Path> rulebook) {
        return new RulebookJobs(folder, rulebook);
    }

    @Override
    public HistoryResult history(HistoryRequest request) {
        return Session.with(
                request.folder(), "history", Progress.SILENT, session -> new HistoryJob(session, request).run());
    }

    @Override
    public EraseResult erase(EraseRequest request, Progress progress) {
        return Session.with(request.folder(), "erase", progress, session -> new EraseJob(session, request).run());
    }

    @Override
    public List<ErasureRecord> erasures(WorkspaceRequest request) {
        return Session.with(request.folder(), "erase", Progress.SILENT, EraseJob::proofs);
    }

    @Override
    public ErasureRecord liftErasure(WorkspaceRequest request, long erasure) {
        return Session.with(request.folder(), "erase", Progress.SILENT, session -> EraseJob.lift(session, erasure));
    }

    /** Without the lock, so that a look at the runs works while one is going on. */
    @Override
    public List<RunRecord> runs(WorkspaceRequest request) {
        Workspace workspace = Workspace.of(request.folder());
        if (!Files.exists(workspace.store())) {
            return List.of();
        }
        StorePlace.check(workspace.store());
        try (StoreDatabase store = StoreDatabase.open(workspace.store())) {
            RunLedger ledger = new RunLedger(store);
            List<RunRecord> runs = ledger.all(workspace.root());
            if (runs.stream().noneMatch(BatchJobs::running) || !nobodyWorks(workspace)) {
                return runs;
            }
            // asked again, for it may have ended in between
            return ledger.all(workspace.root()).stream()
                    .map(BatchJobs::toldDead)
                    .toList();
        } catch (DataAccessException broken) {
            throw Session.storeTrouble(workspace.store(), broken);
        }
    }

    private static boolean running(RunRecord run) {
        return run.status().equals("running");
    }

    /** Whether the lock is free. It is tried only when a run claims to be going on. */
    private static boolean nobodyWorks(Workspace workspace) {
        try {
            StoreLock.take(workspace.store(), "runs", Instant.now()).close();
            return true;
        } catch (StopException busy) {
            return false;
        }
    }

    /** A run that was killed could not say so itself. */
    private static RunRecord toldDead(RunRecord run) {
        return !running(run)
                ? run
                : new RunRecord(
                        run.id(),
                        "failed",
                        run.startedAt(),
                        run.duration(),
                        run.exitCode(),
                        run.inputs(),
                        "The process was killed; what it had done is kept.",
                        "Run the same command again: it goes on from there.",
                        run.out());
    }

    @Override
    public Optional<RunRecord> run(WorkspaceRequest request, String runId) {
        return runs(request).stream()
                .filter(run -> number(run.id()).equals(number(runId)))
                .findFirst();
    }

    /** The id without leading zeros: 1 is as good as 0001. */
    private static String number(String id) {
        return id.replaceFirst("^0+(?=.)", "");
    }
}
