package io.kempt.jobs;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.mapping.HeaderMapping;
import io.kempt.jobs.mapping.TableMapping;
import io.kempt.jobs.request.ValidateRequest;
import io.kempt.jobs.request.ValidateResult;
import io.kempt.jobs.step.RowJudge;
import io.kempt.jobs.store.FindingTable;
import io.kempt.jobs.store.Input;
import io.kempt.jobs.store.InputLedger;
import io.kempt.jobs.store.RecordTable;
import io.kempt.jobs.table.TableShape;
import io.kempt.jobs.validate.JudgedTable;
import io.kempt.jobs.validate.StoredRows;
import io.kempt.jobs.validate.TableOrigin;
import io.kempt.jobs.workspace.RulebookFile;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.row.RowRules;
import io.kempt.rules.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Judges what is in the store, by the rules in force now: the current records with the raw values that their findings
 * keep, and the rejected rows of the latest content of each file. The store stays as it is.
 */
final class ValidateStoreJob {
    private final Session session;
    private final ValidateRequest request;
    private final Rulebook rulebook;

    ValidateStoreJob(Session session, ValidateRequest request) {
        this.session = session;
        this.request = request;
        this.rulebook = RulebookFile.of(request.rulebook(), Optional.of(session.workspace()));
        ValidationQuality.checkReport(request.outputs().report());
        if (request.outputs().fix().isPresent()) {
            throw StopException.usage(
                    "--fix repairs files, and no file is named.",
                    "Name the file: kempt validate FILE --fix clean.csv; what is in the store is repaired already, and"
                            + " kempt export writes it.");
        }
    }

    ValidateResult run() {
        List<JudgedTable> tables = tables();
        try (Validation validation = validation(tables)) {
            validation.beginFindings();
            for (JudgedTable table : tables) {
                String step = "validate " + table.file();
                session.progress().started(step);
                long rows = validation.judge(table, Validation.Places.NONE, session.stop());
                session.progress()
                        .finished(step, String.format(Locale.ROOT, rows == 1 ? "%,d record" : "%,d records", rows));
            }
            return validation.finish();
        }
    }

    private Validation validation(List<JudgedTable> tables) {
        return new Validation(
                request,
                rulebook,
                asOf(),
                tables,
                new ValidationQuality.Memory.OpenStore(session.store()),
                session.progress());
    }

    private Optional<LocalDate> asOf() {
        return AsOf.judging(Optional.of(session.workspace()));
    }

    private List<JudgedTable> tables() {
        Collection<KindSpec> kinds = rulebook.kinds().values().stream()
                .filter(kind -> request.kind().map(kind.kind().code()::equals).orElse(true))
                .toList();
        // a rulebook with other fields than that of the last import finds its columns; they go when this is over
        rulebook.kinds().values().forEach(kind -> new RecordTable(session.store(), kind).prepare());
        InputLedger ledger = new InputLedger(session.store());
        List<JudgedTable> tables = new ArrayList<>();
        for (Input input : ledger.current(kinds)) {
            if (request.source().map(input.source()::equals).orElse(true)) {
                tables.add(table(input, tables.size(), ledger.isLatest(input)));
            }
        }
        if (tables.isEmpty()) {
            throw StopException.usage(
                    "The store of " + session.workspace().root() + " holds no such records.",
                    "Import files first (kempt import), or leave --kind and --source out.");
        }
        return tables;
    }

    private JudgedTable table(Input input, int seq, boolean latest) {
        KindSpec kind = rulebook.kind(input.kind()).orElseThrow();
        HeaderMapping columns =
                TableMapping.asRead(kind, input.header(), input.mapping()).header();
        List<String> fields = kind.fields().stream().map(FieldSpec::name).toList();
        TableMapping byField = TableMapping.asRead(kind, fields, fields);
        TableShape shape = StoredRows.shape(input, kind);
        return new JudgedTable(
                new TableOrigin(
                        seq,
                        input.file(),
                        kind,
                        input.source(),
                        new FindingTable(session.store()).repeatedKeys(input.id())),
                shape,
                byField.header(),
                new RowJudge(
                        kind, RowRules.compile(rulebook, kind.kind(), asOf()), byField, input.source(), input.file()),
                () -> new StoredRows(session.store(), input, kind, columns, latest));
    }
}
