package io.kempt.jobs.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which steps a run has done, with their own times: those of the job repository know no time zone. */
public final class StepLedger {
    private static final long UNKNOWN = -1;

    private final StoreDatabase database;

    public StepLedger(StoreDatabase database) {
        this.database = database;
    }

    /**
     * What came of a step.
     *
     * @param rowsIn as {@link StepRecord#rowsIn}
     * @param rowsOut as {@link StepRecord#rowsOut}
     * @param state what the outputs were made of
     * @param outputs files within the run's folder
     * @param said sentences about what was measured
     */
    public record Ending(long rowsIn, long rowsOut, String state, List<String> outputs, List<String> said) {
        /** Of a step that writes no files. */
        public static Ending of(long rowsIn, long rowsOut) {
            return new Ending(rowsIn, rowsOut, "", List.of(), List.of());
        }
    }

    /** Begins a step, or begins it anew. */
    public void begin(long run, int seq, String step, Instant now) {
        database.jdbc()
                .update(
                        "INSERT INTO run_step (run_id, seq, step, status, started_at, ended_at, rows_in, rows_out, state,"
                                + " outputs, said) VALUES (?, ?, ?, 'running', ?, NULL, ?, ?, '', '', '')"
                                + " ON CONFLICT (run_id, seq) DO UPDATE SET step = excluded.step, status = 'running',"
                                + " started_at = excluded.started_at, ended_at = NULL, rows_in = excluded.rows_in,"
                                + " rows_out = excluded.rows_out, state = '', outputs = '', said = ''",
                        run,
                        seq,
                        step,
                        now.toString(),
                        UNKNOWN,
                        UNKNOWN);
    }

    /** Ends a step that was done. */
    public void done(long run, int seq, Ending ending, Instant now) {
        database.jdbc()
                .update(
                        "UPDATE run_step SET status = 'done', ended_at = ?, rows_in = ?, rows_out = ?, state = ?,"
                                + " outputs = ?, said = ? WHERE run_id = ? AND seq = ?",
                        now.toString(),
                        ending.rowsIn(),
                        ending.rowsOut(),
                        ending.state(),
                        String.join("\n", ending.outputs()),
                        String.join("\n", ending.said()),
                        run,
                        seq);
    }

    /**
     * Ends a step that was not done.
     *
     * @param status {@code stopped}, {@code failed} or {@code skipped}
     */
    public void broken(long run, int seq, String status, Instant now) {
        database.jdbc()
                .update(
                        "UPDATE run_step SET status = ?, ended_at = ? WHERE run_id = ? AND seq = ?",
                        status,
                        now.toString(),
                        run,
                        seq);
    }

    /** The steps that a run has begun, in their order. */
    public List<StepRecord> of(long run) {
        return database.jdbc().query("SELECT * FROM run_step WHERE run_id = ? ORDER BY seq", StepLedger::record, run);
    }

    private static StepRecord record(ResultSet row, int index) throws SQLException {
        return new StepRecord(
                row.getInt("seq"),
                row.getString("step"),
                row.getString("status"),
                Instant.parse(row.getString("started_at")),
                Optional.ofNullable(row.getString("ended_at")).map(Instant::parse),
                row.getLong("rows_in"),
                row.getLong("rows_out"),
                row.getString("state"),
                row.getString("outputs").lines().toList(),
                row.getString("said").lines().toList());
    }
}
