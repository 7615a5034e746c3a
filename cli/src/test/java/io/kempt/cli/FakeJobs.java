package io.kempt.cli;

import io.kempt.jobs.Jobs;
import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.request.AbandonResult;
import io.kempt.jobs.request.ColumnUse;
import io.kempt.jobs.request.ConvertRequest;
import io.kempt.jobs.request.ConvertResult;
import io.kempt.jobs.request.ConvertResult.ConvertedFile;
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
import io.kempt.jobs.request.FileProfile;
import io.kempt.jobs.request.FilledOutput;
import io.kempt.jobs.request.FindingCount;
import io.kempt.jobs.request.FixCount;
import io.kempt.jobs.request.GoldenChange;
import io.kempt.jobs.request.HealthCheck;
import io.kempt.jobs.request.HistoryRequest;
import io.kempt.jobs.request.HistoryResult;
import io.kempt.jobs.request.ImportRequest;
import io.kempt.jobs.request.ImportResult;
import io.kempt.jobs.request.InboxResult;
import io.kempt.jobs.request.InitRequest;
import io.kempt.jobs.request.InitResult;
import io.kempt.jobs.request.InputCount;
import io.kempt.jobs.request.MatchPlanResult;
import io.kempt.jobs.request.PlanResult;
import io.kempt.jobs.request.ProfileRequest;
import io.kempt.jobs.request.ProfileResult;
import io.kempt.jobs.request.PruneRequest;
import io.kempt.jobs.request.PruneResult;
import io.kempt.jobs.request.QualityResult;
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
import io.kempt.jobs.request.RunStep;
import io.kempt.jobs.request.StopResult;
import io.kempt.jobs.request.StoreResult;
import io.kempt.jobs.request.UndoRequest;
import io.kempt.jobs.request.UndoResult;
import io.kempt.jobs.request.ValidateRequest;
import io.kempt.jobs.request.ValidateResult;
import io.kempt.jobs.request.WorkspaceRequest;
import io.kempt.jobs.rulebook.RulebookJobs;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Notes what it was asked and answers with what a test put there. */
final class FakeJobs implements Jobs {
    List<FileProfile> profiles = List.of();
    List<FixCount> fixed = List.of();
    List<InitResult.InitInput> guessed = List.of();
    static final InputCount ERP =
            new InputCount("inputs/ERP客户档案.csv", "customer", "erp", "ab", "GB18030", 1204, 1150, 53, 1, false);
    static final InputCount ORDERS =
            new InputCount("inputs/orders.csv", "order", "shop", "cd", "UTF-8", 98765, 98765, 0, 0, true);

    private static final DecisionRecord DECIDED =
            new DecisionRecord("erp:K1", "shop:W7", "same", "2026-06-30T08:00:00Z", "review.xlsx", "holds");

    /** The last request. */
    Object asked = "";

    ExitCode exit = ExitCode.OK;
    boolean nothingNew;
    long records = 1150;
    List<InputCount> inputs = List.of(ERP, ORDERS);
    List<FindingCount> findings =
            List.of(new FindingCount("error", 54), new FindingCount("warning", 0), new FindingCount("repaired", 1900));
    List<ConvertedFile> converted = List.of();
    List<FindingCount> codes = List.of();
    List<Path> outputs = new ArrayList<>();
    List<HistoryResult.Version> versions = List.of();
    List<ColumnUse> columns = List.of();
    List<RunRecord> runs = List.of();
    List<HealthCheck> checks = List.of();
    Repeat repeat = new Repeat(
            runRecord("0003", "failed", 6, "The disk is full.", "Make room."), Optional.empty(), Optional.empty());
    StopResult stopped = new StopResult(ExitCode.OK, false, "", Optional.empty());
    AbandonResult abandoned = new AbandonResult(ExitCode.OK, repeat.run(), List.of(), 0);
    InboxResult inbox = InboxResult.NONE;
    PlanResult plan = new PlanResult(ExitCode.OK, true, List.of(), List.of(), List.of());
    List<ErasureRecord> erasures = List.of();
    List<PruneResult.Part> pruned = List.of();

