package io.kempt.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.request.ImportOptions;
import io.kempt.jobs.request.ImportRequest;
import io.kempt.jobs.request.ImportResult;
import io.kempt.jobs.request.RunRequest;
import io.kempt.jobs.request.TellingOptions;
import io.kempt.jobs.store.StoreAddress;
import io.kempt.jobs.store.StoreDatabase;
import io.kempt.jobs.store.TestStores;
import io.kempt.jobs.tell.LocalServer;
import io.kempt.jobs.workspace.FileWatch;
import io.kempt.rules.yaml.SettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports and runs that are told of, however they end; of customers whose values must not be told. */
final class RunTellingTest {
    /** Keys and values of these tests' customers; none of them may leave the machine. */
    private static final List<String> PERSONAL = List.of("GEHEIM-0815", "欧阳震华", "13800138000", "not-a-mobile");

    private static final String ROWS = "GEHEIM-0815,欧阳震华,13800138000,官网";
    private static final String BAD_ROW = ",欧阳震华,not-a-mobile,官网";

    @TempDir
    private Path folder = Path.of("");

    private final LocalServer server;

    RunTellingTest() throws IOException {
        server = new LocalServer().answering(200, "ok");
    }

    @AfterEach
    void close() {
        server.close();
    }

    private ImportWorkspace workspace(String more) throws IOException {
        ImportWorkspace workspace = new ImportWorkspace(Files.createDirectories(folder.resolve("retail")));
        Path url = workspace.folder().resolve("slack.url");
        Files.writeString(url, server.url("/services/T0SECRET/B0SECRET"));
        Files.setPosixFilePermissions(url, PosixFilePermissions.fromString("rw-------"));
        Files.writeString(workspace.folder().resolve("kempt.yml"), """
                language: en
                metrics-file: told/kempt.prom
                ping-url: %s
                openlineage-file: told/lineage.jsonl
                notifications:
                  - {to: slack, on: always, url-file: slack.url}
                inputs:
                  - {files: 客户.csv, kind: customer, source: erp}
                """.formatted(server.url("/check-secret")) + more);
        return workspace;
    }

    /** Everything that was told to anyone, and what was said of it on the way. */
    private String told(ImportWorkspace workspace) throws IOException {
        String sent = server.requests().stream().map(LocalServer.Request::body).collect(Collectors.joining("\n"));
        Path told = workspace.folder().resolve("told");
        return String.join(
                "\n",
                sent,
                Files.readString(told.resolve("kempt.prom")),
                Files.readString(told.resolve("lineage.jsonl")),
                String.join("\n", workspace.notes));
    }

    private void assertNothingPersonal(ImportWorkspace workspace) throws IOException {
        String told = told(workspace);
        PERSONAL.forEach(value -> assertFalse(told.contains(value), () -> value + " in " + told));
    }

    private String exitInMetrics(ImportWorkspace workspace) throws IOException {
        return Files.readAllLines(workspace.folder().resolve("told/kempt.prom")).stream()
                .filter(line -> line.startsWith("kempt_last_run_exit_code"))
                .collect(Collectors.joining());
    }

    @Test
    void anImportIsToldToEverybody() throws IOException {
        ImportWorkspace workspace = workspace("");
        workspace.rows(ROWS, BAD_ROW);
        workspace.take();
        assertEquals(List.of("POST /check-secret/start", "POST /check-secret"), pings());
        assertEquals(
                "{\"text\":\"Kempt retail, run 0001: done (exit 0)\\nCommand: kempt import\\nRows: 1 accepted, 1 rejected, 0"
                        + " ignored in 1 new file\\nGates: 0 closed, 2 warn, 0 open\\nTook: N s\\nNext: kempt runs show 0001\",\"mrkdwn\":false}",
                digests().get(0).replaceAll("Took: [0-9]+ s", "Took: N s"));
        assertEquals("kempt_last_run_exit_code{workspace=\"retail\",command=\"import\"} 0", exitInMetrics(workspace));
        List<String> events = Files.readAllLines(workspace.folder().resolve("told/lineage.jsonl"));
        assertEquals(2, events.size());
        assertTrue(events.get(1).contains("/retail/客户.csv\""), events.get(1));
        assertEquals(
                List.of(),
                workspace.notes.stream()
                        .filter(note -> note.startsWith("Not told"))
                        .toList());
        assertNothingPersonal(workspace);
    }

    private List<String> pings() {
        return server.paths().stream().filter(path -> path.contains("check")).toList();
    }

    private List<String> digests() {
        return server.requests().stream()
                .filter(request -> request.path().contains("services"))
                .map(LocalServer.Request::body)
                .toList();
    }

    @Test
    void aRefusedInputIsToldWithoutItsContent() throws IOException {
        ImportWorkspace workspace = workspace("");
        workspace.text(ROWS + "\n" + ROWS + "\n");
        StopException refused = assertThrows(StopException.class, workspace::take);
        assertEquals(ExitCode.INPUT_REFUSED, refused.exit());
        assertEquals(List.of("POST /check-secret/start", "POST /check-secret/5"), pings());
        assertTrue(digests().get(0).contains("an input was refused (exit 5)"), digests()::toString);
        assertTrue(told(workspace).contains("\"eventType\":\"FAIL\""));
        assertNothingPersonal(workspace);
    }

