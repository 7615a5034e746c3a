package io.kempt.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.StopResult;
import io.kempt.jobs.store.StoreAddress;
import io.kempt.jobs.store.StoreDatabase;
import io.kempt.jobs.store.TestStores;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
final class RunStopTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    Path folder = Path.of("");

    private ImportWorkspace workspace;

    @BeforeEach
    void importOnce() throws IOException {
        workspace = new ImportWorkspace(folder);
        workspace.rows("K1,张三,13800000001,官网");
        workspace.take();
    }

    private Process holding(String... how) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                java, "-XX:TieredStopAtLevel=1", "-cp", classes, HolderProbe.class.getName(), folder.toString()));
        command.addAll(List.of(how));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertEquals(
                "holding",
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine());
        return process;
    }

    private StopException refused(Duration patience) {
        return assertThrows(StopException.class, () -> new RunStop(folder, patience).stop());
    }

    @Test
    void nobodyIsStoppedWhenNothingIsGoingOn() {
        StopResult result = new RunStop(folder, LONG).stop();
        assertEquals(ExitCode.OK, result.exit());
        assertFalse(result.stopped());
    }

    @Test
    void theHolderEndsInOrder() throws Exception {
        Process process = holding();
        StopResult result = new RunStop(folder, LONG).stop();
        assertTrue(result.stopped());
        assertTrue(result.holder().startsWith("process " + process.pid() + " (kempt dedupe) "), result.holder());
        assertTrue(result.run().isEmpty(), "dedupe leaves no run");
        assertEquals(143, process.waitFor());
    }

    @Test
    void whoDoesNotListenIsToldSoAndASecondRequestEndsItAtOnce() throws Exception {
        Process process = holding("deaf");
        StopException refused = refused(Duration.ZERO);
        assertEquals(ExitCode.BUSY, refused.exit());
        assertTrue(
                refused.problem().startsWith("It was asked to end and is still there after 0 s: "), refused.problem());
        assertTrue(new RunStop(folder, LONG).stop().stopped());
        assertEquals(143, process.waitFor());
    }

    /** The lock is held by this test; what it says of the holder is the matter. */
    private StopException refusedWhenTheLockSays(String text) throws IOException {
        StoreDatabase lock = TestStores.open(StoreAddress.ofFile(workspace.store()));
        try {
            Files.writeString(folder.resolve(".kempt/kempt.db.lock"), text);
            return refused(LONG);
        } finally {
            lock.close();
        }
    }

    @Test
    void aHolderOnAnotherMachineIsNamed() throws IOException {
        StopException refused = refusedWhenTheLockSays("process 1 (kempt run) on db-7 since 2026-01-31T02:00:00Z");
        assertEquals(ExitCode.BUSY, refused.exit());
        assertEquals("Log in to db-7 and give the command there.", refused.nextStep());
    }

    @Test
    void aNumberThatWasGivenToAnotherProgramSinceIsLeftAlone() throws IOException {
        Process innocent = new ProcessBuilder("sleep", "600").start();
        try {
            StopException refused =
                    refusedWhenTheLockSays("process " + innocent.pid() + " (kempt run) since " + Instant.now());
            assertTrue(refused.problem().contains("cannot be seen from here"), refused.problem());
            assertTrue(innocent.isAlive());
        } finally {
            innocent.destroyForcibly();
        }
    }

    @Test
    void aJavaThatStartedAfterTheLockWasTakenIsLeftAlone() throws IOException {
        StopException refused = refusedWhenTheLockSays(
                "process " + ProcessHandle.current().pid() + " (kempt run) since 2001-01-31T02:00:00Z");
        assertTrue(refused.problem().contains("cannot be seen from here"), refused.problem());
    }

    @Test
    void aLockThatTellsNothingIsSaidToBeSo() throws IOException {
        assertTrue(refusedWhenTheLockSays("").problem().contains("does not tell by whom"));
    }
}