    /** Runs inside every method, so that a test can fail it or drive the progress. */
    Work work = progress -> {};

    interface Work {
        void with(Progress progress) throws RuntimeException;
    }

    private <T> T answer(Object request, Progress progress, T result) {
        asked = request;
        work.with(progress);
        return result;
    }

    static RunRecord runRecord(String id, String status, int exitCode, String message, String nextStep) {
        return runRecord(id, "run", status, exitCode, message, nextStep);
    }

    static RunRecord runRecord(
            String id, String command, String status, int exitCode, String message, String nextStep) {
        return new RunRecord(
                id,
                command,
                status,
                Instant.parse("2026-01-31T18:00:00Z"),
                status.equals("running") ? Duration.ZERO : Duration.ofMillis(1500),
                exitCode,
                List.of(ERP, ORDERS),
                List.of(
                        new RunStep(
                                "import",
                                "done",
                                Instant.parse("2026-01-31T18:00:00Z"),
                                Duration.ofSeconds(1),
                                1204,
                                1150),
                        new RunStep("dedupe", status, Instant.parse("2026-01-31T18:00:01Z"), Duration.ZERO, -1, -1)),
                message,
                nextStep,
                Path.of("out", id));
    }

    @Override
    public RunResult run(RunRequest request, Progress progress) {
        List<String> headlines = List.of("Biggest segment: 重要价值客户, 120 customers");
        Path out = request.folder().resolve("out/0001");
        return answer(
                request,
                progress,
                new RunResult(exit, nothingNew, "0001", out, inputs, 1150, 1100, 50, 1, findings, outputs, headlines)
                        .with(inbox)
                        .with(new PruneResult(exit, true, pruned)));
    }

    @Override
    public PlanResult plan(RunRequest request, Progress progress) {
        return answer(request, progress, plan);
    }

    @Override
    public ImportResult importFiles(ImportRequest request, Progress progress) {
        return answer(
                request,
                progress,
                new ImportResult(
                        exit, inputs, findings, outputs, request.options().dryRun(), columns));
    }

    @Override
    public ProfileResult profile(ProfileRequest request, Progress progress) {
        return answer(request, progress, new ProfileResult(exit, profiles, outputs));
    }

    @Override
    public InitResult init(InitRequest request, Progress progress) {
        return answer(request, progress, new InitResult(exit, request.folder(), guessed, outputs));
    }

    @Override
    public ValidateResult validate(ValidateRequest request, Progress progress) {
        List<Path> written = request.outputs().folder().isPresent() ? outputs : List.of();
        return answer(
                request,
                progress,
                new ValidateResult(
                        exit, List.of(inputs.get(0)), findings, codes, List.of(), fixed, QualityResult.NONE, written));
    }

    @Override
    public ConvertResult convert(ConvertRequest request, Progress progress) {
        return answer(request, progress, new ConvertResult(exit, converted, outputs));
    }

    @Override
    public DedupeResult dedupe(WorkspaceRequest request, Progress progress) {
        return answer(
                request,
                progress,
                new DedupeResult(
                        exit, records, 1100, 50, 9876, 3, List.of("One block was narrowed"), List.of(), outputs));
    }

    @Override
    public MatchPlanResult planMatch(WorkspaceRequest request, Progress progress) {
        return answer(request, progress, planned(List.of()));
    }

    @Override
    public MatchPlanResult planMatch(DuplicatesRequest request, Progress progress) {
        return answer(request, progress, planned(List.of("UTF-8, comma, header on line 1")));
    }

    private MatchPlanResult planned(List<String> inputs) {
        return new MatchPlanResult(
                exit,
                inputs,
                records,
                List.of(
                        new MatchPlanResult.Rule("phone", 120, 25, 0, 0, 310),
                        new MatchPlanResult.Rule("email", 1450, 1000, 2, 1, 9999)),
                10_123,
                List.of("One block was narrowed"));
    }

