package io.kempt.jobs;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.mapping.ColumnContract;
import io.kempt.jobs.mapping.HeaderMapping;
import io.kempt.jobs.mapping.KnownColumns;
import io.kempt.jobs.output.RejectedFile;
import io.kempt.jobs.read.TableReaders;
import io.kempt.jobs.store.Input;
import io.kempt.jobs.store.InputLedger;
import io.kempt.jobs.store.Opening;
import io.kempt.jobs.store.RecordTable;
import io.kempt.jobs.store.SnapshotGuard;
import io.kempt.jobs.table.RawRecord;
import io.kempt.jobs.table.TableReader;
import io.kempt.jobs.table.TableShape;
import io.kempt.jobs.workspace.InputFile;
import io.kempt.rules.model.KindSpec;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is asked of a file before its first row is taken in: of one that is refused nothing is in the store. */
final class Admission {
    private final Session session;
    private final InputFile file;
    private final ImportJob.Terms terms;
    private final InputLedger ledger;

    Admission(Session session, InputFile file, ImportJob.Terms terms) {
        this.session = session;
        this.file = file;
        this.terms = terms;
        this.ledger = new InputLedger(session.store());
    }

    /** Refuses a content that came to the path of another one which is in the store by half. */
    void refuseChanged() {
        ledger.interrupted(file.kind(), file.source(), file.shown(), file.sha256())
                .ifPresent(before -> {
                    if (!terms.force()) {
                        throw StopException.inputRefused(
                                String.format(
                                        Locale.ROOT,
                                        "%s has changed since its import was interrupted at record %,d.",
                                        file.shown(),
                                        before.position()),
                                "Put the former file back and run the same command again to finish it; or import what"
                                        + " stands there now with --force: the records of the former file that are in"
                                        + " the store stay.");
                    }
                    ledger.abandon(before.id());
                });
    }

    /** How the file is read. */
    TableShape shape() {
        try (TableReader reader = TableReaders.open(file.path(), file.options())) {
            return reader.shape();
        }
    }

    /**
     * Reads the whole file once: bytes that cannot be decoded or a quotation mark that is never closed may stand anywhere.
     * It costs a few hundredths of the import.
     */
    TableShape readThrough(KindSpec kind) {
        try (TableReader reader = TableReaders.open(file.path(), file.options())) {
            if (file.settings().snapshot() && !terms.force()) {
                refuseCutShort(kind, reader);
            } else {
                reader.skip(Long.MAX_VALUE);
            }
            return reader.shape();
        }
    }

    private void refuseCutShort(KindSpec kind, TableReader reader) {
        long rows = 0;
        for (RawRecord record = reader.next(); record != null; record = reader.next()) {
            rows += record.isBlank() ? 0 : 1;
        }
        long known = new RecordTable(session.store(), kind).countOf(file.source());
        int floor = file.settings().snapshotFloor();
        if (rows * 100 < known * floor) {
            throw SnapshotGuard.tooFew(file.shown(), rows, known, file.source(), floor);
        }
    }

    /** What is known of the columns: what an earlier attempt at this very file made of them, else the last import. */
    KnownColumns knownColumns(Optional<Input> begun) {
        Optional<Input> before = begun.or(this::latest);
        return KnownColumns.of(
                file.settings().mapping(),
                before.map(Input::header).orElse(List.of()),
                before.map(Input::mapping).orElse(List.of()));
    }

    private Optional<Input> latest() {
        return ledger.latest(file.kind(), file.source(), file.options().sheets().sheet());
    }

    /** How the columns differ from those of the last import; a content that was read before is no news, nor are rejects. */
    List<String> contract(Opening.Content content, HeaderMapping mapping) {
        if (mapping.header().contains(RejectedFile.ORIGIN) || ledger.seen(content)) {
            return List.of();
        }
        return latest().map(before -> file.settings()
                        .columns()
                        .check(
                                file.shown(),
                                file.source(),
                                new ColumnContract.Columns(before.header(), before.mapping()),
                                mapping.header()))
                .orElse(List.of());
    }
}
