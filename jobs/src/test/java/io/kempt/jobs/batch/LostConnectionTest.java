package io.kempt.jobs.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.store.Facts;
import io.kempt.jobs.store.StoreAddress;
import io.kempt.jobs.store.StoreDatabase;
import io.kempt.jobs.store.StoreLock;
import io.kempt.jobs.store.TestStores;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** A database that goes away in the middle of a job, on a real PostgreSQL: nothing is lost and nothing doubled. */
final class LostConnectionTest {
    private static final int ITEMS = 10;
    private static final JobParameters IDENTITY =
            new JobParametersBuilder().addString("content", "abc").toJobParameters();

    @TempDir
    private Path folder = Path.of("");

    private final TestStores.Server server = TestStores.Server.required();

    /** What goes wrong while an item is written. */
    private interface Trouble {
        void at(int item, StoreDatabase store);
    }

    /** Adds the items up in a fact, which is also the checkpoint: any lost or doubled item shows. */
    private Step sum(BatchEngine engine, StoreDatabase store, Trouble trouble) {
        Facts facts = new Facts(store);
        ItemStreamReader<Integer> reader = new ItemStreamReader<>() {
            private int at;

            @Override
            public void open(ExecutionContext ignored) {
                at = (int) facts.number("position");
            }

            @Override
            public @Nullable Integer read() {
                return at == ITEMS ? null : ++at;
            }
        };
        return engine.chunks(
                "sum",
                reader,
                chunk -> chunk.forEach(item -> {
                    facts.set("position", Integer.toString(item));
                    facts.set("items", facts.get("items").orElse("") + item + " ");
                    trouble.at(item, store);
                }));
    }

    private String itemsAfter(Trouble trouble) {
        return itemsAfter(TestStores.POSTGRESQL.fresh(folder), trouble);
    }

    private String itemsAfter(StoreAddress address, Trouble trouble) {
        try (StoreDatabase store = TestStores.open(address)) {
            StopSignal.during(stop -> {
                BatchEngine engine = BatchEngine.on(store, stop);
                Job job = engine.job("job", sum(engine, store, trouble));
                engine.run(job, IDENTITY);
                return true;
            });
            assertEquals("test", StoreLock.holder(address).orElseThrow().command(), "the lock is held again");
            return new Facts(store).get("items").orElse("").strip();
        }
    }

    private static final String ALL = "1 2 3 4 5 6 7 8 9 10";

    @Test
    void aSessionThatIsEndedByTheServerIsTakenUp() {
        boolean[] done = {false};
        assertEquals(ALL, itemsAfter((item, store) -> {
            if (item == 4 && !done[0]) {
                done[0] = true;
                end(store);
            }
        }));
    }

    /** The server takes our own old session for alive, and its lock for held: that is waited for. */
    @Test
    void aConnectionThatOnlyWeHaveLostIsTakenUpWhenTheServerNoticesToo() throws IOException {
        try (CutCable cable = new CutCable(server.port())) {
            String url = TestStores.POSTGRESQL.fresh(folder).url();
            StoreAddress address =
                    StoreAddress.of(folder, url.replace(":" + server.port() + "/", ":" + cable.port() + "/"));
            boolean[] done = {false};
            assertEquals(ALL, itemsAfter(address, (item, store) -> {
                if (item == 5 && !done[0]) {
                    done[0] = true;
                    cable.cut();
                }
            }));
            assertTrue(cable.cameBack(), "the client came while the server held its former session");
        }
    }

    @Test
    void severalLossesInARowAreTakenUp() {
        int[] losses = {0};
        assertEquals(ALL, itemsAfter((item, store) -> {
            if (item % 3 == 0 && losses[0] < item / 3) {
                losses[0]++;
                end(store);
            }
        }));
        assertEquals(3, losses[0]);
    }

    @Test
    void aServerThatCrashesAndComesBackIsWaitedFor() {
        boolean[] done = {false};
        assertEquals(ALL, itemsAfter((item, store) -> {
            if (item == 6 && !done[0]) {
                done[0] = true;
                server.crash();
                Thread back = new Thread(() -> {
                    pause(3000);
                    server.up();
                });
                back.start();
            }
        }));
    }

    @Test
    void aStoreThatMayOnlyBeReadIsSaidAtOnce() {
        StopException told = assertThrows(
                StopException.class,
                () -> itemsAfter((item, store) -> {
                    if (item == 2) {
                        store.jdbc().execute("SET TRANSACTION READ ONLY");
                        new Facts(store).set("never", "written");
                    }
                }));
        assertEquals(ExitCode.ENVIRONMENT, told.exit());
        assertEquals(
                List.of(true, true),
                List.of(
                        told.problem().endsWith(" cannot be used: it can only be read."),
                        told.nextStep().contains("replica")),
                told.problem() + " " + told.nextStep());
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the session of the store from another one, as an administrator does. */
    private void end(StoreDatabase store) {
        Integer pid = store.jdbc().queryForObject("SELECT pg_backend_pid()", Integer.class);
        try (var other = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + server.port() + "/kempt?user=kempt");
                var statement = other.prepareStatement("SELECT pg_terminate_backend(?, 5000)")) {
            statement.setInt(1, pid == null ? 0 : pid);
            statement.execute();
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }
}
