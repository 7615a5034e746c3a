package io.kempt.jobs.store;

import io.kempt.jobs.request.Changes;
import io.kempt.rules.model.KindSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes one chunk of a file of mended rejects, in the caller's transaction. Its rows take the place of the rejected ones
 * under the input and the number that they come from: those that pass become records, those that do not keep their new
 * cells and reasons, and those that are not rejected any more are passed over. So a row is mended once, however often it
 * is brought, and the counts of its input go on adding up.
 */
public final class MendedWrite {
    private final Input origin;
    private final Input mended;
    private final KindSpec kind;
    private final RecordTable records;
    private final RecordUpsert upsert;
    private final FindingTable findings;
    private final MendedRows rows;
    private final InputLedger ledger;

    /**
     * @param origin the input whose rows were rejected
     * @param mended the file of mended rejects as an input: its checkpoint
     */
    public MendedWrite(StoreDatabase database, Input origin, Input mended, KindSpec kind) {
        this.origin = origin;
        this.mended = mended;
        this.kind = kind;
        this.records = new RecordTable(database, kind);
        this.upsert = new RecordUpsert(database, kind);
        this.findings = new FindingTable(database);
        this.rows = new MendedRows(database);
        this.ledger = new InputLedger(database);
    }

    /**
     * @param position records of the file accounted for after this chunk
     * @param accepted numbered as in the origin, and so are the others; no number twice in one chunk
     * @param ignored records of the chunk that are none of these
     */
    public void write(
            long position,
            List<StoredRow> accepted,
            List<RejectedRow> rejected,
            List<StoredFinding> found,
            long ignored) {
        Map<Long, Boolean> open = open(accepted, rejected);
        List<StoredRow> passing = passing(accepted, open);
        List<RejectedRow> failing = failing(rejected, open);
        findings.withdraw(origin.id(), List.copyOf(open.keySet()));
        RecordUpsert.Written written = upsert.write(asMended(), passing);
        List<StoredRow> repeated = written.repeated();
        repeated.forEach(row -> failing.add(row.rejected()));
        findings.reject(origin.id(), failing);
        findings.add(origin.id(), ofOpenRows(found, open.keySet()));
        findings.add(origin.id(), repeated.stream().map(this::repeats).toList());
        keepCells(passing, failing);
        count(
                position,
                passing.size() - repeated.size(),
                failing.size(),
                written.changes(),
                accepted.size() + rejected.size() + ignored);
    }

    private Map<Long, Boolean> open(List<StoredRow> accepted, List<RejectedRow> rejected) {
        List<Long> numbers = new ArrayList<>();
        accepted.forEach(row -> numbers.add(row.number()));
        rejected.forEach(row -> numbers.add(row.number()));
        return findings.stillRejected(origin.id(), numbers);
    }

    /** The rows that are rejected still; one that repeated a key must have found one of its own. */
    private static List<StoredRow> passing(List<StoredRow> accepted, Map<Long, Boolean> open) {
        return accepted.stream()
                .filter(row -> open.containsKey(row.number()))
                .map(row -> row.onlyIfNew(Boolean.TRUE.equals(open.get(row.number()))))
                .toList();
    }

    private static List<RejectedRow> failing(List<RejectedRow> rejected, Map<Long, Boolean> open) {
        return new ArrayList<>(
                rejected.stream().filter(row -> open.containsKey(row.number())).toList());
    }

    private static List<StoredFinding> ofOpenRows(List<StoredFinding> found, Set<Long> open) {
        return found.stream().filter(finding -> open.contains(finding.number())).toList();
    }

    private StoredFinding repeats(StoredRow row) {
        return StoredFinding.keyRepeated(kind, row, records.placeOf(origin, row.key()));
    }

    /** The origin, with the moment and the run of the mending: that is when its records became what they are. */
    private Input asMended() {
        return new Input(
                origin.id(),
                origin.kind(),
                origin.source(),
                origin.sha256(),
                origin.rulebook(),
                origin.sheet(),
                origin.file(),
                origin.shape(),
                origin.header(),
                origin.mapping(),
                false,
                mended.openedAt(),
                mended.run(),
                true,
                origin.position(),
                origin.accepted(),
                origin.rejected(),
                origin.ignored(),
                origin.changes());
    }

    private void keepCells(List<StoredRow> passing, List<RejectedRow> failing) {
        Map<Long, String[]> cells = new HashMap<>();
        passing.forEach(row -> cells.put(row.number(), row.cells()));
        failing.forEach(row -> cells.put(row.number(), row.cells()));
        rows.keep(origin, cells);
    }

    private void count(long position, long accepted, long rejected, Changes changes, long all) {
        ledger.mend(origin.id(), accepted);
        ledger.count(origin.id(), changes);
        ledger.count(mended.id(), changes);
        ledger.advance(mended.id(), position, accepted, rejected, all - accepted - rejected);
    }

    /** Ends the work on the file. */
    public void complete() {
        ledger.complete(mended.id());
    }
}
