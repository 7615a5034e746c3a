package io.kempt.jobs.store;

import io.kempt.rules.match.survivorship.GoldenHistory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * The history of golden customers: which deduplication joined which, split which, and which ids are nobody's now. A
 * deduplication is called by its number, its turn.
 */
public final class GoldenLedger {
    private final StoreDatabase database;

    public GoldenLedger(StoreDatabase database) {
        this.database = database;
    }

    /**
     * A deduplication.
     *
     * @param at ISO 8601
     * @param command what made it, such as {@code dedupe}
     * @param run the run that it was a step of; 0 for none
     */
    public record Turn(long number, String at, String command, long run, boolean founding) {}

    /** A record that went from one golden id to another; empty for none. */
    public record Move(long turn, RecordName record, String from, String to) {}

    /**
     * What became of a customer.
     *
     * @param what {@code joined}, {@code split}, {@code moved}, {@code grown} or {@code gone}
     * @param other into whom it was joined, out of whom it was split or moved; empty for the others
     */
    public record Change(long turn, String what, String id, String other, long records) {}

    /** The number of the next deduplication. */
    public long next() {
        Long last = database.jdbc().queryForObject("SELECT COALESCE(MAX(turn), 0) FROM golden_turn", Long.class);
        return (last == null ? 0 : last) + 1;
    }

    /** What new golden records take their ids by. */
    public GoldenHistory history(Map<String, String> owners) {
        Map<String, Long> since = new HashMap<>();
        Map<String, Long> ended = new HashMap<>();
        RowCallbackHandler ids = row -> {
            if (row.getLong(2) > 0) {
                since.put(row.getString(1), row.getLong(2));
            }
            if (row.getLong(3) > 0) {
                ended.put(row.getString(1), row.getLong(3));
            }
        };
        database.jdbc().query("SELECT id, since, ended FROM golden_id", ids);
        Map<String, List<String>> lastOf = new HashMap<>();
        RowCallbackHandler last =
                row -> lastOf.computeIfAbsent(row.getString(1) + ":" + row.getString(2), key -> new ArrayList<>(1))
                        .add(row.getString(3));
        database.jdbc()
                .query(
                        "SELECT m.source, m.record_key, m.from_id FROM golden_move m JOIN golden_id i ON i.id = m.from_id"
                                + " WHERE i.ended = m.turn ORDER BY m.record_key, m.source, m.from_id",
                        last);
        return new GoldenHistory(owners, since, ended, lastOf);
    }

    /**
     * Notes a deduplication.
     *
     * @param moves the records that have another golden id than before
     * @param fresh ids that were given to customers who had none
     * @param living the ids of all customers as they are now
     * @param former the ids of all customers as they were before
     */
    public void add(Turn turn, List<Move> moves, Set<String> fresh, Set<String> living, Set<String> former) {
        database.jdbc()
                .update(
                        "INSERT INTO golden_turn (turn, made_at, command, run_id, founding) VALUES (?, ?, ?, ?, ?)",
                        turn.number(),
                        turn.at(),
                        turn.command(),
                        turn.run(),
                        turn.founding() ? 1 : 0);
        addMoves(moves);
        addChanges(changes(turn.number(), moves, fresh, living));
        if (!turn.founding()) {
            noteIds(turn.number(), fresh, living, former);
        }
    }

    private void addMoves(List<Move> moves) {
        Insertion.Writing<Move> writing = (move, to) -> {
            to.number(move.turn());
            to.text(move.record().key());
            to.text(move.record().source());
            to.text(move.from());
            to.text(move.to());
        };
        database.insert(
                new Insertion<>("golden_move", List.of("turn", "record_key", "source", "from_id", "to_id"), writing),
                moves);
    }

    private void addChanges(List<Change> changes) {
        Insertion.Writing<Change> writing = (change, to) -> {
            to.number(change.turn());
            to.text(change.what());
            to.text(change.id());
            to.text(change.other());
            to.number(change.records());
        };
        database.insert(
                new Insertion<>("golden_change", List.of("turn", "what", "id", "other", "records"), writing), changes);
    }

    private static List<Change> changes(long turn, List<Move> moves, Set<String> fresh, Set<String> living) {
        Map<List<String>, Long> counts = new TreeMap<>(
                (one, other) -> (one.get(0) + '\0' + one.get(1)).compareTo(other.get(0) + '\0' + other.get(1)));
        moves.forEach(move -> counts.merge(List.of(move.from(), move.to()), 1L, Long::sum));
        List<Change> changes = new ArrayList<>();
        counts.forEach((way, records) -> {
            String from = way.get(0);
            String to = way.get(1);
            if (from.isEmpty()) {
                changes.add(new Change(turn, "grown", to, "", records));
            } else if (to.isEmpty()) {
                if (!living.contains(from)) {
                    changes.add(new Change(turn, "gone", from, "", records));
                }
            } else if (!living.contains(from)) {
                changes.add(new Change(turn, "joined", from, to, records));
            } else {
                changes.add(new Change(turn, fresh.contains(to) ? "split" : "moved", to, from, records));
            }
        });
        return changes;
    }

    private void noteIds(long turn, Set<String> fresh, Set<String> living, Set<String> former) {
        Set<String> ended = new HashSet<>(former);
        ended.removeAll(living);
        List<Object[]> born = new ArrayList<>();
        fresh.forEach(id -> born.add(new Object[] {id, turn}));
        inBatches(
                "INSERT INTO golden_id (id, since, ended) VALUES (?, ?, 0)"
                        + " ON CONFLICT (id) DO UPDATE SET ended = 0",
                born);
        List<Object[]> over = new ArrayList<>();
        ended.forEach(id -> over.add(new Object[] {id, turn}));
        inBatches(
                "INSERT INTO golden_id (id, since, ended) VALUES (?, 0, ?)"
                        + " ON CONFLICT (id) DO UPDATE SET ended = excluded.ended",
                over);
    }

    private void inBatches(String sql, List<Object[]> rows) {
        int batch = 1000;
        for (int from = 0; from < rows.size(); from += batch) {
            database.jdbc().batchUpdate(sql, rows.subList(from, Math.min(rows.size(), from + batch)));
        }
    }
}
