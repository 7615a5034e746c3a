package io.kempt.jobs.store;

import io.kempt.rules.model.KindSpec;
import io.kempt.rules.validate.Uniqueness;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes one chunk of an import: rows, rejects, findings and the checkpoint, all in the caller's transaction, so that
 * after a crash either the whole chunk stands or none of it.
 */
public final class ChunkWrite {
    private final Input input;
    private final KindSpec kind;
    private final RecordTable records;
    private final FindingTable findings;
    private final InputLedger ledger;

    public ChunkWrite(StoreDatabase database, Input input, KindSpec kind) {
        this.input = input;
        this.kind = kind;
        this.records = new RecordTable(database, kind);
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
        List<StoredRow> repeated = records.upsert(input, accepted);
        findings.add(input.id(), found);
        findings.reject(input.id(), rejected);
        rejectRepeated(repeated);
        ledger.advance(
                input.id(), position, accepted.size() - repeated.size(), rejected.size() + repeated.size(), ignored);
    }

    private void rejectRepeated(List<StoredRow> repeated) {
        List<RejectedRow> rejects = new ArrayList<>();
        List<StoredFinding> reasons = new ArrayList<>();
        for (StoredRow row : repeated) {
            rejects.add(new RejectedRow(row.key(), row.number(), row.line(), row.sheet(), row.cells()));
            reasons.add(new StoredFinding(
                    row.number(),
                    StoredFinding.ACROSS_ROWS - 1,
                    row.line(),
                    row.sheet(),
                    kind.key(),
                    Uniqueness.KEY_REPEATED.id(),
                    Uniqueness.KEY_REPEATED.severity(),
                    kind.key().isEmpty() ? "" : row.key(),
                    "",
                    List.of(records.placeOf(input, row.key()))));
        }
        findings.reject(input.id(), rejects);
        findings.add(input.id(), reasons);
    }

    /**
     * Ends the import in one transaction: the input is done, and rows that an earlier rulebook had accepted from the
     * same content leave the store unless they were accepted again.
     *
     * @return how many rows left the store
     */
    public int complete() {
        int removed = records.removeLeftFrom(ledger.earlierReadings(input));
        ledger.complete(input.id());
        return removed;
    }
}
