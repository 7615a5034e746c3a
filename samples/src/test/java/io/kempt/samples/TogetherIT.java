package io.kempt.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Several processes on one workspace at once: two runs, people who look while a run writes, and others that read the store.
 * What the run leaves is the same as if it had been alone.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TogetherIT {
    private static final int BUSY = 4;
    private static final long POLL_MILLIS = 10;

    /** So often two runs may miss each other before the test gives up. */
    private static final int TRIES = 5;

    private static final boolean HAS_SHELL = Processes.succeeds(List.of("sqlite3", "--version"));

    @TempDir
    private static Path folder = Path.of("");

    private final Undisturbed undisturbed = Undisturbed.once();
    private int workspaces;

    @ParameterizedTest
    @EnumSource(CrashStore.class)
    void ofTwoRunsOneIsDoneAndTheOtherIsToldWhoHoldsTheWorkspaceSinceWhen(CrashStore store) throws IOException {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            SampleOn place = place(store);
            Program.Started one = Program.start(place.folder(), "run");
            Program.Started other = Program.start(place.folder(), "run");
            Program.Ended oneEnd = Program.end(one, place.folder());
            Program.Ended otherEnd = Program.end(other, place.folder());
            if (oneEnd.exit() == 0 && otherEnd.exit() == 0) {
                continue; // the machine was so busy that one began when the other had ended
            }
            Program.Ended done = oneEnd.exit() == 0 ? oneEnd : otherEnd;
            Program.Ended busy = oneEnd.exit() == 0 ? otherEnd : oneEnd;
            long holder = (oneEnd.exit() == 0 ? one : other).process().pid();
            assertEquals(0, done.exit(), done.err());
            assertEquals(BUSY, busy.exit(), busy.err());
            String told = "(?s)kempt: Another run holds this workspace: process " + holder
                    + " \\(kempt run\\)( on \\S+)? since \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z\\.\n"
                    + ".*--wait 10m.*";
            assertTrue(busy.err().matches(told), busy.err());
            assertFalse(busy.err().contains("waited"), busy.err());
            assertEquals("", busy.out());
            undisturbed.assertSame(place, "another run was refused meanwhile");
            return;
        }
        throw new AssertionError("two runs never met in " + TRIES + " tries");
    }

    @ParameterizedTest
    @EnumSource(CrashStore.class)
    void whoWaitsComesNextAndFindsNothingNew(CrashStore store) throws IOException {
        SampleOn place = place(store);
        Files.writeString(
                place.folder().resolve("kempt.yml"), "pipeline: [import, check]\n", StandardOpenOption.APPEND);
        Program.Started one = Program.start(place.folder(), "run", "--wait", "5m");
        Program.Started other = Program.start(place.folder(), "run", "--wait", "5m");
        List<Program.Ended> ended = List.of(Program.end(one, place.folder()), Program.end(other, place.folder()));
        ended.forEach(end -> assertEquals(0, end.exit(), end.err()));
        assertEquals(
                1,
                ended.stream()
                        .filter(end ->
                                (end.out() + end.err()).contains("Nothing new: every input was imported before."))
                        .count(),
                () -> ended.get(0).err() + ended.get(1).err());
        assertEquals(undisturbed.records(), place.dump().position());
        assertEquals(1, place.dump().count("SELECT COUNT(*) FROM run"));
        assertEquals(
                undisturbed.tables().get("rec_customer"), place.dump().tables().get("rec_customer"));
    }

    /**
     * The run is held still in the middle of its import: whoever waited for it would wait for ever. Then it goes on, with a
     * reader that looks all the time, one that keeps a transaction open, and, at SQLite, one with a library of its own.
     */
    @ParameterizedTest
    @EnumSource(CrashStore.class)
    void whoeverLooksNeitherWaitsForARunNorDisturbsIt(CrashStore store) throws IOException, SQLException {
        SampleOn place = place(store);
        Program.Started run = inTheMiddle(place);
        signal(run, "STOP");
        looksAreAnswered(place, run.process().pid());
        Reading reading = new Reading();
        try (Connection open = reader(place);
                Connection connection = reader(place);
                Statement atOnce = open.createStatement()) {
            long before = number(atOnce, "SELECT SUM(position) FROM input");
            assertNotEquals(before, undisturbed.records(), "the run was held still in the middle");
            signal(run, "CONT");
            while (run.process().isAlive()) {
                reading.look(connection);
                if (store == CrashStore.SQLITE && HAS_SHELL) {
                    assertTrue(shell(place) >= reading.last);
                }
            }
            Program.Ended ended = Program.end(run, place.folder());
            assertEquals(0, ended.exit(), ended.err());
            reading.look(connection);
            assertEquals(undisturbed.records(), reading.last, "records at the end");
            assertEquals(before, number(atOnce, "SELECT SUM(position) FROM input"), "of one transaction");
            assertTrue(reading.states > 1, () -> "the reader saw " + reading.states + " states only");
            undisturbed.assertSame(place, "it was read " + reading.looks + " times meanwhile");
        }
        System.out.println(store + ": a reader saw " + reading.states + " states in " + reading.looks + " looks");
        assertEquals(0, Program.run(place.folder(), "store", "check").exit());
        // the next command takes over what the log had to keep for the transaction that was open
        assertFalse(Files.exists(place.folder().resolve(".kempt/kempt.db-wal")));
    }

    private static void looksAreAnswered(SampleOn place, long pid) {
        long position = place.dump().position();
        String list = look(place, "runs", "list");
        assertTrue(list.matches("(?s).*0001 +run +running .*"), list);
        String shown = look(place, "runs", "show", "0001", "--json");
        assertTrue(shown.contains("\"running\""), shown);
        String info = look(place, "store", "info", "--json");
        assertTrue(info.contains("\"rec_customer\""), info);
        String doctor = look(place, "runs", "doctor");
        assertTrue(doctor.contains("held by process " + pid + " (kempt run)"), doctor);
        Program.Ended busy = Program.run(place.folder(), "dedupe");
        assertEquals(BUSY, busy.exit(), busy.err());
        assertEquals(position, place.dump().position(), "the run was held still all the time");
    }

    /** A connection of which every transaction sees one state of the store. */
    private static Connection reader(SampleOn place) throws SQLException {
        Connection connection = DriverManager.getConnection(place.dump().url());
        boolean sqlite = place.dump().url().startsWith("jdbc:sqlite:");
        connection.setTransactionIsolation(
                sqlite ? Connection.TRANSACTION_SERIALIZABLE : Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        return connection;
    }

    /** What a reader of the store saw over time. */
    private final class Reading {
        private long looks;
        private long states;
        private long last = -1;

        /** Looks at the store in one transaction. */
        void look(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                long position = number(statement, "SELECT SUM(position) FROM input");
                assertTrue(position >= last, position + " records after " + last);
                states += position == last ? 0 : 1;
                last = position;
                looks++;
                // a chunk holds 1,000 records; only the last one of a file holds fewer
                String ends = undisturbed.ends().stream().map(String::valueOf).collect(Collectors.joining(", "));
                none(statement, "SELECT file FROM input WHERE position % 1000 <> 0 AND position NOT IN (" + ends + ")");
                none(statement, "SELECT file FROM input WHERE position <> accepted + rejected + ignored");
                none(
                        statement,
                        "SELECT file FROM input i WHERE rejected <>"
                                + " (SELECT COUNT(*) FROM rejected j WHERE j.input_id = i.id)");
                for (String table : List.of("rec_customer", "rec_order", "rec_activity")) {
                    none(
                            statement,
                            "SELECT i.file FROM input i JOIN (SELECT input_id, MAX(number) AS last FROM " + table
                                    + " GROUP BY input_id) r ON r.input_id = i.id"
                                    + " WHERE r.last > i.position OR r.last <= i.position - 1000");
                }
            }
            connection.rollback();
        }

        private void none(Statement statement, String sql) throws SQLException {
            try (ResultSet rows = statement.executeQuery(sql)) {
                assertFalse(rows.next(), sql);
            }
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            assertTrue(row.next(), sql);
            return row.getLong(1);
        }
    }

    /** Records that the shell of SQLite sees, as an administrator would. */
    private static long shell(SampleOn place) throws IOException {
        Process process = new ProcessBuilder(
                        "sqlite3",
                        "-readonly",
                        "-cmd",
                        ".timeout 5000",
                        place.folder().resolve(".kempt/kempt.db").toString(),
                        "SELECT SUM(position) FROM input")
                .redirectErrorStream(true)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertTrue(answer.matches("\\d+"), answer);
        return Long.parseLong(answer);
    }

    /** What a command says on standard output that must end with 0. */
    private static String look(SampleOn place, String... arguments) {
        Program.Ended ended = Program.run(place.folder(), arguments);
        assertEquals(0, ended.exit(), ended.err());
        return ended.out();
    }

    /** Starts a run and waits until it has committed a part of its import. */
    private Program.Started inTheMiddle(SampleOn place) {
        Program.Started run = Program.start(place.folder(), "run");
        while (run.process().isAlive() && place.dump().position() < undisturbed.records() / 5) {
            sleep();
        }
        return run;
    }

    private static void signal(Program.Started run, String name) {
        assertTrue(Processes.succeeds(
                List.of("kill", "-" + name, Long.toString(run.process().pid()))));
    }

    private SampleOn place(CrashStore store) throws IOException {
        return SampleOn.fresh(Files.createDirectory(folder.resolve("w" + ++workspaces)), store);
    }

    private static void sleep() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
