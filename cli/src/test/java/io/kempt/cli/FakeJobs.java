package io.kempt.cli;

import io.kempt.jobs.Jobs;
import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.request.ColumnUse;
import io.kempt.jobs.request.ConvertRequest;
import io.kempt.jobs.request.ConvertResult;
import io.kempt.jobs.request.ConvertResult.ConvertedFile;
import io.kempt.jobs.request.DedupeResult;
import io.kempt.jobs.request.EnrichResult;
import io.kempt.jobs.request.ExportRequest;
import io.kempt.jobs.request.ExportResult;
import io.kempt.jobs.request.FileProfile;
import io.kempt.jobs.request.FilledOutput;
import io.kempt.jobs.request.FindingCount;
import io.kempt.jobs.request.FixCount;
import io.kempt.jobs.request.HistoryRequest;
import io.kempt.jobs.request.HistoryResult;
import io.kempt.jobs.request.ImportRequest;
import io.kempt.jobs.request.ImportResult;
import io.kempt.jobs.request.InboxResult;
import io.kempt.jobs.request.InitRequest;
import io.kempt.jobs.request.InitResult;
import io.kempt.jobs.request.InputCount;
import io.kempt.jobs.request.PlanResult;
import io.kempt.jobs.request.ProfileRequest;
import io.kempt.jobs.request.ProfileResult;
import io.kempt.jobs.request.QualityResult;
import io.kempt.jobs.request.ReportRequest;
import io.kempt.jobs.request.ReportResult;
import io.kempt.jobs.request.RunRecord;
import io.kempt.jobs.request.RunRequest;
import io.kempt.jobs.request.RunResult;
import io.kempt.jobs.request.ValidateRequest;
import io.kempt.jobs.request.ValidateResult;
import io.kempt.jobs.request.WorkspaceRequest;
import io.kempt.jobs.rulebook.RulebookJobs;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
    InboxResult inbox = InboxResult.NONE;
    PlanResult plan = new PlanResult(ExitCode.OK, true, List.of(), List.of(), List.of());

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
        return new RunRecord(
                id,
                status,
                Instant.parse("2026-01-31T18:00:00Z"),
                status.equals("running") ? Duration.ZERO : Duration.ofMillis(1500),
                exitCode,
                List.of(ERP, ORDERS),
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
                        .with(inbox));
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
                new DedupeResult(exit, records, 1100, 50, 9876, 3, List.of("One block was narrowed"), outputs));
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

    @Override
    public HistoryResult history(HistoryRequest request) {
        return answer(request, Progress.SILENT, new HistoryResult(exit, request.kind(), request.key(), versions));
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
}
