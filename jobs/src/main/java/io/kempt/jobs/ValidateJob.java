package io.kempt.jobs;

import io.kempt.jobs.batch.StopSignal;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.mapping.HeaderMapping;
import io.kempt.jobs.mapping.KnownColumns;
import io.kempt.jobs.mapping.TableMapping;
import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.read.TableReaders;
import io.kempt.jobs.request.ValidateRequest;
import io.kempt.jobs.request.ValidateResult;
import io.kempt.jobs.step.RowJudge;
import io.kempt.jobs.store.RecordTable;
import io.kempt.jobs.store.StoreDatabase;
import io.kempt.jobs.table.CsvOptions;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.table.SourceFile;
import io.kempt.jobs.table.TableReader;
import io.kempt.jobs.table.TableShape;
import io.kempt.jobs.validate.AcrossTables;
import io.kempt.jobs.validate.JudgedTable;
import io.kempt.jobs.validate.TableOrigin;
import io.kempt.jobs.workspace.GivenFile;
import io.kempt.jobs.workspace.InputFile;
import io.kempt.jobs.workspace.InputSurvey;
import io.kempt.jobs.workspace.RulebookFile;
import io.kempt.jobs.workspace.Workspace;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.row.RowRules;
import io.kempt.rules.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Judges files by the same row function as the import, and keeps nothing. Several files are judged as an import of them in
 * their order would judge them.
 */
final class ValidateJob {
    private final ValidateRequest request;
    private final Progress progress;
    private final Optional<Workspace> workspace;
    private final Rulebook rulebook;

    ValidateJob(ValidateRequest request, Progress progress) {
        this.request = request;
        this.progress = progress;
        request.files().forEach(GivenFile::check);
        ValidationQuality.checkReport(request.outputs().report());
        this.workspace = workspace(request);
        this.rulebook = RulebookFile.of(request.rulebook(), workspace);
    }

    /** The one that was named, else the one around the first file. */
    private static Optional<Workspace> workspace(ValidateRequest request) {
        if (request.workspace().isPresent()) {
            return request.workspace().map(Workspace::of);
        }
        Path folder = request.files().get(0).toAbsolutePath().getParent();
        return Optional.ofNullable(folder).flatMap(Workspace::find).map(Workspace::of);
    }

    ValidateResult run() {
        List<JudgedTable> tables = new ArrayList<>();
        for (Path file : request.files()) {
            tables.add(table(file, tables.size()));
        }
        List<Validation.Places> places = new ValidationPlaces(request).of(tables);
        return StopSignal.during(stop -> {
            try (Validation validation = validation(tables)) {
                knowStore(validation.across());
                validation.beginFindings();
                for (int i = 0; i < tables.size(); i++) {
                    judge(validation, tables.get(i), places.get(i), stop);
                }
                return validation.finish();
            }
        });
    }

    private Validation validation(List<JudgedTable> tables) {
        return new Validation(
                request, rulebook, AsOf.judging(workspace), tables, ValidationQuality.Memory.of(workspace), progress);
    }

    private void judge(Validation validation, JudgedTable table, Validation.Places places, StopSignal stop) {
        String step = "validate " + table.shape().file();
        progress.started(step);
        progress.finished(step, rows(validation.judge(table, places, stop)));
    }

    /** The rows alone: what became of them is the result. */
    private static String rows(long count) {
        return String.format(Locale.ROOT, count == 1 ? "%,d row" : "%,d rows", count);
    }

    /** In a workspace, records that files refer to may be in the store; a look at it takes no lock and changes nothing. */
    private void knowStore(AcrossTables across) {
        if (workspace.isEmpty()
                || !workspace.get().store().exists()
                || across.unknown().isEmpty()) {
            return;
        }
        try (StoreDatabase store = StoreDatabase.look(workspace.get().store())) {
            for (Kind kind : across.unknown()) {
                rulebook.kind(kind)
                        .map(spec -> new RecordTable(store, spec))
                        .filter(RecordTable::exists)
                        .ifPresent(records -> records.eachKey((source, key) -> across.know(kind, source, key)));
            }
        }
    }

