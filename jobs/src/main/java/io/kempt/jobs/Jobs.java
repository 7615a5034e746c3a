package io.kempt.jobs;

import io.kempt.jobs.progress.Progress;
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
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Everything that Kempt does with data, as the command line asks for it. Each method returns when the work is done and
 * throws {@link io.kempt.jobs.exit.StopException} when it cannot be; settings files with mistakes throw {@link
 * io.kempt.rules.yaml.SettingsException}.
 */
public interface Jobs {

    /** The whole pipeline of a workspace: import, validate, deduplicate, enrich, report. */
    RunResult run(RunRequest request, Progress progress);

    /** What {@link #run} would do. Nothing is written, and no store is made. */
    PlanResult plan(RunRequest request, Progress progress);

    /** Reads files into the store of a workspace. Named so because {@code import} is a word of Java. */
    ImportResult importFiles(ImportRequest request, Progress progress);

    /** Judges one file without touching a store. */
    ValidateResult validate(ValidateRequest request, Progress progress);

    /** Says what files hold, without touching a store. */
    ProfileResult profile(ProfileRequest request, Progress progress);

    /** Makes a workspace of files that nobody has described. */
    InitResult init(InitRequest request, Progress progress);

    /** Writes tables of any form as clean CSV or Excel. */
    ConvertResult convert(ConvertRequest request, Progress progress);

    /** Finds the customers that are one, and rebuilds the golden records. */
    DedupeResult dedupe(WorkspaceRequest request, Progress progress);

    /** What {@link #dedupe} would compare, rule by rule. Nothing is written. */
    MatchPlanResult planMatch(WorkspaceRequest request, Progress progress);

    /** What {@link #duplicates} would compare, rule by rule. Nothing is written. */
    MatchPlanResult planMatch(DuplicatesRequest request, Progress progress);

    /** Finds the duplicates in files, without touching a store. */
    DuplicatesResult duplicates(DuplicatesRequest request, Progress progress);

    /** Compares clusters with a known truth. */
    EvaluationResult evaluate(EvaluationRequest request);

    /** Why two records of files, or of a store, are or are not one customer. */
    ExplainResult explain(ExplainRequest request, Progress progress);

    /** What became of the golden customers of a store, the newest first; of one of them when an id is given. */
    List<GoldenChange> goldenLog(WorkspaceRequest request, Optional<String> id);

    /** Puts apart what a deduplication joined, or says what that would do. */
    UndoResult undo(UndoRequest request, Progress progress);

    /** Writes a workbook in which a person decides about doubtful pairs of a store. */
    ReviewExportResult exportReview(ReviewExportRequest request, Progress progress);

    /** Takes over what people decided about pairs of a store: all of it or nothing. */
    ReviewApplyResult applyReview(ReviewApplyRequest request, Progress progress);

    /** What people decided about pairs of a store. */
    List<DecisionRecord> decisions(WorkspaceRequest request);

    /**
     * Takes a decision back.
     *
     * @param a {@code source:key} of one record, or its key
     */
    DecisionRecord forgetDecision(WorkspaceRequest request, String a, String b);

    /** Adds what can be derived to the golden records. */
    EnrichResult enrich(WorkspaceRequest request, Progress progress);

    /** Computes one report from the store. */
    ReportResult report(ReportRequest request, Progress progress);

    /** Writes one kind of record from the store to a CSV file. */
    ExportResult export(ExportRequest request, Progress progress);

    /**
     * What is asked of a rulebook, or made for one.
     *
     * @param folder where the command was given
     * @param rulebook a file or the name of a bundled one; empty for that of the surrounding workspace, else the bundled one
     */
    RulebookJobs rulebook(Path folder, Optional<Path> rulebook);

    /** What the store of a workspace holds. */
    StoreResult storeInfo(WorkspaceRequest request);

    /** Whether the store of a workspace is sound. */
    StoreResult storeCheck(WorkspaceRequest request);

    /** Gives back the space of what was deleted. */
    StoreResult storeVacuum(WorkspaceRequest request);

    /**
     * Copies the store of a workspace into an empty one and compares both.
     *
     * @param to a path or the URL of a database
     */
    StoreResult storeMove(WorkspaceRequest request, String to);

    /** What one record was before and is now. */
    HistoryResult history(HistoryRequest request);

    /** Takes a person out of a workspace, or says what that would take away. */
    EraseResult erase(EraseRequest request, Progress progress);

    /** The proofs of erasures, newest first. */
    List<ErasureRecord> erasures(WorkspaceRequest request);

    /** Allows imports to bring an erased person in again. */
    ErasureRecord liftErasure(WorkspaceRequest request, long erasure);

    /** The runs of a workspace, newest first. */
    List<RunRecord> runs(WorkspaceRequest request);

    /** One run by its id; empty when there is none. */
    Optional<RunRecord> run(WorkspaceRequest request, String runId);

    /**
     * What asks again for a run that did not come to its end.
     *
     * @param runId empty for the newest run
     */
    Repeat repeat(WorkspaceRequest request, Optional<String> runId);

    /** Ends whatever is going on in a workspace, in order, and returns when it has ended. */
    StopResult stop(WorkspaceRequest request);

    /** Gives up a run that did not come to its end, so that the next one begins anew. */
    AbandonResult abandon(WorkspaceRequest request, String runId);

    /** Removes what has become older than a workspace wants to keep, or says what that would remove. */
    PruneResult prune(PruneRequest request);

    /** Whether a workspace and the machine are fit for the next run; changes nothing. */
    DoctorResult doctor(WorkspaceRequest request);
}
