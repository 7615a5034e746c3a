package io.kempt.jobs;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.mapping.HeaderMapping;
import io.kempt.jobs.output.RejectedFile;
import io.kempt.jobs.read.ContentHash;
import io.kempt.jobs.read.TableReaders;
import io.kempt.jobs.request.ImportRequest;
import io.kempt.jobs.request.ImportResult;
import io.kempt.jobs.request.InputCount;
import io.kempt.jobs.store.Input;
import io.kempt.jobs.store.InputLedger;
import io.kempt.jobs.store.RunLedger;
import io.kempt.jobs.table.RawRecord;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.table.TableReader;
import io.kempt.jobs.workspace.GivenFile;
import io.kempt.jobs.workspace.InputFile;
import io.kempt.jobs.workspace.InputSurvey;
import io.kempt.jobs.workspace.Workspace;
import io.kempt.jobs.workspace.WorkspaceInput;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The {@code import} command: the workspace's own inputs, or files named on the command line. */
final class ImportFilesJob {
    private static final String COMMAND = "import";

    private final Session session;
    private final Workspace workspace;
    private final ImportRequest request;
    private final RunLedger ledger;

    ImportFilesJob(Session session, ImportRequest request) {
        this.session = session;
        this.workspace = session.workspace();
        this.request = request;
        this.ledger = new RunLedger(session.store());
    }

    ImportResult run() {
        List<InputFile> files = request.files().isEmpty() ? InputSurvey.of(workspace) : named();
        List<Optional<Input>> known = files.stream().map(this::known).toList();
        if (!known.isEmpty() && known.stream().allMatch(Optional::isPresent) && !interrupted()) {
            return nothingNew(files, known.stream().flatMap(Optional::stream).toList());
        }
        String fingerprint = files.stream().map(InputFile::sha256).collect(Collectors.joining(" "));
        long run = ledger.begin(COMMAND, fingerprint, Instant.now());
        String out = "out/import-" + RunLedger.name(run);
        try {
            List<Input> inputs = new ArrayList<>();
            for (InputFile file : files) {
                session.stop().check();
                ImportJob.Outcome outcome = new ImportJob(session, file).run();
                ledger.input(run, inputs.size(), outcome.input().id(), file.shown(), outcome.alreadyKnown());
                inputs.add(outcome.input());
            }
            new CrossRowCheck(session).run();
            Outputs outputs = new Outputs(session, workspace.lang(), inputs);
            // not what this process read: an import that was killed before it wrote its files still owes them
            boolean anyNew = ledger.inputs(run).stream().anyMatch(input -> !input.alreadyKnown());
            List<Path> written = anyNew ? outputs.writeFindings(workspace.root().resolve(out)) : List.of();
            ledger.end(run, "done", ExitCode.OK.code(), "", "", anyNew ? out : "", Instant.now());
            return new ImportResult(ExitCode.OK, ledger.inputs(run), outputs.bySeverity(), written);
        } catch (StopException stopped) {
            String status = stopped.exit() == ExitCode.STOPPED ? "stopped" : "failed";
            ledger.end(run, status, stopped.exit().code(), stopped.problem(), stopped.nextStep(), out, Instant.now());
            throw stopped;
        }
    }

    /** Whether the latest run was cut off, so that this import may have to finish it. */
    private boolean interrupted() {
        return ledger.all(workspace.root()).stream()
                .findFirst()
                .filter(last -> last.status().equals("running") || last.status().equals("stopped"))
                .isPresent();
    }

    /** What an earlier import made of the very content, when it came to its end. */
    private Optional<Input> known(InputFile file) {
        return new InputLedger(session.store())
                .find(
                        file.kind(),
                        file.source(),
                        file.sha256(),
                        workspace.rulebook().hash())
                .filter(Input::done);
    }

