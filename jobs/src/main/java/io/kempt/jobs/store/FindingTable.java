package io.kempt.jobs.store;

import io.kempt.rules.finding.Severity;
import io.kempt.rules.validate.Uniqueness;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Findings and rejected rows. */
public final class FindingTable {
    private static final List<String> FINDING = List.of(
            "input_id", "number", "seq", "line", "sheet", "field", "code", "severity", "raw", "suggestion", "args");

    private static final List<String> REJECTED = List.of("input_id", "number", "line", "sheet", "cells", "record_key");

    private final StoreDatabase database;

    public FindingTable(StoreDatabase database) {
        this.database = database;
    }

    /** Adds findings of an input. */
    public void add(long inputId, List<StoredFinding> findings) {
        Insertion.Writing<StoredFinding> writing = (finding, to) -> {
            to.number(inputId);
            to.number(finding.number());
            to.number(finding.seq());
            to.number(finding.line());
            to.text(finding.sheet());
            to.text(finding.field());
            to.text(finding.code());
            to.text(finding.severity().code());
            to.text(finding.raw());
            to.text(finding.suggestion());
            to.text(Cells.join(finding.args()));
        };
        database.insert(new Insertion<>("finding", FINDING, writing), findings);
    }

    void reject(long inputId, List<RejectedRow> rows) {
        Insertion.Writing<RejectedRow> writing = (row, to) -> {
            to.number(inputId);
            to.number(row.number());
            to.number(row.line());
            to.text(row.sheet());
            to.text(Cells.join(List.of(row.cells())));
            to.text(row.key());
        };
        database.insert(new Insertion<>("rejected", REJECTED, writing), rows);
    }

    /**
     * Where a rejected row stood.
     *
     * @param sheet empty for anything but workbooks
     */
    public record Place(long line, String sheet) {}

    /** The rows of an input that are rejected, by their numbers. */
    public Map<Long, Place> rejected(long inputId) {
        Map<Long, Place> places = new HashMap<>();
        RowCallbackHandler handler = row -> places.put(row.getLong(1), new Place(row.getLong(2), row.getString(3)));
        database.jdbc().query("SELECT number, line, sheet FROM rejected WHERE input_id = ?", handler, inputId);
        return places;
    }

    /** Those of some rows of an input that are rejected, with whether they are because their key was taken. */
    Map<Long, Boolean> stillRejected(long inputId, List<Long> numbers) {
        Map<Long, Boolean> found = new HashMap<>();
        RowCallbackHandler handler = row -> found.put(row.getLong(1), row.getInt(2) > 0);
        for (long number : numbers) {
            database.jdbc()
                    .query(
                            "SELECT j.number, (SELECT COUNT(*) FROM finding f WHERE f.input_id = j.input_id"
                                    + " AND f.number = j.number AND f.code = ?) FROM rejected j"
                                    + " WHERE j.input_id = ? AND j.number = ?",
                            handler,
                            Uniqueness.KEY_REPEATED.id(),
                            inputId,
                            number);
        }
        return found;
    }

    /** Why rows of an input were rejected that repeat a key, by their numbers. */
    public Map<Long, StoredFinding> repeatedKeys(long inputId) {
        Map<Long, StoredFinding> repeats = new HashMap<>();
        query(
                finding -> repeats.put(finding.number(), finding),
                " WHERE input_id = ? AND code = ?",
                inputId,
                Uniqueness.KEY_REPEATED.id());
        return repeats;
    }

    /** Takes back that rows were rejected, and everything that was found in them. */
    void withdraw(long inputId, List<Long> numbers) {
        for (String table : List.of("rejected", "finding")) {
            database.jdbc()
                    .batchUpdate(
                            "DELETE FROM " + table + " WHERE input_id = ? AND number = ?",
                            numbers,
                            Math.max(1, numbers.size()),
                            (statement, number) -> {
                                statement.setLong(1, inputId);
                                statement.setLong(2, number);
                            });
        }
    }

    /** Forgets the findings across rows, which are made anew after each import. */
    public void forgetAcrossRows() {
        database.jdbc().update("DELETE FROM finding WHERE seq >= ?", StoredFinding.ACROSS_ROWS);
    }

