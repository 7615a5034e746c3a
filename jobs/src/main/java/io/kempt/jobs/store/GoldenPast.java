package io.kempt.jobs.store;

import io.kempt.jobs.store.GoldenLedger.Change;
import io.kempt.jobs.store.GoldenLedger.Move;
import io.kempt.jobs.store.GoldenLedger.Turn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;

/** Looks back on the history of golden customers. */
public final class GoldenPast {
    private static final RowMapper<Change> CHANGE = (row, index) ->
            new Change(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getLong(5));
    private static final RowMapper<Move> MOVE = (row, index) -> new Move(
            row.getLong(1), new RecordName(row.getString(2), row.getString(3)), row.getString(4), row.getString(5));
    private static final String MOVES = "SELECT turn, source, record_key, from_id, to_id FROM golden_move WHERE ";
    private static final String NEWEST_FIRST = " ORDER BY turn DESC, record_key, source";

    private final StoreDatabase database;

    public GoldenPast(StoreDatabase database) {
        this.database = database;
    }

    /** Every deduplication, the newest first. */
    public List<Turn> turns() {
        return database.jdbc()
                .query(
                        "SELECT turn, made_at, command, run_id, founding FROM golden_turn ORDER BY turn DESC",
                        (row, index) -> new Turn(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getLong(4),
                                row.getInt(5) == 1));
    }

    /** What became of customers, the newest first; of one of them only when an id is given. */
    public List<Change> changes(Optional<String> id) {
        String select = "SELECT turn, what, id, other, records FROM golden_change";
        String order = " ORDER BY turn DESC, what, id, other";
        return id.isPresent()
                ? database.jdbc().query(select + " WHERE id = ? OR other = ?" + order, CHANGE, id.get(), id.get())
                : database.jdbc().query(select + order, CHANGE);
    }

    /** The newest deduplication that changed anything: the one at the top of the log. */
    public Optional<Long> newest() {
        return database
                .jdbc()
                .queryForList(
                        "SELECT turn FROM golden_turn WHERE founding = 1 UNION SELECT turn FROM golden_change"
                                + " ORDER BY turn DESC",
                        Long.class)
                .stream()
                .findFirst();
    }

    /** The deduplications that put records together; an undo is none. */
    public Set<Long> joining() {
        Set<Long> joining = new TreeSet<>();
        RowCallbackHandler handler = row -> joining.add(row.getLong(1));
        database.jdbc()
                .query(
                        "SELECT turn FROM golden_turn WHERE founding = 1 UNION SELECT c.turn FROM golden_change c JOIN"
                                + " golden_turn t ON t.turn = c.turn WHERE c.what IN ('joined', 'grown', 'moved')"
                                + " AND t.command NOT LIKE 'dedupe undo%'",
                        handler);
        return joining;
    }

    /** The moves of some records, the newest first, by their names. */
    public Map<String, List<Move>> movesOf(List<String> records) {
        Map<String, List<Move>> moves = new HashMap<>();
        for (String record : records) {
            RecordName name = RecordName.of(record);
            List<Move> of = database.jdbc()
                    .query(MOVES + "record_key = ? AND source = ?" + NEWEST_FIRST, MOVE, name.key(), name.source());
            if (!of.isEmpty()) {
                moves.put(record, of);
            }
        }
        return moves;
    }

    /** All moves since a deduplication, its own included: the newest first, by the names of the records. */
    public Map<String, List<Move>> movesSince(long turn) {
        Map<String, List<Move>> moves = new HashMap<>();
        RowCallbackHandler handler = row -> {
            Move move = MOVE.mapRow(row, 0);
            if (move != null) {
                moves.computeIfAbsent(move.record().toString(), none -> new ArrayList<>(1))
                        .add(move);
            }
        };
        database.jdbc().query(MOVES + "turn >= ?" + NEWEST_FIRST, handler, turn);
        return moves;
    }

    /** Which deduplication took an id away; empty while it stands for a customer, and for what never was an id. */
    public Optional<Long> endOf(String id) {
        return database
                .jdbc()
                .queryForList("SELECT ended FROM golden_id WHERE id = ? AND ended > 0", Long.class, id)
                .stream()
                .findFirst();
    }
}
