package io.kempt.jobs;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.ColumnUse;
import io.kempt.jobs.request.ImportRequest;
import io.kempt.jobs.request.ImportResult;
import io.kempt.jobs.request.InputCount;
import io.kempt.jobs.request.QualityResult;
import io.kempt.jobs.store.Input;
import io.kempt.jobs.store.InputLedger;
import io.kempt.jobs.store.RunLedger;
import io.kempt.jobs.workspace.FileWatch;
import io.kempt.jobs.workspace.InputFile;
import io.kempt.jobs.workspace.InputSurvey;
import io.kempt.jobs.workspace.Workspace;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The {@code import} command: the workspace's own inputs, or files named on the command line. */
final class ImportFilesJob {
    /** Before the number of an import, in the name of the folder of its outputs. */
    static final String FOLDER = "import-";

    private static final String COMMAND = "import";

    private final Session session;
    private final Workspace workspace;
    private final ImportRequest request;
    private final FileWatch watch;
    private final RunLedger ledger;

    ImportFilesJob(Session session, ImportRequest request, FileWatch watch) {
        this.session = session;
        this.workspace = session.workspace();
        this.request = request;
        this.watch = watch;
        this.ledger = new RunLedger(session.store());
    }

    ImportResult run() {
        List<NamedFiles.Named> files = files();
        watch.refuseGrowing(files.stream().map(NamedFiles.Named::file).toList());
        if (request.options().dryRun()) {
            return session.store().rolledBack(() -> rehearse(files));
        }
        List<Optional<Input>> known = files.stream().map(this::known).toList();
        if (!known.isEmpty() && known.stream().allMatch(Optional::isPresent) && !ledger.interrupted()) {
            return nothingNew(files, known.stream().flatMap(Optional::stream).toList());
        }
        String fingerprint = files.stream().map(named -> named.file().sha256()).collect(Collectors.joining(" "));
        long run = ledger.begin(COMMAND, GivenArguments.of(request, workspace), fingerprint, Instant.now());
        String out = "out/" + FOLDER + RunLedger.name(run);
        try {
            ImportResult result = importAll(run, files, workspace.root().resolve(out));
            ledger.end(
                    run, "done", result.exit().code(), "", "", result.outputs().isEmpty() ? "" : out, Instant.now());
            return result;
        } catch (StopException stopped) {
            String status = stopped.exit() == ExitCode.STOPPED ? "stopped" : "failed";
            ledger.end(run, status, stopped.exit().code(), stopped.problem(), stopped.nextStep(), out, Instant.now());
            throw stopped;
        }
    }

    private List<NamedFiles.Named> files() {
        if (!request.files().isEmpty()) {
            return new NamedFiles(workspace, request, session.store()).all();
        }
        if (request.options().mended()) {
            throw StopException.usage(
                    "--mended needs the files of rejects that were mended.",
                    "Name them, such as out/0001/rejected-customers.csv.");
        }
        return InputSurvey.of(workspace).stream()
                .map(file ->
                        request.options().snapshot() ? file.with(file.settings().withSnapshot(true)) : file)
                .map(file -> new NamedFiles.Named(file, Optional.empty()))
                .toList();
    }

    private ImportResult importAll(long run, List<NamedFiles.Named> files, Path out) {
        List<Input> inputs = new ArrayList<>();
        for (NamedFiles.Named named : files) {
            ImportJob.Outcome outcome = take(session, named, run);
            ledger.input(run, inputs.size(), outcome.input().id(), named.file().shown(), outcome.knownTo(run));
            inputs.add(named.origin().orElse(outcome.input()));
        }
        new CrossRowCheck(session).run();
        Outputs outputs = new Outputs(session, workspace.lang(), current(inputs));
        List<InputCount> counts = ledger.inputs(run);
        // not what this process read: an import that was killed before it wrote its files still owes them
        boolean anyNew = counts.stream().anyMatch(input -> !input.alreadyKnown());
        List<Path> written = anyNew ? outputs.writeFindings(out) : List.of();
        return new ImportResult(ExitCode.OK, counts, outputs.bySeverity(), written).with(quality(run, inputs));
    }

    private ImportJob.Outcome take(Session at, NamedFiles.Named named, long run) {
        at.stop().check();
        return named.origin()
                .map(origin -> new MendJob(at, named.file(), origin, run).run())
                .orElseGet(() -> new ImportJob(
                                at,
                                named.file(),
                                new ImportJob.Terms(run, request.options().force()))
                        .run());
    }

    /** Inputs as they are now, each once: two files of mended rejects may come from one. */
    private List<Input> current(List<Input> inputs) {
        InputLedger ledger = new InputLedger(session.store());
        return inputs.stream().map(Input::id).distinct().map(ledger::get).toList();
    }

    /** The import itself, in a transaction that is taken back: what it says is what an import would do. */
    private ImportResult rehearse(List<NamedFiles.Named> files) {
        long run = ledger.begin(COMMAND, "", "", Instant.now());
        List<Input> inputs = new ArrayList<>();
        List<InputCount> counts = new ArrayList<>();
        List<ColumnUse> columns = new ArrayList<>();
        for (NamedFiles.Named named : files) {
            ImportJob.Outcome outcome = take(session.rehearsing(), named, run);
            inputs.add(named.origin().orElse(outcome.input()));
            counts.add(outcome.input().count(named.file().shown(), outcome.alreadyKnown()));
            columns.addAll(outcome.columns());
        }
        new CrossRowCheck(session).run();
        Outputs outputs = new Outputs(session, workspace.lang(), current(inputs));
        return new ImportResult(ExitCode.OK, counts, outputs.bySeverity(), List.of(), true, List.copyOf(columns))
                .with(quality(run, inputs));
    }

    /** How good the files are, what the gates say, and what has changed since the last delivery. */
    private QualityResult quality(long run, List<Input> inputs) {
        return new QualityJob(session)
                .of(run, current(inputs), Optional.empty())
                .result(workspace.lang());
    }

    /** What an earlier import made of the very content, when it came to its end. */
    private Optional<Input> known(NamedFiles.Named named) {
        return new InputLedger(session.store())
                .find(ImportJob.content(session, named.file()))
                .filter(Input::done);
    }

    /** Like a run that finds nothing new, this is none: it takes no number and leaves no folder. */
    private ImportResult nothingNew(List<NamedFiles.Named> files, List<Input> known) {
        new CrossRowCheck(session).run();
        List<InputCount> counts = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            InputFile file = files.get(i).file();
            counts.add(known.get(i).count(file.shown(), true));
        }
        return new ImportResult(
                ExitCode.OK, counts, new Outputs(session, workspace.lang(), known).bySeverity(), List.of());
    }
}
