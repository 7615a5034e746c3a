package io.kempt.jobs.store;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Runs that ended long ago, and what the store remembers of them alone. */
public final class OldRuns {
    /**
     * The status of a run of which no more is known than when it was, for the trend of the quality shows it. It is on no list
     * of runs.
     */
    static final String PRUNED = "pruned";

    private final StoreDatabase database;

    public OldRuns(StoreDatabase database) {
        this.database = database;
    }

    /**
     * A run that is over.
     *
     * @param ended when it did; when it began, of one that could not say so
     */
    public record Ended(long id, Instant ended) {}

    /** Runs that ended before a moment and that nothing needs any more, the oldest first. */
    public List<Ended> before(Instant moment, Set<Long> needed) {
        return database
                .jdbc()
                .query(
                        "SELECT id, COALESCE(ended_at, started_at) FROM run WHERE status <> ? ORDER BY id",
                        (row, index) -> new Ended(row.getLong(1), Instant.parse(row.getString(2))),
                        PRUNED)
                .stream()
                .filter(run -> run.ended().isBefore(moment) && !needed.contains(run.id()))
                .toList();
    }

    /**
     * Runs that others depend on: the newest of all, for its number must not be given again and it may have to be finished;
     * those whose imports are not finished; the newest that measured the quality; and the newest finished ones, of the whole
     * pipeline as well, for the next run finds out by them that nothing is new.
     *
     * @param keep how many finished ones
     * @param pipeline what a run of all steps notes as its choice
     */
    public Set<Long> needed(int keep, String pipeline) {
        Set<Long> needed = new HashSet<>();
        needed.addAll(ids("SELECT MAX(id) FROM run"));
        needed.addAll(ids("SELECT run_id FROM input WHERE status = 'open'"));
        needed.addAll(ids("SELECT MAX(run_id) FROM quality_measure"));
        needed.addAll(ids("SELECT id FROM run WHERE status = 'done' ORDER BY id DESC LIMIT " + keep));
        needed.addAll(database.jdbc()
                .queryForList(
                        "SELECT r.id FROM run r JOIN run_basis b ON b.run_id = r.id WHERE r.status = 'done'"
                                + " AND b.name = ? AND b.value = ? ORDER BY r.id DESC LIMIT " + keep,
                        Long.class,
                        RunBasis.STEPS,
                        pipeline));
        return needed;
    }

    private List<Long> ids(String sql) {
        return database.jdbc().queryForList(sql, Long.class).stream()
                .filter(id -> id != null)
                .toList();
    }

    /**
     * Forgets runs. What later ones are compared with stays: the latest profile of each source, what each gate measured last,
     * and the figures of kinds that the trend shows, with the day of their run.
     */
    public void forget(List<Ended> runs) {
        for (Ended run : runs) {
            long id = run.id();
            for (String table : List.of("run_input", "run_step", "run_basis", "drift")) {
                database.jdbc().update("DELETE FROM " + table + " WHERE run_id = ?", id);
            }
            database.jdbc().update("DELETE FROM quality_measure WHERE run_id = ? AND scope <> 'kind'", id);
            database.jdbc()
                    .update(
                            "DELETE FROM delivery_profile WHERE run_id = ? AND EXISTS (SELECT 1 FROM delivery_profile later"
                                    + " WHERE later.kind = delivery_profile.kind AND later.source = delivery_profile.source"
                                    + " AND later.run_id > delivery_profile.run_id)",
                            id);
            database.jdbc()
                    .update(
                            "DELETE FROM gate_result WHERE run_id = ? AND (measured = '' OR EXISTS (SELECT 1 FROM"
                                    + " gate_result later WHERE later.gate = gate_result.gate"
                                    + " AND later.subject = gate_result.subject AND later.measured <> ''"
                                    + " AND later.run_id > gate_result.run_id))",
                            id);
            forgetItself(id);
        }
    }

    private void forgetItself(long id) {
        database.jdbc()
                .update(
                        "UPDATE run SET status = ?, fingerprint = '', message = '', next_step = '', out = '', arguments = ''"
                                + " WHERE id = ? AND EXISTS (SELECT 1 FROM quality_measure m WHERE m.run_id = run.id)",
                        PRUNED,
                        id);
        database.jdbc().update("DELETE FROM run WHERE id = ? AND status <> ?", id, PRUNED);
    }
}
