package io.kempt.jobs;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.output.RunFile;
import io.kempt.jobs.quality.QualityOutcome;
import io.kempt.jobs.request.InputCount;
import io.kempt.jobs.request.RunRecord;
import io.kempt.jobs.request.RunRequest;
import io.kempt.jobs.request.RunResult;
import io.kempt.jobs.store.Facts;
import io.kempt.jobs.store.GoldenTable;
import io.kempt.jobs.store.Input;
import io.kempt.jobs.store.InputLedger;
import io.kempt.jobs.store.RunLedger;
import io.kempt.jobs.workspace.FileWatch;
import io.kempt.jobs.workspace.InputFile;
import io.kempt.jobs.workspace.InputSurvey;
import io.kempt.jobs.workspace.Workspace;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.Lang;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The whole pipeline of a workspace. Each stage is a job of its own that knows whether it has work, so that a run which
 * died between two of them goes on where it stopped.
 */
final class RunJob {
    private static final String COMMAND = "run";

    /** The store's generation at the end of the last complete run: imports made since then count as news. */
    private static final String RUN_GENERATION = "run.generation";

    private final Session session;
    private final RunRequest request;
    private final FileWatch watch;
    private final Workspace workspace;
    private final RunLedger ledger;
    private final Facts facts;

    RunJob(Session session, RunRequest request, FileWatch watch) {
        this.watch = watch;
        this.session = session;
        this.request = request;
        this.workspace = session.workspace();
        this.ledger = new RunLedger(session.store());
        this.facts = new Facts(session.store());
    }

    RunResult run() {
        List<InputFile> files = InputSurvey.of(workspace);
        watch.refuseGrowing(files);
        Lang lang = request.lang().orElse(workspace.lang());
        String fingerprint = fingerprint(files, lang);
        Optional<RunRecord> before = finishedBefore(fingerprint, files);
        if (before.isPresent()) {
            return nothingNew(before.get(), lang);
        }
        Instant started = Instant.now();
        long run = ledger.begin(COMMAND, GivenArguments.of(request), fingerprint, started);
        String out = "out/" + RunLedger.name(run);
        try {
            RunResult result =
                    stages(run, files, lang, started, workspace.root().resolve(out));
            facts.set(RUN_GENERATION, Long.toString(facts.number(Facts.GENERATION)));
            ledger.end(run, "done", result.exit().code(), "", "", out, Instant.now());
            return result;
        } catch (StopException stopped) {
            String status = stopped.exit() == ExitCode.STOPPED ? "stopped" : "failed";
            ledger.end(run, status, stopped.exit().code(), stopped.problem(), stopped.nextStep(), out, Instant.now());
            throw stopped;
        }
    }

    private RunResult stages(long run, List<InputFile> files, Lang lang, Instant started, Path out) {
        StageClock clock = new StageClock();
        List<Input> inputs = clock.time("import", () -> importAll(run, files));
        clock.time("check across rows", () -> new CrossRowCheck(session).run());
        QualityOutcome quality = clock.time("quality", () -> new QualityJob(session).of(run, inputs, request.asOf()));
        if (quality.failed() && quality.settings().stopAtFailedGate()) {
            return stopAtGate(run, inputs, lang, started, out, clock, quality);
        }
        clock.time("dedupe", () -> new DedupeJob(session).run());
        LocalDate asOf = AsOf.of(session, request.asOf());
        clock.time("enrich", () -> new EnrichJob(session, asOf).run());
        Outputs outputs = new Outputs(session, lang, inputs);
        List<Path> written = clock.time("write", () -> outputs.write(out));
        ReportJob report = new ReportJob(session, asOf, lang);
        written.addAll(clock.time("report", () -> report.all(run, ledger.inputs(run), out)));
        QualityReportJob qualityReport = new QualityReportJob(session, lang);
        written.addAll(clock.time(
                "quality report", () -> qualityReport.write(RunLedger.name(run), quality, out, out.resolve("report"))));
        RunResult result = outputs.result(run, out, written, ledger.inputs(run), report.headlines())
                .with(quality.result(lang));
        written.add(RunFile.write(out, workspace, result, asOf, started, clock.durations()));
        return outputs.result(run, out, written, ledger.inputs(run), report.headlines())
                .with(quality.result(lang));
    }

