package io.kempt.jobs.store;

import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What records of one kind were before: the table {@code hist_…}, a row for each version that ended, with the columns of
 * the record's own table and from when to when it held. A version is named by its record and the input that ended it,
 * so that writing it twice changes nothing.
 */
public final class RecordHistory {
    static final String OWN_COLUMNS =
            "ended_by BIGINT NOT NULL, ended TEXT NOT NULL, valid_to TEXT NOT NULL," + " ended_run BIGINT NOT NULL, ";

    private final StoreDatabase database;
    private final KindSpec kind;
    private final String current;
    private final String archive;

    public RecordHistory(StoreDatabase database, KindSpec kind) {
        this.database = database;
        this.kind = kind;
        this.current = RecordTable.name(kind);
        String columns = String.join(", ", RecordTable.FIXED) + ", " + RecordTable.columns(kind, "");
        this.archive = "INSERT INTO " + name(kind.kind()) + " (ended_by, ended, valid_to, ended_run, " + columns
                + ") SELECT ?, ?, ?, ?, " + columns + " FROM " + current + " WHERE ";
    }

    static String name(Kind kind) {
        return "hist_" + kind.code();
    }

    /** Why a version ended. */
    public enum Ending {
        /** Its record has other values now. */
        CHANGED,
        /** A snapshot of its source does not hold it any more. */
        GONE,
        /** The rules that accepted it are no longer in force. */
        RULES;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A version of a record.
     *
     * @param validFrom ISO 8601; empty when it is older than the history
     * @param validTo empty when it holds now
     * @param run which brought it
     * @param ended why it ended: {@code changed}, {@code gone} or {@code rules}; empty when it holds now
     * @param file where it came from, as shown to people
     * @param values of the fields by their names
     */
    public record Version(
            String source,
            String validFrom,
            String validTo,
            long run,
            String ended,
            String file,
            long line,
            Map<String, String> values) {}

    /** Keeps records as they are, before they are changed: the caller changes them in the same transaction. */
    void keep(Input input, List<String> keys) {
        if (!keys.isEmpty()) {
            String sql = archive + "record_key = ? AND source = ? ON CONFLICT DO NOTHING";
            database.jdbc().batchUpdate(sql, keys, keys.size(), (statement, key) -> {
                statement.setLong(1, input.id());
                statement.setString(2, Ending.CHANGED.code());
                statement.setString(3, input.openedAt());
                statement.setLong(4, input.run());
                statement.setString(5, key);
                statement.setString(6, input.source());
            });
        }
    }

    /**
     * Moves records out of the current ones.
     *
     * @param condition with its arguments, on the columns of the record's own table
     * @return how many
     */
    int end(Input input, Ending ending, String condition, Object... arguments) {
        Object[] all = new Object[arguments.length + 4];
        all[0] = input.id();
        all[1] = ending.code();
        all[2] = input.openedAt();
        all[3] = input.run();
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        database.jdbc().update(archive + condition + " ON CONFLICT DO NOTHING", all);
        return database.jdbc().update("DELETE FROM " + current + " WHERE " + condition, arguments);
    }

    /** All versions of the records that have a key, in one source or several: the oldest first, what holds now last. */
    public List<Version> of(String key) {
        String columns = "v.source, v.valid_from, %s AS valid_to, v.run_id, %s AS ended, i.file, v.line, v.input_id, "
                + RecordTable.columns(kind, "v.");
        String past = "SELECT " + String.format(java.util.Locale.ROOT, columns, "v.valid_to", "v.ended") + " FROM "
                + name(kind.kind()) + " v LEFT JOIN input i ON i.id = v.input_id WHERE v.record_key = ?";
        String present = "SELECT " + String.format(java.util.Locale.ROOT, columns, "''", "''") + " FROM " + current
                + " v LEFT JOIN input i ON i.id = v.input_id WHERE v.record_key = ?";
        return database.jdbc()
                .query(
                        "SELECT * FROM (" + past + " UNION ALL " + present + ") versions ORDER BY source,"
                                + " CASE WHEN ended = '' THEN 1 ELSE 0 END, valid_to, input_id",
                        (row, index) -> version(row),
                        key,
                        key);
    }

    private Version version(ResultSet row) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        for (FieldSpec field : kind.fields()) {
            values.put(field.name(), row.getString(RecordTable.column(field.name())));
        }
        String file = row.getString("file");
        return new Version(
                row.getString("source"),
                row.getString("valid_from"),
                row.getString("valid_to"),
                row.getLong("run_id"),
                row.getString("ended"),
                file == null ? "" : file,
                row.getLong("line"),
                values);
    }
}