    /** Like a run that finds nothing new, this is none: it takes no number and leaves no folder. */
    private ImportResult nothingNew(List<InputFile> files, List<Input> known) {
        new CrossRowCheck(session).run();
        List<InputCount> counts = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            counts.add(count(files.get(i).shown(), known.get(i)));
        }
        return new ImportResult(
                ExitCode.OK, counts, new Outputs(session, workspace.lang(), known).bySeverity(), List.of());
    }

    private static InputCount count(String shown, Input input) {
        return new InputCount(
                shown,
                input.kind().code(),
                input.source(),
                input.sha256(),
                input.shape(),
                input.position(),
                input.accepted(),
                input.rejected(),
                input.ignored(),
                true);
    }

    private List<InputFile> named() {
        return request.files().stream().map(this::named).toList();
    }

    /** What the command line says wins, then what a file of rejects says of itself, then the best fit of the header. */
    private InputFile named(Path file) {
        GivenFile.check(file);
        List<KindSpec> kinds = List.copyOf(workspace.rulebook().kinds().values());
        ReadOptions options = ReadOptions.DETECT.withKnownHeader(HeaderMapping.knownHeaders(kinds));
        Optional<InputFile> own = InputSurvey.declared(workspace, file);
        try (TableReader reader = TableReaders.open(file, options)) {
            List<String> header = reader.shape().header();
            Optional<String> origin = origin(header, reader);
            Kind kind = request.kind()
                    .map(this::kind)
                    .or(() -> origin.map(text -> kind(text.substring(0, text.indexOf('/')))))
                    .or(() -> own.map(InputFile::kind))
                    .orElseGet(() -> bestFit(file, kinds, header));
            String source = request.source()
                    .or(() -> origin.map(text -> text.substring(text.indexOf('/') + 1)))
                    .or(() -> own.map(InputFile::source))
                    .orElseThrow(() -> StopException.usage(
                            workspace.display(file) + " comes from a source that is not known.",
                            "Say where it comes from with --source, such as --source erp: records of one source are"
                                    + " told apart by their keys."));
            if (!WorkspaceInput.isSourceName(source)) {
                throw StopException.usage(
                        "The source '" + source + "' holds other characters than letters, digits, - and _.",
                        "Choose a short name such as erp.");
            }
            KindSpec spec = workspace.rulebook().kind(kind).orElseThrow();
            ReadOptions known = own.map(InputFile::options)
                    .orElse(ReadOptions.DETECT.withKnownHeader(HeaderMapping.knownHeaders(List.of(spec))));
            return new InputFile(file, workspace.display(file), kind, source, known, ContentHash.sha256(file));
        }
    }

    private static Optional<String> origin(List<String> header, TableReader reader) {
        int column = header.indexOf(RejectedFile.ORIGIN);
        RawRecord first = column < 0 ? null : reader.next();
        return first == null
                ? Optional.empty()
                : Optional.of(first.cells()[column]).filter(text -> text.indexOf('/') > 0 && !text.endsWith("/"));
    }

    private Kind kind(String code) {
        return Kind.ofCode(code)
                .filter(kind -> workspace.rulebook().kind(kind).isPresent())
                .orElseThrow(() -> StopException.usage(
                        "The rulebook " + workspace.rulebook().name() + " describes no kind '" + code + "'.",
                        "Choose one of " + kinds() + "."));
    }

    private Kind bestFit(Path file, List<KindSpec> kinds, List<String> header) {
        return kinds.stream()
                .max(Comparator.comparingDouble(kind -> HeaderMapping.fit(kind, header)))
                .filter(kind -> HeaderMapping.fit(kind, header) > 0)
                .map(KindSpec::kind)
                .orElseThrow(() -> StopException.inputRefused(
                        workspace.display(file) + " has a header that fits no kind of record.",
                        "Say what it holds with --kind (" + kinds() + ")."));
    }

    private String kinds() {
        return workspace.rulebook().kinds().keySet().stream().map(Kind::code).collect(Collectors.joining(", "));
    }
}
