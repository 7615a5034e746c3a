package io.kempt.jobs.store;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.request.InputCount;
import io.kempt.jobs.request.RunRecord;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What ran on the store, when, and how it ended. */
public final class RunLedger {
    private static final int NOT_ENDED = -1;

    /** Runs that the same command takes up: killed, stopped as asked, or ended by the environment, such as a full disk. */
    private static final String CUT_OFF = "(status IN ('running', 'stopped') OR (status = 'failed' AND exit_code = "
            + ExitCode.ENVIRONMENT.code() + "))";

    private final StoreDatabase database;

    public RunLedger(StoreDatabase database) {
        this.database = database;
    }

    /** A run's number as people see it and as its folder is named. */
    public static String name(long id) {
        return String.format(java.util.Locale.ROOT, "%04d", id);
    }

    /**
     * Begins a run, or takes up the latest one if it has the same fingerprint and was not finished. Other unfinished
     * runs are closed as failed: their process is dead, since the caller holds the lock.
     *
     * @param arguments what it was asked to do, as JSON; empty when it is never to be asked again
     * @param fingerprint what the run depends on; equal fingerprints give equal outputs
     */
    public long begin(String command, String arguments, String fingerprint, Instant now) {
        return database.inTransaction(() -> {
            Optional<Long> unfinished = database
                    .jdbc()
                    .queryForList(
                            "SELECT id FROM run WHERE id = (SELECT MAX(id) FROM run) AND command = ?"
                                    + " AND fingerprint = ? AND " + CUT_OFF,
                            Long.class,
                            command,
                            fingerprint)
                    .stream()
                    .findFirst();
            closeAbandoned(unfinished.orElse(0L), now);
            long run = unfinished.map(this::takeUp).orElseGet(() -> insert(command, fingerprint, now));
            database.jdbc().update("UPDATE run SET arguments = ? WHERE id = ?", arguments, run);
            return run;
        });
    }

    private void closeAbandoned(long except, Instant now) {
        database.jdbc()
                .update(
                        "UPDATE run SET status = 'failed', ended_at = ?, message = 'The process ended without a word.',"
                                + " next_step = 'Run the command again: it goes on from the last chunk.'"
                                + " WHERE status = 'running' AND id <> ?",
                        now.toString(),
                        except);
    }

    private long takeUp(long id) {
        database.jdbc()
                .update(
                        "UPDATE run SET status = 'running', ended_at = NULL, exit_code = ?, message = '',"
                                + " next_step = '' WHERE id = ?",
                        NOT_ENDED,
                        id);
        return id;
    }

    private long insert(String command, String fingerprint, Instant now) {
        database.jdbc()
                .update(
                        "INSERT INTO run (id, command, status, started_at, ended_at, exit_code, fingerprint, message,"
                                + " next_step, out) SELECT COALESCE(MAX(id), 0) + 1, ?, 'running', ?, NULL, ?, ?, '', '', ''"
                                + " FROM run",
                        command,
                        now.toString(),
                        NOT_ENDED,
                        fingerprint);
        Long id = database.jdbc().queryForObject("SELECT MAX(id) FROM run", Long.class);
        return id == null ? 1 : id;
    }

    /** What a run was asked to do, as JSON; empty when that was not kept. */
    public String arguments(long run) {
        return database.jdbc().queryForList("SELECT arguments FROM run WHERE id = ?", String.class, run).stream()
                .findFirst()
                .orElse("");
    }

    /** Whether the latest run was cut off, so that the next one may have to finish it. */
    public boolean interrupted() {
        return !database.jdbc()
                .queryForList("SELECT id FROM run WHERE id = (SELECT MAX(id) FROM run) AND " + CUT_OFF, Long.class)
                .isEmpty();
    }

    /** Notes which input a run takes in, and whether its content was known before. */
    public void input(long run, int seq, long input, String file, boolean alreadyKnown) {
        database.jdbc()
                .update(
                        "INSERT INTO run_input (run_id, seq, input_id, file, already_known) VALUES (?, ?, ?, ?, ?)"
                                + " ON CONFLICT (run_id, seq) DO UPDATE SET input_id = excluded.input_id,"
                                + " file = excluded.file",
                        run,
                        seq,
                        input,
                        file,
                        alreadyKnown ? 1 : 0);
    }