    /** A closed gate ends the run where the rulebook says so: what was found and measured is written, and no more. */
    private RunResult stopAtGate(
            long run,
            List<Input> inputs,
            Lang lang,
            Instant started,
            Path out,
            StageClock clock,
            QualityOutcome quality) {
        workspace.rulebook().kind(Kind.CUSTOMER).ifPresent(kind -> new GoldenTable(session.store(), kind).prepare());
        Outputs outputs = new Outputs(session, lang, inputs);
        List<Path> written = clock.time("write", () -> outputs.writeFindings(out));
        written.addAll(
                new QualityReportJob(session, lang).write(RunLedger.name(run), quality, out, out.resolve("report")));
        RunResult result =
                outputs.result(run, out, written, ledger.inputs(run), List.of()).with(quality.result(lang));
        written.add(RunFile.write(out, workspace, result, quality.asOf(), started, clock.durations()));
        return outputs.result(run, out, written, ledger.inputs(run), List.of()).with(quality.result(lang));
    }

    private List<Input> importAll(long run, List<InputFile> files) {
        List<Input> inputs = new ArrayList<>();
        int seq = 0;
        for (InputFile file : files) {
            session.stop().check();
            ImportJob.Outcome outcome = new ImportJob(session, file, new ImportJob.Terms(run, false)).run();
            ledger.input(run, seq++, outcome.input().id(), file.shown(), outcome.knownTo(run));
            inputs.add(outcome.input());
        }
        for (Input input : alsoImported(files)) {
            ledger.input(run, seq++, input.id(), input.file(), true);
            inputs.add(input);
        }
        return inputs;
    }

    /** What was brought in by {@code kempt import FILE}: its records are in the store, so its rows must be accounted for. */
    private List<Input> alsoImported(List<InputFile> files) {
        Set<String> own = files.stream().map(InputFile::shown).collect(Collectors.toSet());
        return new InputLedger(session.store())
                .done(workspace.rulebook().hash()).stream()
                        .filter(input -> !own.contains(input.file()))
                        .toList();
    }

    /** A finished run on the same inputs and settings, whose outputs are still there and after which nothing came in. */
    private Optional<RunRecord> finishedBefore(String fingerprint, List<InputFile> files) {
        return ledger.finished(COMMAND, fingerprint, workspace.root())
                .filter(done -> Files.exists(done.out().resolve(RunFile.NAME)))
                .filter(done -> facts.number(RUN_GENERATION) == facts.number(Facts.GENERATION))
                .filter(done -> files.stream().allMatch(this::isKnown));
    }

    /** A content that was imported long ago is news when its path has had another one since. */
    private boolean isKnown(InputFile file) {
        return new InputLedger(session.store())
                .find(ImportJob.content(session, file))
                .filter(Input::done)
                .isPresent();
    }

    private RunResult nothingNew(RunRecord before, Lang lang) {
        InputLedger inputs = new InputLedger(session.store());
        long run = Long.parseLong(before.id());
        List<Input> taken = ledger.inputIds(run).stream().map(inputs::get).toList();
        List<InputCount> counts =
                before.inputs().stream().map(InputCount::known).toList();
        return new Outputs(session, lang, taken)
                .result(run, before.out(), List.of(), counts, List.of())
                .withNothingNew()
                .with(new QualityJob(session).noted(run, LocalDate.EPOCH).result(lang));
    }

    /** Equal fingerprints give equal outputs: settings, rules, the day, the language, and every input's content. */
    private String fingerprint(List<InputFile> files, Lang lang) {
        StringBuilder text = new StringBuilder()
                .append(workspace.rulebook().hash())
                .append('\n')
                .append(request.asOf().or(workspace::asOf))
                .append('\n')
                .append(lang)
                .append('\n')
                .append(workspace.currency());
        for (InputFile file : files) {
            text.append('\n')
                    .append(file.kind().code())
                    .append('|')
                    .append(file.source())
                    .append('|')
                    .append(file.shown())
                    .append('|')
                    .append(file.sha256())
                    .append('|')
                    .append(file.rules(""));
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
