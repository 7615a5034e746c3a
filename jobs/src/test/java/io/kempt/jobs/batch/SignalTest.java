package io.kempt.jobs.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What SIGINT and SIGTERM do to a process at work; seen from outside, as cron and systemd see it. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
final class SignalTest {
    @ParameterizedTest
    @CsvSource({"TERM, 143", "INT, 130"})
    void theFirstSignalStopsWorkThatAsksAndItsLastWordsAreHeard(String signal, int exit) throws Exception {
        Process process = start("heeds");
        try (BufferedReader said = lines(process)) {
            assertEquals("working", said.readLine());
            send(process, signal);
            assertEquals("exit 3", said.readLine());
            assertEquals(exit, process.waitFor());
        }
    }

    @ParameterizedTest
    @CsvSource({"TERM, TERM, 143", "INT, INT, 130", "INT, TERM, 143"})
    void theSecondSignalEndsWorkThatDoesNotAskAtOnce(String first, String second, int exit) throws Exception {
        Process process = start("deaf");
        try (BufferedReader said = lines(process)) {
            assertEquals("working", said.readLine());
            send(process, first);
            assertEquals("ending", said.readLine());
            send(process, second);
            assertEquals(exit, process.waitFor());
            String rest = said.lines().collect(Collectors.joining("\n"));
            assertFalse(rest.contains("ended in order"), rest);
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
