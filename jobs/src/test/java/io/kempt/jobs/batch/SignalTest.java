package io.kempt.jobs.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What SIGINT and SIGTERM do to a process at work; seen from outside, as cron and systemd see it. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
final class SignalTest {
    /** Signal 2 in the masks of {@code /proc}, which begin with signal 1. */
    private static final long SIGINT_BIT = 1 << 1;

    @ParameterizedTest
    @CsvSource({"TERM, 143", "INT, 130"})
    void theFirstSignalStopsWorkThatAsksAndItsLastWordsAreHeard(String signal, int exit) throws Exception {
        assumeHeard(signal);
        Process process = start("heeds");
        try (BufferedReader said = lines(process)) {
            assertEquals("working", said.readLine());
            send(process, signal);
            assertEquals("exit 3", said.readLine());
            assertEquals(exit, process.waitFor());
        } finally {
            process.destroyForcibly();
        }
    }

    @ParameterizedTest
    @CsvSource({"TERM, TERM, 143", "INT, INT, 130", "INT, TERM, 143"})
    void theSecondSignalEndsWorkThatDoesNotAskAtOnce(String first, String second, int exit) throws Exception {
        assumeHeard(first);
        assumeHeard(second);
        Process process = start("deaf");
        try (BufferedReader said = lines(process)) {
            assertEquals("working", said.readLine());
            send(process, first);
            assertEquals("ending", said.readLine());
            send(process, second);
            assertEquals(exit, process.waitFor());
            String rest = said.lines().collect(Collectors.joining("\n"));
            assertFalse(rest.contains("ended in order"), rest);
        } finally {
            process.destroyForcibly();
        }
    }

    /** A shell without job control starts what runs behind it with SIGINT ignored, and every child inherits that. */
    private static void assumeHeard(String signal) throws IOException {
        Path status = Path.of("/proc/self/status");
        if (signal.equals("INT") && Files.exists(status)) {
            String ignored = Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("SigIgn:"))
                    .map(line -> line.substring("SigIgn:".length()).strip())
                    .findFirst()
                    .orElse("0");
            boolean interrupt = (Long.parseUnsignedLong(ignored, 16) & SIGINT_BIT) != 0;
            Assumptions.assumeFalse(interrupt, "SIGINT is ignored by this process and its children");
        }
    }

    private static Process start(String how) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return new ProcessBuilder(
                        List.of(java, "-XX:TieredStopAtLevel=1", "-cp", classes, SignalProbe.class.getName(), how))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static BufferedReader lines(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static void send(Process process, String signal) throws IOException, InterruptedException {
        assertEquals(
                0,
                new ProcessBuilder("kill", "-" + signal, "" + process.pid())
                        .start()
                        .waitFor());
    }
}
