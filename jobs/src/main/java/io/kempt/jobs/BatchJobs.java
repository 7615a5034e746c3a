package io.kempt.jobs;

import io.kempt.jobs.doctor.Doctor;
import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.quality.QualityOutcome;
import io.kempt.jobs.request.AbandonResult;
import io.kempt.jobs.request.ConvertRequest;
import io.kempt.jobs.request.ConvertResult;
import io.kempt.jobs.request.DecisionRecord;
import io.kempt.jobs.request.DedupeResult;
import io.kempt.jobs.request.DoctorResult;
import io.kempt.jobs.request.DuplicatesRequest;
import io.kempt.jobs.request.DuplicatesResult;
import io.kempt.jobs.request.EnrichResult;
import io.kempt.jobs.request.EraseRequest;
import io.kempt.jobs.request.EraseResult;
import io.kempt.jobs.request.ErasureRecord;
import io.kempt.jobs.request.EvaluationRequest;
import io.kempt.jobs.request.EvaluationResult;
import io.kempt.jobs.request.ExplainRequest;
import io.kempt.jobs.request.ExplainResult;
import io.kempt.jobs.request.ExportRequest;
import io.kempt.jobs.request.ExportResult;
import io.kempt.jobs.request.GoldenChange;
import io.kempt.jobs.request.HistoryRequest;
import io.kempt.jobs.request.HistoryResult;
import io.kempt.jobs.request.ImportRequest;
import io.kempt.jobs.request.ImportResult;
import io.kempt.jobs.request.InitRequest;
import io.kempt.jobs.request.InitResult;
import io.kempt.jobs.request.MatchPlanResult;
import io.kempt.jobs.request.PlanResult;
import io.kempt.jobs.request.ProfileRequest;
import io.kempt.jobs.request.ProfileResult;
import io.kempt.jobs.request.PruneRequest;
import io.kempt.jobs.request.PruneResult;
import io.kempt.jobs.request.Repeat;
import io.kempt.jobs.request.ReportRequest;
import io.kempt.jobs.request.ReportResult;
import io.kempt.jobs.request.ReviewApplyRequest;
import io.kempt.jobs.request.ReviewApplyResult;
import io.kempt.jobs.request.ReviewExportRequest;
import io.kempt.jobs.request.ReviewExportResult;
import io.kempt.jobs.request.RunRecord;
import io.kempt.jobs.request.RunRequest;
import io.kempt.jobs.request.RunResult;
import io.kempt.jobs.request.StopResult;
import io.kempt.jobs.request.StoreResult;
import io.kempt.jobs.request.UndoRequest;
import io.kempt.jobs.request.UndoResult;
import io.kempt.jobs.request.ValidateRequest;
import io.kempt.jobs.request.ValidateResult;
import io.kempt.jobs.request.WorkspaceRequest;
import io.kempt.jobs.rulebook.RulebookJobs;
import io.kempt.jobs.store.GoldenTable;
import io.kempt.jobs.tell.RunOutcome;
import io.kempt.jobs.workspace.FileWatch;
import io.kempt.jobs.workspace.GivenFile;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.Lang;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The jobs, run by Spring Batch on this machine. */
public final class BatchJobs implements Jobs {
    private static final String PRUNE = "runs prune";

    private final FileWatch watch;
    private final Sessions sessions;

    public BatchJobs() {
        this(Duration.ZERO);
    }

    /** @param wait how long a run that holds the store is waited for */
    public BatchJobs(Duration wait) {
        this(FileWatch.ofSystem(), wait);
    }

    /** @param watch refuses files that are being written; with a clock that a test turns */
    public BatchJobs(FileWatch watch) {
        this(watch, Duration.ZERO);
    }

    private BatchJobs(FileWatch watch, Duration wait) {
        this.watch = watch;
        this.sessions = new Sessions(wait);
    }

    @Override
    public RunResult run(RunRequest request, Progress progress) {
        return new RunTelling(this, "run", request.folder(), request.telling())
                .during(
                        progress,
                        () -> sessions.with(
                                request.folder(),
                                "run",
                                progress,
                                session -> new RunJob(session, request, watch).run()),
                        RunOutcome::of);
    }

    @Override
    public PlanResult plan(RunRequest request, Progress progress) {
        return sessions.planning(request.folder(), progress, session -> new RunPlanJob(session, request, watch).plan());
    }

    @Override
    public ImportResult importFiles(ImportRequest request, Progress progress) {
        if (request.options().dryRun()) {
            return sessions.rehearsing(request.folder(), "import", progress, session -> imported(session, request));
        }
        return new RunTelling(this, "import", request.folder(), request.telling())
                .during(
                        progress,
                        () -> sessions.with(
                                request.folder(), "import", progress, session -> imported(session, request)),
                        RunOutcome::of);
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
        return sessions.looking(folder, "validate", progress, session -> new ValidateStoreJob(session, request).run());
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
        return sessions.with(request.folder(), "dedupe", progress, session -> {
            new CrossRowCheck(session).run();
            return new DedupeJob(session).result();
        });
    }

    @Override
    public MatchPlanResult planMatch(WorkspaceRequest request, Progress progress) {
        return sessions.with(request.folder(), "dedupe --plan", progress, session -> new DedupeJob(session).plan());
    }

    @Override
    public MatchPlanResult planMatch(DuplicatesRequest request, Progress progress) {
        return new DuplicatesJob(request, progress).plan();
    }