    @Override
    public DuplicatesResult duplicates(DuplicatesRequest request, Progress progress) {
        return answer(
                request,
                progress,
                new DuplicatesResult(
                        exit,
                        List.of("UTF-8, comma, header on line 1"),
                        List.of(
                                new DuplicatesResult.Column("no", "id", "by its header"),
                                new DuplicatesResult.Column("客户", "customer-name", "by its header"),
                                new DuplicatesResult.Column("note", "none", "by its header")),
                        "ids: column no",
                        records,
                        1100,
                        50,
                        4,
                        9876,
                        3,
                        12,
                        1,
                        0,
                        List.of("One block was narrowed"),
                        outputs,
                        Map.of("read", 0.25)));
    }

    @Override
    public EvaluationResult evaluate(EvaluationRequest request) {
        EvaluationResult.Measure measure = new EvaluationResult.Measure(0.9932, 0.9511, 0.9717);
        return answer(
                request,
                Progress.SILENT,
                new EvaluationResult(
                        exit,
                        List.of("2 ids of truth.csv are not in clusters.csv; each counts as a cluster of its own"),
                        1204,
                        2641,
                        2623,
                        2758,
                        measure,
                        measure,
                        measure,
                        5,
                        4,
                        1,
                        1,
                        List.of(
                                new EvaluationResult.Mistake(
                                        "merged-strangers", 2, List.of(List.of("7", "8"), List.of("9"))),
                                new EvaluationResult.Mistake("split-customer", 1, List.of(List.of("4"), List.of("5")))),
                        List.of(new EvaluationResult.Threshold(0.95, 2641, measure, measure, 5)),
                        outputs));
    }

    @Override
    public ExplainResult explain(ExplainRequest request, Progress progress) {
        return answer(
                request,
                progress,
                new ExplainResult(
                        exit,
                        "erp:7",
                        "shop:9",
                        List.of(new ExplainResult.Value("name", "customer-name", "张三", "Zhang San")),
                        -13.3,
                        List.of(new ExplainResult.Line("phone", "same phone", 19.2, false)),
                        -2.5,
                        false,
                        15.4,
                        0.9999,
                        "G-7",
                        List.of(new ExplainResult.Step("erp:7", "shop:9", 0.9999))));
    }

    @Override
    public List<GoldenChange> goldenLog(WorkspaceRequest request, Optional<String> id) {
        GoldenChange joined =
                new GoldenChange("D2", "2026-06-30T08:00:00Z", "run 0007", "joined", "G-erp:K2", "G-erp:K1", 1);
        return answer(request, Progress.SILENT, List.of(joined));
    }

    @Override
    public UndoResult undo(UndoRequest request, Progress progress) {
        return answer(request, progress, new UndoResult(exit, request.dryRun(), "joined by D2", List.of(), 0));
    }

    @Override
    public ReviewExportResult exportReview(ReviewExportRequest request, Progress progress) {
        return answer(request, progress, new ReviewExportResult(exit, 40, 66, 12, List.of(request.to())));
    }

    @Override
    public ReviewApplyResult applyReview(ReviewApplyRequest request, Progress progress) {
        return answer(request, progress, new ReviewApplyResult(exit, "review.xlsx", request.dryRun(), 3, 2, 1, 4));
    }

    @Override
    public List<DecisionRecord> decisions(WorkspaceRequest request) {
        return answer(request, Progress.SILENT, List.of(DECIDED));
    }

    @Override
    public DecisionRecord forgetDecision(WorkspaceRequest request, String a, String b) {
        return answer(request, Progress.SILENT, DECIDED);
    }

    @Override
    public EnrichResult enrich(WorkspaceRequest request, Progress progress) {
        return answer(
                request,
                progress,
                new EnrichResult(
                        exit,
                        1100,
                        List.of(
                                new FilledOutput("phone_region_zh", 900, 0),
                                new FilledOutput("country_guess", 1040, 1040)),
                        outputs));
    }

    @Override
    public ReportResult report(ReportRequest request, Progress progress) {
        return answer(request, progress, new ReportResult(exit, List.of("120 of 1,100 customers are 重要价值客户"), outputs));
    }

