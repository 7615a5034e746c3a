package io.kempt.jobs;

import io.kempt.jobs.pipeline.PipelineStep;
import io.kempt.jobs.quality.QualityOutcome;
import io.kempt.jobs.store.Facts;
import io.kempt.jobs.store.FindingTable;
import io.kempt.jobs.store.GoldenLedger;
import io.kempt.jobs.store.GoldenTable;
import io.kempt.jobs.store.RecordTable;
import io.kempt.jobs.store.RunLedger;
import io.kempt.jobs.store.StepLedger.Ending;
import io.kempt.jobs.store.StepRecord;
import io.kempt.jobs.store.StoreDatabase;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What each step of a run does, and how it is seen that it need not be done. Steps that change the store know that
 * themselves, by what it holds; those that write files are done once per run and state of the store.
 */
final class RunSteps {
    /** What the quality was measured of. */
    private static final String MEASURED = "quality.of";

    private final RunState state;
    private final Session session;
    private final StoreDatabase store;
    private final Facts facts;

    RunSteps(RunState state) {
        this.state = state;
        this.session = state.session();
        this.store = session.store();
        this.facts = new Facts(store);
    }

    /** Does a step. */
    Ending run(PipelineStep step) {
        return switch (step) {
            case IMPORT -> imported();
            case CHECK -> checked();
            case QUALITY -> measured();
            case DEDUPE -> deduplicated();
            case ENRICH -> enriched();
            case EXPORT -> exported();
            case REPORT -> reported();
            case QUALITY_REPORT -> qualityReported();
        };
    }

    /** Whether a closed gate leaves it to do: what was found and measured is written, and no more. */
    static boolean comesBehindClosedGate(PipelineStep step) {
        return step == PipelineStep.EXPORT || step == PipelineStep.QUALITY_REPORT;
    }

    /** Whether the store holds what a step makes of the present inputs. Files are looked for by {@link #stands}. */
    boolean upToDate(PipelineStep step) {
        return switch (step) {
            case IMPORT ->
                state.files().stream()
                        .allMatch(file -> RunImport.known(session, file).isPresent());
            case CHECK -> new CrossRowCheck(session).upToDate();
            case QUALITY -> facts.get(MEASURED).filter(measuredOf()::equals).isPresent();
            case DEDUPE -> new DedupeJob(session).upToDate();
            case ENRICH ->
                AsOf.ifAny(session, state.askedDay())
                        .filter(day -> new EnrichJob(session, day).upToDate())
                        .isPresent();
            case EXPORT, REPORT, QUALITY_REPORT -> false;
        };
    }

    /** Whether the files that an earlier process wrote for this run stand there, made of the store as it is. */
    boolean stands(StepRecord before) {
        return before.done()
                && before.state().equals(storeState())
                && before.outputs().stream()
                        .allMatch(file -> Files.exists(state.out().resolve(file)));
    }

    /** Takes over what an earlier process of this run wrote. */
    void takeOver(StepRecord before) {
        before.outputs().forEach(file -> state.written().add(state.out().resolve(file)));
        state.headlines().addAll(before.said());
    }

    private Ending imported() {
        RunImport step = new RunImport(state);
        step.run();
        return Ending.of(step.rowsRead(), step.rowsAccepted());
    }

    private Ending checked() {
        new CrossRowCheck(session).run();
        return Ending.of(records(), new FindingTable(store).countAcrossRows());
    }

    private Ending measured() {
        QualityOutcome outcome = new QualityJob(session).of(state.run(), state.inputs(), state.askedDay());
        facts.set(MEASURED, measuredOf());
        state.measured(outcome);
        return Ending.of(records(), outcome.gates().size());
    }

    private String measuredOf() {
        return facts.number(Facts.GENERATION) + " "
                + session.workspace().rulebook().hash();
    }

    private Ending deduplicated() {
        new DedupeJob(session, new DedupeJob.Occasion("run", state.run())).run();
        return Ending.of(customers(), golden());
    }

    private Ending enriched() {
        EnrichJob job = new EnrichJob(session, state.asOf());
        job.run();
        return Ending.of(golden(), job.total());
    }

    private Ending exported() {
        Outputs outputs = new Outputs(session, state.lang(), state.inputs());
        List<Path> files = state.gateClosed() ? outputs.writeFindings(state.out()) : outputs.write(state.out());
        return written(state.gateClosed() ? 0 : golden(), files, List.of());
    }

    private Ending reported() {
        ReportJob report = new ReportJob(session, state.asOf(), state.lang());
        List<Path> files = report.all(
                state.run(),
                new RunLedger(store).inputs(state.run()),
                session.workspace().pipeline().reports(),
                state.out());
        return written(customers(), files, report.headlines());
    }

    private Ending qualityReported() {
        QualityReportJob report = new QualityReportJob(session, state.lang());
        QualityJob job = new QualityJob(session);
        QualityOutcome outcome = state.quality().orElseGet(() -> job.now(job.asOf(state.askedDay())));
        Path out = state.out();
        List<Path> files = report.write(RunLedger.name(state.run()), outcome, out, out.resolve("report"));
        return written(records(), files, List.of());
    }

    private Ending written(long rows, List<Path> files, List<String> said) {
        state.written().addAll(files);
        state.headlines().addAll(said);
        return new Ending(rows, files.size(), storeState(), RunImport.within(state.out(), files), said);
    }

    /** Changes whenever records, golden records or values that enrichment added do. */
    private String storeState() {
        String closed = state.gateClosed() ? " gate closed" : "";
        return facts.number(Facts.GENERATION) + " "
                + facts.get(DedupeJob.DEDUPED).orElse("") + " " + new GoldenLedger(store).next() + " "
                + facts.number(EnrichJob.TURN) + closed;
    }

    /** Records of all kinds in the store. */
    long records() {
        return session.workspace().rulebook().kinds().values().stream()
                .mapToLong(kind -> new RecordTable(store, kind).count())
                .sum();
    }

    long customers() {
        return new RecordTable(store, customer()).count();
    }

    /** Customers after deduplication; 0 before the first. */
    long golden() {
        GoldenTable golden = new GoldenTable(store, customer());
        return golden.exists() ? golden.count() : 0;
    }

    private KindSpec customer() {
        return session.workspace().rulebook().kind(Kind.CUSTOMER).orElseThrow();
    }
}