    @Override
    public DuplicatesResult duplicates(DuplicatesRequest request, Progress progress) {
        return new DuplicatesJob(request, progress).run();
    }

    @Override
    public EvaluationResult evaluate(EvaluationRequest request) {
        return new EvaluationJob(request).run();
    }

    @Override
    public ExplainResult explain(ExplainRequest request, Progress progress) {
        if (!request.files().isEmpty()) {
            return new ExplainFilesJob(request, progress).run();
        }
        return sessions.with(request.folder(), "explain", progress, session -> new ExplainJob(session, request).run());
    }

    @Override
    public List<GoldenChange> goldenLog(WorkspaceRequest request, Optional<String> id) {
        return sessions.existing(
                request.folder(), "dedupe log", Progress.SILENT, session -> new GoldenLogJob(session).run(id));
    }

    @Override
    public UndoResult undo(UndoRequest request, Progress progress) {
        return sessions.existing(
                request.folder(), "dedupe undo", progress, session -> new UndoJob(session, request).run());
    }

    @Override
    public ReviewExportResult exportReview(ReviewExportRequest request, Progress progress) {
        return sessions.existing(request.folder(), "review", progress, session -> {
            new DedupeJob(session, new DedupeJob.Occasion("review export", 0)).run();
            return new ReviewExportJob(session, request).run();
        });
    }

    @Override
    public ReviewApplyResult applyReview(ReviewApplyRequest request, Progress progress) {
        GivenFile.check(request.file());
        return sessions.existing(
                request.folder(), "review", progress, session -> new ReviewApplyJob(session, request).run());
    }

    @Override
    public List<DecisionRecord> decisions(WorkspaceRequest request) {
        return sessions.existing(
                request.folder(), "review", Progress.SILENT, session -> new ReviewedPairsJob(session).list());
    }

    @Override
    public DecisionRecord forgetDecision(WorkspaceRequest request, String a, String b) {
        return sessions.existing(
                request.folder(), "review", Progress.SILENT, session -> new ReviewedPairsJob(session).forget(a, b));
    }

    @Override
    public EnrichResult enrich(WorkspaceRequest request, Progress progress) {
        return sessions.with(request.folder(), "enrich", progress, session -> {
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
        return sessions.with(request.folder(), "report", progress, session -> {
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
        return sessions.with(request.folder(), "export", progress, session -> new ExportJob(session, request).run());
    }

    @Override
    public RulebookJobs rulebook(Path folder, Optional<Path> rulebook) {
        return new RulebookJobs(folder, rulebook);
    }

    @Override
    public StoreResult storeInfo(WorkspaceRequest request) {
        return store(request).info();
    }

    @Override
    public StoreResult storeCheck(WorkspaceRequest request) {
        return store(request).check();
    }

    @Override
    public StoreResult storeVacuum(WorkspaceRequest request) {
        return store(request).vacuum();
    }

    @Override
    public StoreResult storeMove(WorkspaceRequest request, String to) {
        return store(request).move(to);
    }

    private StoreJob store(WorkspaceRequest request) {
        return new StoreJob(request.folder(), sessions.waiting());
    }

    @Override
    public HistoryResult history(HistoryRequest request) {
        return sessions.with(
                request.folder(), "history", Progress.SILENT, session -> new HistoryJob(session, request).run());
    }

    @Override
    public EraseResult erase(EraseRequest request, Progress progress) {
        return sessions.with(request.folder(), "erase", progress, session -> new EraseJob(session, request).run());
    }

    @Override
    public List<ErasureRecord> erasures(WorkspaceRequest request) {
        return sessions.with(request.folder(), "erase", Progress.SILENT, EraseJob::proofs);
    }

    @Override
    public ErasureRecord liftErasure(WorkspaceRequest request, long erasure) {
        return sessions.with(request.folder(), "erase", Progress.SILENT, session -> EraseJob.lift(session, erasure));
    }

    @Override
    public List<RunRecord> runs(WorkspaceRequest request) {
        return new PastRuns(request.folder()).all();
    }

    @Override
    public Optional<RunRecord> run(WorkspaceRequest request, String runId) {
        return new PastRuns(request.folder()).find(runId);
    }

    @Override
    public Repeat repeat(WorkspaceRequest request, Optional<String> runId) {
        return new PastRuns(request.folder()).repeat(runId);
    }

    @Override
    public StopResult stop(WorkspaceRequest request) {
        return new RunStop(request.folder(), RunStop.PATIENCE).stop();
    }

    @Override
    public DoctorResult doctor(WorkspaceRequest request) {
        return new Doctor(Clock.systemUTC()).examine(request.folder());
    }

    @Override
    public PruneResult prune(PruneRequest request) {
        return request.confirmed()
                ? sessions.existing(request.folder(), PRUNE, Progress.SILENT, session -> prune(session, request))
                : sessions.looking(request.folder(), PRUNE, Progress.SILENT, session -> prune(session, request));
    }

    private static PruneResult prune(Session session, PruneRequest request) {
        return new PruneJob(session, PruneJob.retention(session.workspace(), request), PruneJob.CLOCK)
                .prune(request.confirmed());
    }

    @Override
    public AbandonResult abandon(WorkspaceRequest request, String runId) {
        return new PastRuns(request.folder()).abandon(runId);
    }
}