    @Override
    public ExportResult export(ExportRequest request, Progress progress) {
        return answer(request, progress, new ExportResult(exit, 1100, request.to()));
    }

    /** The real ones: they need nothing but a rulebook. */
    @Override
    public RulebookJobs rulebook(Path folder, Optional<Path> rulebook) {
        return new RulebookJobs(folder, rulebook);
    }

    /** What the store commands are answered with. */
    StoreResult store = new StoreResult(
            ExitCode.OK,
            "kempt.db",
            "SQLite",
            3 << 20,
            5 << 20,
            7,
            List.of(new StoreResult.Table("rec_customer", 2_926, "63507bf7f27adf33aa")),
            List.of(new StoreResult.Check("records belong to an input", 0, "")));

    @Override
    public StoreResult storeInfo(WorkspaceRequest request) {
        return answer(request, Progress.SILENT, store);
    }

    @Override
    public StoreResult storeCheck(WorkspaceRequest request) {
        return answer(request, Progress.SILENT, store);
    }

    @Override
    public StoreResult storeVacuum(WorkspaceRequest request) {
        return answer(request, Progress.SILENT, store);
    }

    @Override
    public StoreResult storeMove(WorkspaceRequest request, String to) {
        return answer(List.of(request, to), Progress.SILENT, store);
    }

    @Override
    public HistoryResult history(HistoryRequest request) {
        return answer(request, Progress.SILENT, new HistoryResult(exit, request.kind(), request.key(), versions));
    }

    @Override
    public EraseResult erase(EraseRequest request, Progress progress) {
        List<EraseResult.ErasedCount> counts =
                List.of(new EraseResult.ErasedCount("records", 2), new EraseResult.ErasedCount("references", 1200));
        return answer(
                request,
                progress,
                new EraseResult(
                        exit,
                        request.confirmed(),
                        request.confirmed() ? 7 : 0,
                        List.of("erp:K1", "shop:W2"),
                        counts,
                        List.of(Cli.FOLDER.resolve("out/0001/customers.csv")),
                        outputs,
                        List.of(Cli.FOLDER.resolve("inputs/erp.csv")),
                        List.of("lead crm:L1"),
                        List.of("The golden customer has other records.")));
    }

    @Override
    public List<ErasureRecord> erasures(WorkspaceRequest request) {
        return answer(request, Progress.SILENT, erasures);
    }

    @Override
    public ErasureRecord liftErasure(WorkspaceRequest request, long erasure) {
        return answer(
                request,
                Progress.SILENT,
                new ErasureRecord(erasure, "2026-01-31T18:00:00Z", "request 12", "2026-02-01T08:00:00Z", List.of()));
    }

    @Override
    public List<RunRecord> runs(WorkspaceRequest request) {
        return answer(request, Progress.SILENT, runs);
    }

    @Override
    public Optional<RunRecord> run(WorkspaceRequest request, String runId) {
        Optional<RunRecord> found =
                runs.stream().filter(run -> run.id().equals(runId)).findFirst();
        return answer(request, Progress.SILENT, found);
    }

    /** A run and what was asked of it. */
    record AskedOfRun(WorkspaceRequest workspace, Optional<String> run) {}

    @Override
    public Repeat repeat(WorkspaceRequest request, Optional<String> runId) {
        return answer(new AskedOfRun(request, runId), Progress.SILENT, repeat);
    }

    @Override
    public StopResult stop(WorkspaceRequest request) {
        return answer(request, Progress.SILENT, stopped);
    }

    @Override
    public AbandonResult abandon(WorkspaceRequest request, String runId) {
        return answer(new AskedOfRun(request, Optional.of(runId)), Progress.SILENT, abandoned);
    }

    @Override
    public PruneResult prune(PruneRequest request) {
        return answer(request, Progress.SILENT, new PruneResult(exit, request.confirmed(), pruned));
    }

    @Override
    public DoctorResult doctor(WorkspaceRequest request) {
        return answer(request, Progress.SILENT, new DoctorResult(exit, checks));
    }
}
