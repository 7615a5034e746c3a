package io.kempt.jobs.store;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.Changes;
import io.kempt.rules.model.KindSpec;
import java.util.List;

/**
 * Writes one chunk of an import: rows, their former versions, rejects, findings and the checkpoint, all in the caller's
 * transaction, so that after a crash either the whole chunk stands or none of it.
 */
public final class ChunkWrite {
    private final Input input;
    private final KindSpec kind;
    private final RecordTable records;
    private final RecordUpsert upsert;
    private final RecordHistory history;
    private final FindingTable findings;
    private final InputLedger ledger;

    public ChunkWrite(StoreDatabase database, Input input, KindSpec kind) {
        this.input = input;
        this.kind = kind;
        this.records = new RecordTable(database, kind);
        this.upsert = new RecordUpsert(database, kind);
        this.history = new RecordHistory(database, kind);
        this.findings = new FindingTable(database);
        this.ledger = new InputLedger(database);
    }

    /**
     * @param position records accounted for after this chunk
     * @param ignored blank records among them
     */
    public void write(
            long position,
            List<StoredRow> accepted,
            List<RejectedRow> rejected,
            List<StoredFinding> found,
            long ignored) {
        RecordUpsert.Written written = upsert.write(input, accepted);
        List<StoredRow> repeated = written.repeated();
        findings.add(input.id(), found);
        findings.reject(input.id(), rejected);
        findings.reject(input.id(), repeated.stream().map(StoredRow::rejected).toList());
        findings.add(
                input.id(), repeated.stream().map(row -> repeats(input, row)).toList());
        ledger.count(input.id(), written.changes());
        ledger.advance(
                input.id(), position, accepted.size() - repeated.size(), rejected.size() + repeated.size(), ignored);
    }

    /** Why a row whose key is taken was rejected. */
    private StoredFinding repeats(Input input, StoredRow row) {
        return StoredFinding.keyRepeated(kind, row, records.placeOf(input, row.key()));
    }

    /**
     * Ends the import in one transaction: the input is done, and rows that earlier rules had accepted from the same content
     * leave the store unless they were accepted again.
     *
     * @return how many rows left the store
     */
    public int complete() {
        int removed = 0;
        for (long earlier : ledger.earlierReadings(input)) {
            removed += history.end(input, RecordHistory.Ending.RULES, "input_id = ?", earlier);
        }
        ledger.complete(input.id());
        return removed;
    }

    /**
     * Takes the input for all that its source has: records that it does not hold have disappeared, and leave the current
     * ones for the history. A record whose row was rejected has not disappeared. Done before {@link #complete()}, in the
     * same transaction; repeating it changes nothing.
     *
     * @param floor the least share of the source's records, in percent, that must still be there
     * @throws StopException when fewer are there; then nothing is changed
     */
    public void removeDisappeared(int floor) {
        String leaving = "source = ? AND input_id < ? AND record_key NOT IN"
                + " (SELECT record_key FROM rejected WHERE input_id = ?)";
        Object[] arguments = {input.source(), input.id(), input.id()};
        long gone = records.count(" WHERE " + leaving, arguments);
        Input now = ledger.get(input.id());
        long before = records.countOf(input.source()) - now.changes().inserted();
        if (gone * 100 > before * (100 - floor)) {
            throw SnapshotGuard.tooFew(input.file(), before - gone, before, input.source(), floor);
        }
        int removed = history.end(input, RecordHistory.Ending.GONE, leaving, arguments);
        ledger.count(input.id(), new Changes(0, 0, 0, removed));
    }
}