    @Test
    void aRunThatFindsTheLockTakenIsTold() throws IOException {
        ImportWorkspace workspace = workspace("");
        workspace.rows(ROWS);
        StoreDatabase held = TestStores.open(StoreAddress.ofFile(workspace.store()));
        StopException busy = assertThrows(StopException.class, workspace::take);
        held.close();
        assertEquals(ExitCode.BUSY, busy.exit());
        assertEquals(List.of("POST /check-secret/start", "POST /check-secret/4"), pings());
        assertTrue(digests().get(0).contains("another run holds the lock (exit 4)"), digests()::toString);
    }

    @Test
    void aMistakeInTheRulebookIsTold() throws IOException {
        ImportWorkspace workspace = workspace("");
        workspace.rows(ROWS);
        workspace.rules("match:\n  merge: 2\n");
        assertThrows(SettingsException.class, workspace::take);
        assertEquals(List.of("POST /check-secret/start", "POST /check-secret/2"), pings());
        assertEquals("kempt_last_run_exit_code{workspace=\"retail\",command=\"import\"} 2", exitInMetrics(workspace));
    }

    @Test
    void aRunThatWasCutOffHasItsNumber() throws IOException {
        ImportWorkspace workspace = workspace("");
        workspace.rows(ROWS);
        assertThrows(StopException.class, () -> workspace.take(ImportOptions.NONE, ImportWorkspace.dyingAt(1)));
        assertTrue(digests().get(0).contains("Kempt retail, run 0001: stopped part-way (exit 3)"), digests()::toString);
        assertTrue(told(workspace).contains("\"eventType\":\"ABORT\""));
    }

    @Test
    void whatCannotBeToldChangesNothingAndIsSaid() throws IOException {
        ImportWorkspace workspace = workspace("");
        workspace.rows(ROWS);
        server.answering(404, "no such robot");
        Files.writeString(workspace.folder().resolve("told"), "a file in place of the folder");
        ImportResult result = workspace.take();
        assertEquals(ExitCode.OK, result.exit());
        assertEquals(
                "1 read: 1 accepted, 0 rejected, 0 blank; 1 new, 0 changed, 0 same, 0 gone",
                ImportWorkspace.counts(result));
        String notes = String.join("\n", workspace.notes);
        assertEquals(5, workspace.notes.size(), notes); // one of them is of reading the file
        assertTrue(
                notes.contains("Not told to slack (file " + workspace.folder().resolve("slack.url")
                        + "): the server answered HTTP 404. The run itself is not affected."),
                notes);
        assertFalse(notes.toLowerCase(Locale.ROOT).contains("secret"), notes);
    }

    @Test
    void aRehearsalIsToldNobody() throws IOException {
        ImportWorkspace workspace = workspace("");
        workspace.rows(ROWS);
        workspace.take(ImportWorkspace.DRY_RUN);
        assertEquals(List.of(), server.requests());
        assertFalse(Files.exists(workspace.folder().resolve("told")));
    }

    @Test
    void aRunIsToldToWhomTheCommandNames() throws IOException {
        ImportWorkspace workspace = workspace("");
        workspace.rows(ROWS);
        Path metrics = folder.resolve("elsewhere.prom");
        TellingOptions telling =
                new TellingOptions(Optional.of(metrics), Optional.of(server.url("/check-other")), Optional.empty());
        RunRequest request = new RunRequest(
                workspace.folder(),
                Optional.of(LocalDate.parse("2026-06-30")),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                telling);
        new BatchJobs(new FileWatch(Instant::now, time -> {})).run(request, Progress.SILENT);
        assertEquals(List.of("POST /check-other/start", "POST /check-other"), pings());
        String text = Files.readString(metrics);
        assertTrue(text.contains("kempt_customers{workspace=\"retail\",command=\"run\"} 1\n"), text);
        assertFalse(Files.exists(workspace.folder().resolve("told/kempt.prom")));
        assertTrue(Files.exists(workspace.folder().resolve("told/lineage.jsonl")));
        String sent = text + server.requests();
        PERSONAL.forEach(value -> assertFalse(sent.contains(value), value));
    }

    @Test
    void withoutAWorkspaceTheCommandsOwnAreTold() throws IOException {
        Path nowhere = Files.createDirectory(folder.resolve("nowhere"));
        TellingOptions telling =
                new TellingOptions(Optional.empty(), Optional.of(server.url("/check")), Optional.empty());
        ImportRequest request =
                new ImportRequest(nowhere, List.of(), Optional.empty(), Optional.empty(), ImportOptions.NONE, telling);
        assertThrows(StopException.class, () -> new BatchJobs().importFiles(request, Progress.SILENT));
        assertEquals(List.of("POST /check/start", "POST /check/2"), pings());
    }
}