    /** The findings of an input in the file's order. */
    public void each(long inputId, Consumer<StoredFinding> consumer) {
        query(consumer, " WHERE input_id = ? ORDER BY number, seq", inputId);
    }

    /** The findings of a severity of an input in the file's order. */
    public void each(long inputId, Severity severity, Consumer<StoredFinding> consumer) {
        query(consumer, " WHERE input_id = ? AND severity = ? ORDER BY number, seq", inputId, severity.code());
    }

    /**
     * The findings of an input with the keys of their records, in the file's order; the key is empty for a record that has
     * none, and for one that a later input has replaced.
     *
     * @param across whether those across rows, else those of single rows
     */
    public void eachWithKey(Input input, boolean across, BiConsumer<String, StoredFinding> consumer) {
        RowCallbackHandler handler = row -> consumer.accept(row.getString(11), finding(row));
        database.jdbc()
                .query(
                        "SELECT f.number, f.seq, f.line, f.sheet, f.field, f.code, f.severity, f.raw, f.suggestion, f.args,"
                                + " COALESCE(r.record_key, j.record_key, '') FROM finding f"
                                + " LEFT JOIN " + RecordTable.name(input.kind())
                                + " r ON r.input_id = f.input_id AND r.number = f.number"
                                + " LEFT JOIN rejected j ON j.input_id = f.input_id AND j.number = f.number"
                                + " WHERE f.input_id = ? AND f.seq " + (across ? ">=" : "<") + " ?"
                                + " ORDER BY f.number, f.seq",
                        handler,
                        input.id(),
                        StoredFinding.ACROSS_ROWS);
    }

    private void query(Consumer<StoredFinding> consumer, String condition, Object... arguments) {
        RowCallbackHandler handler = row -> consumer.accept(finding(row));
        database.jdbc()
                .query(
                        "SELECT number, seq, line, sheet, field, code, severity, raw, suggestion, args FROM finding"
                                + condition,
                        handler,
                        arguments);
    }

    /** The rejected rows of an input in the file's order, without those whose key has come in with a later input. */
    public void eachRejected(Input input, Consumer<RejectedRow> consumer) {
        RowCallbackHandler handler = row -> consumer.accept(rejected(row));
        database.jdbc().query(rejectedOf(input), handler, input.id(), input.source());
    }

    /** The query for {@link #eachRejected}, with the input's id and source as arguments. */
    static String rejectedOf(Input input) {
        return "SELECT j.record_key, j.number, j.line, j.sheet, j.cells FROM rejected j WHERE j.input_id = ?"
                + " AND NOT EXISTS (SELECT 1 FROM " + RecordTable.name(input.kind())
                + " r WHERE r.record_key = j.record_key AND r.source = ? AND r.input_id > j.input_id)"
                + " ORDER BY j.number";
    }

    static RejectedRow rejected(ResultSet row) throws SQLException {
        return new RejectedRow(
                row.getString(1),
                row.getLong(2),
                row.getLong(3),
                row.getString(4),
                Cells.split(row.getString(5)).toArray(new String[0]));
    }

    /** How many findings there are that are seen only across rows. */
    public long countAcrossRows() {
        Long count = database.jdbc()
                .queryForObject("SELECT COUNT(*) FROM finding WHERE seq >= ?", Long.class, StoredFinding.ACROSS_ROWS);
        return count == null ? 0 : count;
    }

    /** How many findings of a severity an input has. */
    public long count(long inputId, Severity severity) {
        Long count = database.jdbc()
                .queryForObject(
                        "SELECT COUNT(*) FROM finding WHERE input_id = ? AND severity = ?",
                        Long.class,
                        inputId,
                        severity.code());
        return count == null ? 0 : count;
    }

    static StoredFinding finding(ResultSet row) throws SQLException {
        return new StoredFinding(
                row.getLong(1),
                row.getInt(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                Severity.valueOf(row.getString(7).toUpperCase(Locale.ROOT)),
                row.getString(8),
                row.getString(9),
                Cells.split(row.getString(10)));
    }
}
