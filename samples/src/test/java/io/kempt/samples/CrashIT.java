package io.kempt.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Kills real processes that run the whole pipeline of the sample, and demands in the end the store and the outputs of a
 * run that nobody disturbed. {@code kempt.kills} says how many kills on each database: a few in every build, and 60 in
 * {@code scripts/crash-test}. {@code kempt.seed} repeats the moments.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CrashIT {
    private static final int KILLS = Integer.getInteger("kempt.kills", 2);
    private static final long SEED = Long.getLong("kempt.seed", 20261125L);
    private static final long POLL_MILLIS = 10;
    private static final int KILLED = 137;
    private static final int TERMINATED = 143;

    /** Beyond this many kills a run is left to end, so that ends are compared often. */
    private static final int KILLS_OF_ONE_RUN = 6;

    private final Undisturbed undisturbed = Undisturbed.once();
    private final long records = undisturbed.records();
    private final long millis = undisturbed.millis();

    @TempDir
    private static Path folder = Path.of("");

    private int workspaces;

    @ParameterizedTest
    @EnumSource(CrashStore.class)
    void killsAtRandomMomentsLeaveNoTrace(CrashStore store) throws IOException {
        SplittableRandom random = new SplittableRandom(SEED + store.name().hashCode());
        Map<String, Integer> stages = new TreeMap<>();
        int kills = 0;
        int runs = 0;
        while (kills < KILLS) {
            SampleOn place = place(store);
            List<Long> moments = new ArrayList<>();
            while (moments.size() < KILLS_OF_ONE_RUN && kills < KILLS) {
                long moment = 300 + random.nextLong(millis);
                int exit = signalled(place, moment, true).exit();
                if (exit != KILLED) {
                    assertEquals(0, exit);
                    break;
                }
                moments.add(moment);
                kills++;
                stages.merge(stage(place), 1, Integer::sum);
            }
            assertEndsLikeTheUninterrupted(place, "killed after " + moments + " ms");
            runs++;
        }
        System.out.println(store + ": " + kills + " kills in " + runs + " runs, by the stage reached " + stages);
    }

    @ParameterizedTest
    @EnumSource(CrashStore.class)
    void stopsAtRandomMomentsEndSoonAndLeaveNoTrace(CrashStore store) throws IOException {
        SplittableRandom random = new SplittableRandom(SEED + 10 + store.name().hashCode());
        int stops = Math.max(1, KILLS / 4);
        int stopped = 0;
        while (stopped < stops) {
            SampleOn place = place(store);
            List<Long> moments = new ArrayList<>();
            while (moments.size() < 3 && stopped < stops) {
                long moment = 300 + random.nextLong(millis);
                Program.Ended ended = signalled(place, moment, false);
                if (ended.exit() != TERMINATED) {
                    assertEquals(0, ended.exit(), ended.err());
                    break;
                }
                moments.add(moment);
                stopped++;
            }
            assertEndsLikeTheUninterrupted(place, "stopped after " + moments + " ms");
        }
        System.out.println(store + ": " + stopped + " stops");
    }

    @ParameterizedTest
    @EnumSource(CrashStore.class)
    void aSecondCrashBeforeTheFirstCommitOfTheRestart(CrashStore store) throws IOException {
        SampleOn place = place(store);
        killWhen(place, () -> place.dump().position() > records / 3);
        for (int again = 0; again < 2; again++) {
            long steps = place.dump().count("SELECT COUNT(*) FROM BATCH_STEP_EXECUTION");
            killWhen(place, () -> place.dump().count("SELECT COUNT(*) FROM BATCH_STEP_EXECUTION") > steps);
        }
        assertEndsLikeTheUninterrupted(place, "killed twice as its step began");
    }

    @ParameterizedTest
    @EnumSource(CrashStore.class)
    void aCrashBetweenInstanceAndExecution(CrashStore store) throws IOException {
        SampleOn place = place(store);
        killWhen(place, () -> place.dump().count("SELECT COUNT(*) FROM BATCH_JOB_INSTANCE") > 2);
        assertEndsLikeTheUninterrupted(place, "killed as a job began");
    }

    @Test
    void aServerThatCrashesAndComesBackInTheMiddle() throws IOException {
        CrashStore.Server server = CrashStore.Server.required();
        SplittableRandom random = new SplittableRandom(SEED + 20);
        for (int crash = 0; crash < Math.max(1, KILLS / 10); crash++) {
            SampleOn place = place(CrashStore.POSTGRESQL);
            Program.Started started = Program.start(place.folder(), "run");
            sleep(millis / 4 + random.nextLong(millis / 2));
            server.crash();
            sleep(2000);
            server.up();
            Program.Ended ended = Program.end(started, place.folder());
            // in a job it is waited for; between two of them the run ends and is taken up by the next one
            assertTrue(List.of(0, 3, 6).contains(ended.exit()), ended.err());
            assertEndsLikeTheUninterrupted(place, "its server crashed: " + ended.err());
        }
    }

    @Test
    void aFullDiskIsSaidAndTheRunGoesOnWhenThereIsSpace() throws IOException {
        SampleOn place = place(CrashStore.SQLITE);
        Path disk = Files.createDirectory(place.folder().resolve(".kempt"));
        Assumptions.assumeTrue(mount("-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString()), "tmpfs needs root");
        try {
            Program.Ended full = Program.run(place.folder(), "run");
            assertEquals(6, full.exit(), full.err());
            assertTrue(full.err().contains("its disk is full"), full.err());
            assertTrue(full.err().contains("Free some space"), full.err());
            assertTrue(mount("-o", "remount,size=200m", disk.toString()), "remount");
            assertEndsLikeTheUninterrupted(place, "its disk was full");
        } finally {
            call("umount", "-l", disk.toString());
        }
    }

    /** The run is started again until it has nothing to do, as cron would. */
    private void assertEndsLikeTheUninterrupted(SampleOn place, String what) throws IOException {
        Program.Ended ended = Program.run(place.folder(), "run");
        assertEquals(0, ended.exit(), what + ": " + ended.err());
        undisturbed.assertSame(place, what);
    }

    private static Program.Ended signalled(SampleOn place, long moment, boolean kill) {
        Program.Started started = Program.start(place.folder(), "run");
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(moment);
        while (started.process().isAlive() && System.nanoTime() < end) {
            sleep(POLL_MILLIS);
        }
        if (kill) {
            started.process().destroyForcibly();
        } else {
            started.process().destroy();
        }
        return Program.end(started, place.folder());
    }

    private static void killWhen(SampleOn place, BooleanSupplier reached) {
        Program.Started started = Program.start(place.folder(), "run");
        while (started.process().isAlive() && !reached.getAsBoolean()) {
            sleep(POLL_MILLIS);
        }
        started.process().destroyForcibly();
        Program.Ended ended = Program.end(started, place.folder());
        assertEquals(KILLED, ended.exit(), ended.err());
    }

    private String stage(SampleOn place) {
        if (place.dump().position() < records) {
            return place.dump().position() == 0 ? "1 before the first row" : "2 import";
        }
        if (place.dump().count("SELECT COUNT(*) FROM member") == 0) {
            return "3 check and match";
        }
        return place.dump().count("SELECT COUNT(*) FROM enriched_output") == 0 ? "4 enrich" : "5 outputs and reports";
    }

    private SampleOn place(CrashStore store) throws IOException {
        return SampleOn.fresh(Files.createDirectory(folder.resolve("w" + ++workspaces)), store);
    }

    private static boolean mount(String... arguments) {
        List<String> command = new ArrayList<>(List.of("mount"));
        command.addAll(List.of(arguments));
        return call(command.toArray(new String[0]));
    }

    private static boolean call(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException | InterruptedException impossible) {
            return false;
        }
    }

    private static void sleep(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
