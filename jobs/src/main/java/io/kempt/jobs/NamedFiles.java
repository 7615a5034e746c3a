package io.kempt.jobs;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.mapping.HeaderMapping;
import io.kempt.jobs.output.RejectedFile;
import io.kempt.jobs.read.TableReaders;
import io.kempt.jobs.request.ImportRequest;
import io.kempt.jobs.step.RejectOrigin;
import io.kempt.jobs.store.Input;
import io.kempt.jobs.store.InputLedger;
import io.kempt.jobs.store.StoreDatabase;
import io.kempt.jobs.table.RawRecord;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.table.TableReader;
import io.kempt.jobs.workspace.GivenFile;
import io.kempt.jobs.workspace.ImportSettings;
import io.kempt.jobs.workspace.InputFile;
import io.kempt.jobs.workspace.InputSurvey;
import io.kempt.jobs.workspace.Workspace;
import io.kempt.jobs.workspace.WorkspaceInput;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Files named on the command line, with what they are: what it says wins, then the file itself, then the workspace. */
final class NamedFiles {
    private final Workspace workspace;
    private final ImportRequest request;
    private final InputLedger ledger;

    NamedFiles(Workspace workspace, ImportRequest request, StoreDatabase store) {
        this.workspace = workspace;
        this.request = request;
        this.ledger = new InputLedger(store);
    }

    /**
     * A file to import.
     *
     * @param origin the input whose rejects it holds, mended; empty for any other file
     */
    record Named(InputFile file, Optional<Input> origin) {}

    List<Named> all() {
        return request.files().stream().map(this::named).toList();
    }

    private Named named(Path file) {
        GivenFile.check(file);
        List<KindSpec> kinds = List.copyOf(workspace.rulebook().kinds().values());
        ReadOptions options = request.options()
                .reading()
                .orElse(ReadOptions.DETECT.withKnownHeader(HeaderMapping.knownHeaders(kinds)));
        try (TableReader reader = TableReaders.open(file, options)) {
            List<String> header = reader.shape().header();
            String cell = originCell(header, reader);
            Optional<Input> origin = RejectOrigin.parse(cell).flatMap(from -> origin(file, from));
            if (request.options().mended() && origin.isEmpty()) {
                throw noRejects(file);
            }
            return origin.isPresent()
                    ? new Named(mended(file, origin.get(), options), origin)
                    : new Named(ordinary(file, kinds, header, cell), Optional.empty());
        }
    }

    /** What the first record says of where it comes from; empty when the file is none of rejects. */
    private static String originCell(List<String> header, TableReader reader) {
        int column = header.indexOf(RejectedFile.ORIGIN);
        RawRecord first = column < 0 ? null : reader.next();
        return first == null ? "" : first.cells()[column];
    }

    private Optional<Input> origin(Path file, RejectOrigin from) {
        boolean saidOtherwise = request.kind().isPresent()
                && request.source().isPresent()
                && !request.options().mended();
        if (saidOtherwise) {
            return Optional.empty();
        }
        Optional<Input> input = Kind.ofCode(from.kind())
                .filter(kind -> workspace.rulebook().kind(kind).isPresent())
                .flatMap(kind -> ledger.ofContent(kind, from.source(), from.content()));
        if (input.isEmpty()) {
            throw StopException.inputRefused(
                    workspace.display(file) + " holds rejects of " + from.kind() + "/" + from.source()
                            + " from a file that this workspace has not imported.",
                    "Import it in the workspace that it comes from; or as a file of its own, with --kind " + from.kind()
                            + " --source " + from.source() + ".");
        }
        return input;
    }

    private StopException noRejects(Path file) {
        return StopException.inputRefused(
                workspace.display(file)
                        + " is no file of rejects: expected the columns that Kempt adds to them, such as "
                        + RejectedFile.ORIGIN + ".",
                "Name the file rejected-….csv of a run or an import, or leave --mended out.");
    }

    private InputFile mended(Path file, Input origin, ReadOptions options) {
        return InputFile.of(
                file, workspace.display(file), origin.kind(), origin.source(), options, ImportSettings.DEFAULT);
    }

    private InputFile ordinary(Path file, List<KindSpec> kinds, List<String> header, String cell) {
        Optional<InputFile> own = InputSurvey.declared(workspace, file);
        Optional<String> origin = Optional.of(cell).filter(text -> text.indexOf('/') > 0 && !text.endsWith("/"));
        Kind kind = request.kind()
                .map(this::kind)
                .or(() -> origin.map(text -> kind(text.substring(0, text.indexOf('/')))))
                .or(() -> own.map(InputFile::kind))
                .orElseGet(() -> bestFit(file, kinds, header));
        String source = request.source()
                .or(() -> origin.map(text -> text.split("/", -1)[1]))
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
        ReadOptions known = request.options()
                .reading()
                .orElse(own.map(InputFile::options)
                        .orElse(ReadOptions.DETECT.withKnownHeader(HeaderMapping.knownHeaders(List.of(spec)))));
        ImportSettings settings =
                own.map(InputFile::settings).orElse(ImportSettings.DEFAULT.withColumns(workspace.columns()));
        return InputFile.of(
                file,
                workspace.display(file),
                kind,
                source,
                known,
                request.options().snapshot() ? settings.withSnapshot(true) : settings);
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