    private JudgedTable table(Path file, int seq) {
        SourceFile.check(file);
        Optional<InputFile> own = workspace.flatMap(in -> InputSurvey.declared(in, file));
        ReadOptions options = options(own);
        refuseUnfixable(file, options);
        TableShape shape = shape(file, options);
        KindSpec kind = kind(own, shape);
        String shown = workspace.map(in -> in.display(file)).orElseGet(() -> SourceFile.name(file));
        KnownColumns known = KnownColumns.of(pinned(own, kind), List.of(), List.of());
        TableMapping mapping = TableMapping.of(kind, rulebook.rules(kind.kind()), shape, shown, known);
        progress.note(shape.file() + ": " + shape.summary() + ", read as "
                + kind.kind().code());
        mapping.notes().forEach(note -> progress.note(shape.file() + ": " + note));
        String source = request.source().or(() -> own.map(InputFile::source)).orElse("");
        return new JudgedTable(
                new TableOrigin(seq, shown, kind, source, Map.of()),
                shape,
                mapping.header(),
                new RowJudge(
                        kind,
                        RowRules.compile(rulebook, kind.kind(), AsOf.judging(workspace)),
                        mapping.withoutExtras(),
                        source,
                        shown),
                () -> TableReaders.open(file, options));
    }

    /** What kempt.yml says of an input's columns, unless the file is to be read as another kind than it says. */
    private static Map<String, String> pinned(Optional<InputFile> own, KindSpec kind) {
        return own.filter(input -> input.kind() == kind.kind())
                .map(input -> input.settings().mapping())
                .orElse(Map.of());
    }

    private static TableShape shape(Path file, ReadOptions options) {
        try (TableReader reader = TableReaders.open(file, options)) {
            return reader.shape();
        }
    }

    /** A header cell is known when any of the kinds in question has such a field. */
    private ReadOptions options(Optional<InputFile> own) {
        if (own.isPresent() && request.kind().isEmpty()) {
            return request.reading().orElse(own.get().options());
        }
        List<KindSpec> kinds = rulebook.kinds().values().stream()
                .filter(kind -> request.kind().map(kind.kind().code()::equals).orElse(true))
                .toList();
        return request.reading().withKnownHeader(HeaderMapping.knownHeaders(kinds));
    }

    /** A record whose bytes are no text cannot be written again as it was. */
    private void refuseUnfixable(Path file, ReadOptions options) {
        if (request.outputs().fix().isPresent() && options.csv().undecodable() == CsvOptions.Undecodable.REJECT_ROW) {
            throw StopException.usage(
                    "--fix cannot repair " + SourceFile.name(file)
                            + " while records with bytes that are no text are passed over: they would be lost.",
                    "Leave '--undecodable reject' out, or say the right encoding with --encoding.");
        }
    }

    private KindSpec kind(Optional<InputFile> own, TableShape shape) {
        Optional<KindSpec> declared = own.map(InputFile::kind).flatMap(rulebook::kind);
        if (request.kind().isEmpty() && declared.isPresent()) {
            return declared.get();
        }
        if (request.kind().isPresent()) {
            String code = request.kind().get();
            return Kind.ofCode(code)
                    .flatMap(rulebook::kind)
                    .orElseThrow(() -> StopException.usage(
                            "The rulebook " + rulebook.name() + " describes no kind '" + code + "'.",
                            "Choose one of " + kinds() + "."));
        }
        List<String> header = shape.header();
        Optional<KindSpec> best = rulebook.kinds().values().stream()
                .max(Comparator.comparingDouble(kind -> HeaderMapping.fit(kind, header)));
        return best.filter(kind -> HeaderMapping.fit(kind, header) > 0)
                .orElseThrow(() -> StopException.inputRefused(
                        shape.file() + " has a header on line " + shape.headerLine()
                                + " that fits no kind of record of the rulebook " + rulebook.name() + ".",
                        "Say what it holds with --kind (" + kinds()
                                + "), or add its column names as aliases to the rulebook."));
    }

    private String kinds() {
        return rulebook.kinds().keySet().stream().map(Kind::code).collect(Collectors.joining(", "));
    }
}