    /** The place among a run's inputs that a file has, or the next one when it has none yet. */
    public int place(long run, long input, String file) {
        return database
                .jdbc()
                .queryForList(
                        "SELECT seq FROM run_input WHERE run_id = ? AND input_id = ? AND file = ?",
                        Integer.class,
                        run,
                        input,
                        file)
                .stream()
                .findFirst()
                .orElseGet(() -> next(run));
    }

    private int next(long run) {
        Integer last = database.jdbc()
                .queryForObject("SELECT COALESCE(MAX(seq), -1) FROM run_input WHERE run_id = ?", Integer.class, run);
        return last == null ? 0 : last + 1;
    }

    /** The latest run, when it is one of this command and was cut off. */
    public Optional<Long> cutOff(String command) {
        return database
                .jdbc()
                .queryForList(
                        "SELECT id FROM run WHERE id = (SELECT MAX(id) FROM run) AND command = ?" + " AND " + CUT_OFF,
                        Long.class,
                        command)
                .stream()
                .findFirst();
    }

    /**
     * Ends a run.
     *
     * @param status {@code done}, {@code stopped}, {@code failed} or {@code abandoned}
     */
    public void end(long run, String status, int exitCode, String message, String nextStep, String out, Instant now) {
        database.jdbc()
                .update(
                        "UPDATE run SET status = ?, ended_at = ?, exit_code = ?, message = ?, next_step = ?, out = ?"
                                + " WHERE id = ?",
                        status,
                        now.toString(),
                        exitCode,
                        message,
                        nextStep,
                        out,
                        run);
    }

    /** Marks a run as given up: no later one takes it up. Why it had failed stays. */
    public void abandon(long run, Instant now) {
        database.jdbc()
                .update(
                        "UPDATE run SET status = 'abandoned', ended_at = COALESCE(ended_at, ?), message = CASE WHEN"
                                + " message = '' THEN 'The process was killed; the run was given up.' ELSE message END,"
                                + " next_step = '' WHERE id = ?",
                        now.toString(),
                        run);
    }

    /** The latest finished run of a command with that fingerprint. */
    public Optional<RunRecord> finished(String command, String fingerprint, Path root) {
        return database
                .jdbc()
                .query(
                        "SELECT * FROM run WHERE command = ? AND fingerprint = ? AND status = 'done' ORDER BY id DESC",
                        (row, index) -> record(row, root),
                        command,
                        fingerprint)
                .stream()
                .findFirst();
    }

    /** Every run of which more is known than its day, newest first. */
    public List<RunRecord> all(Path root) {
        return database.jdbc()
                .query(
                        "SELECT * FROM run WHERE status <> ? ORDER BY id DESC",
                        (row, index) -> record(row, root),
                        OldRuns.PRUNED);
    }

    private RunRecord record(ResultSet row, Path root) throws SQLException {
        Instant started = Instant.parse(row.getString("started_at"));
        String ended = row.getString("ended_at");
        return new RunRecord(
                name(row.getLong("id")),
                row.getString("command"),
                row.getString("status"),
                started,
                ended == null ? Duration.ZERO : Duration.between(started, Instant.parse(ended)),
                row.getInt("exit_code"),
                inputs(row.getLong("id")),
                new StepLedger(database)
                        .of(row.getLong("id")).stream().map(StepRecord::told).toList(),
                row.getString("message"),
                row.getString("next_step"),
                root.resolve(row.getString("out")));
    }

    /** The ids of a run's inputs, in the order in which it took them in. */
    public List<Long> inputIds(long run) {
        return database.jdbc()
                .queryForList("SELECT input_id FROM run_input WHERE run_id = ? ORDER BY seq", Long.class, run);
    }

    /** A run's inputs with their counts, in the order in which it took them in. */
    public List<InputCount> inputs(long run) {
        return database.jdbc()
                .query(
                        "SELECT ri.file AS shown, ri.already_known, i.* FROM run_input ri JOIN input i"
                                + " ON i.id = ri.input_id WHERE ri.run_id = ? ORDER BY ri.seq",
                        (row, index) -> InputLedger.input(row, index)
                                .count(row.getString("shown"), row.getInt("already_known") == 1),
                        run);
    }
}
