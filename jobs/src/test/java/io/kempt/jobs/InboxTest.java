package io.kempt.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.request.RunRequest;
import io.kempt.jobs.request.RunResult;
import io.kempt.jobs.request.WorkspaceRequest;
import io.kempt.jobs.store.TestStores;
import io.kempt.jobs.workspace.FileWatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that are delivered to a folder: taken in once, then moved away; bad ones beside their reason. */
@ParameterizedClass
@EnumSource(TestStores.class)
final class InboxTest {
    private static final String HEADER = "编号,客户名称,手机,客户来源\n";
    private static final String GOOD = HEADER + "K1,张三,13812345678,官网\n";
    private static final String OTHER = HEADER + "K2,李四,13812345679,展会\n";
    private static final String BAD = "PK\u0003\u0004 王五: a workbook that was cut short\n";

    private final TestStores stores;
    private final RunWorkspace workspace;
    private final Path folder;

    InboxTest(TestStores stores, @TempDir Path folder) throws IOException {
        this.stores = stores;
        this.folder = folder;
        workspace = new RunWorkspace(folder, stores);
        workspace.settings("""
                as-of: 2026-06-30
                language: en
                inputs:
                  - {files: 'inbox/*.csv', kind: customer, source: erp, inbox: true}
                """);
        Files.createDirectories(folder.resolve("inbox"));
    }

    /** Files below a folder of the workspace, the day left out. */
    private List<String> files(String below) throws IOException {
        if (!Files.exists(folder.resolve(below))) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder.resolve(below))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replaceAll("/\\d{4}-\\d\\d-\\d\\d/", "/DAY/"))
                    .sorted()
                    .toList();
        }
    }

    private String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void whatWasTakenInIsMovedToTheArchive() throws IOException {
        workspace.file("inbox/a.csv", GOOD);
        RunResult result = workspace.run();
        assertEquals(ExitCode.OK, result.exit());
        assertEquals(List.of(), files("inbox"));
        assertEquals(List.of("archive/DAY/0001/a.csv"), files("archive"));
        Path moved = result.inbox().archived().get(0).to();
        assertEquals(GOOD, Files.readString(moved));
        assertEquals(
                "rw------- rwx------",
                mode(moved) + " " + mode(moved.resolveSibling(".").normalize()));
        assertEquals("rwx------", mode(folder.resolve("archive")));
    }

    @Test
    void anEmptyInboxIsNothingNew() throws IOException {
        workspace.file("inbox/a.csv", GOOD);
        workspace.run();
        RunResult result = workspace.run();
        assertTrue(result.nothingNew());
        assertEquals("0001", result.runId());
    }

    @Test
    void theNextDeliveryIsAddedToWhatIsThere() throws IOException {
        workspace.file("inbox/a.csv", GOOD);
        workspace.run();
        workspace.file("inbox/b.csv", OTHER);
        RunResult result = workspace.run();
        assertEquals("0002 2", result.runId() + " " + result.records());
        assertEquals(List.of("archive/DAY/0001/a.csv", "archive/DAY/0002/b.csv"), files("archive"));
    }

    @Test
    void aContentThatIsKnownIsJustMoved() throws IOException {
        workspace.file("inbox/a.csv", GOOD);
        workspace.run();
        workspace.file("inbox/again.csv", GOOD);
        RunResult result = workspace.run();
        assertTrue(result.nothingNew());
        assertEquals(List.of("archive/DAY/0001/a.csv", "archive/DAY/0001/again.csv"), files("archive"));
    }

    /** As after a kill between the end of the run and the move. */
    @Test
    void aNameThatIsTakenGetsANumber() throws IOException {
        workspace.file("inbox/a.csv", GOOD);
        workspace.run();
        workspace.file("inbox/a.csv", GOOD);
        workspace.run();
        assertEquals(List.of("archive/DAY/0001/a-2.csv", "archive/DAY/0001/a.csv"), files("archive"));
        assertEquals(List.of(), files("inbox"));
    }

    @Test
    void aRefusedFileLiesBesideItsReasonAndTheOthersAreTakenIn() throws IOException {
        workspace.file("inbox/a.csv", BAD);
        workspace.file("inbox/b.csv", OTHER);
        RunResult result = workspace.run();
        assertEquals(ExitCode.INPUT_REFUSED, result.exit());
        assertEquals(1, result.records());
        assertTrue(Files.exists(folder.resolve("out/0001/customers.csv")));
        assertEquals(List.of("archive/DAY/0001/b.csv"), files("archive"));
        assertEquals(List.of("refused/a.csv", "refused/a.csv.reason.txt"), files("refused"));
        String reason = Files.readString(folder.resolve("refused/a.csv.reason.txt"));
        assertTrue(reason.startsWith("File: inbox/a.csv\nRun: 0001\nProblem: a.csv is damaged"), reason);
        assertTrue(reason.contains("\nNext: "), reason);
        assertFalse(reason.contains("王五"), reason);
        assertEquals("rw-------", mode(folder.resolve("refused/a.csv.reason.txt")));
        assertEquals(
                "done 5",
                workspace.jobs().runs(new WorkspaceRequest(folder)).stream()
                        .map(run -> run.status() + " " + run.exitCode())
                        .findFirst()
                        .orElseThrow());
        assertEquals(ExitCode.OK, workspace.run().exit());
    }

    @Test
    void aSecondRefusedFileOfTheSameNameKeepsTheFirst() throws IOException {
        workspace.file("inbox/a.csv", BAD);
        workspace.run();
        workspace.file("inbox/a.csv", BAD + "\n");
        workspace.run();
        assertEquals(
                List.of("refused/a-2.csv", "refused/a-2.csv.reason.txt", "refused/a.csv", "refused/a.csv.reason.txt"),
                files("refused"));
    }

    @Test
    void aFileThatIsStillWrittenWaits() throws IOException {
        workspace.file("inbox/a.csv", GOOD);
        Path growing = workspace.file("inbox/b.csv", OTHER);
        FileWatch watch = new FileWatch(Instant::now, time -> append(growing));
        RunResult result =
                new BatchJobs(watch).run(new RunRequest(folder, Optional.empty(), Optional.empty()), Progress.SILENT);
        assertEquals(ExitCode.OK, result.exit());
        assertEquals(1, result.records());
        assertTrue(
                result.inbox().waiting().get(0).startsWith("inbox/b.csv is still growing"),
                () -> result.inbox().toString());
        assertEquals(List.of("inbox/b.csv"), files("inbox"));
        assertEquals(3, workspace.run().records());
        assertEquals(List.of(), files("inbox"));
    }

    private static void append(Path file) {
        try {
            Files.writeString(file, "K4,赵六,13812345671,官网\n", StandardOpenOption.APPEND);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void aRunThatIsCutOffLeavesTheInboxToTheNext() throws IOException {
        workspace.file("inbox/b.csv", OTHER);
        workspace.run(); // makes the store
        workspace.file("inbox/a.csv", GOOD);
        workspace.inStore(stores.refusing("BEFORE INSERT", "run_step", "new.step = 'enrich'"));
        assertThrows(StopException.class, workspace::run);
        assertEquals(List.of("inbox/a.csv"), files("inbox"));
        workspace.inStore(stores.acceptingAgain("run_step"));
        RunResult result = workspace.run();
        assertEquals("0002 2", result.runId() + " " + result.records());
        assertEquals(List.of("archive/DAY/0001/b.csv", "archive/DAY/0002/a.csv"), files("archive"));
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidAndTriedAgain() throws IOException {
        workspace.file("inbox/a.csv", GOOD);
        workspace.file("archive", "no folder");
        RunResult result = workspace.run();
        assertEquals(ExitCode.ENVIRONMENT, result.exit());
        assertEquals(1, result.records());
        assertEquals(List.of("inbox/a.csv"), files("inbox"));
        Files.delete(folder.resolve("archive"));
        assertEquals(ExitCode.OK, workspace.run().exit());
        assertEquals(List.of("archive/DAY/0001/a.csv"), files("archive"));
    }

    @Test
    void foldersAndHiddenFilesAreNoDeliveries() throws IOException {
        Files.createDirectories(folder.resolve("inbox/old.csv"));
        workspace.file("inbox/.upload.csv", BAD);
        workspace.file("inbox/a.csv", GOOD);
        assertEquals(ExitCode.OK, workspace.run().exit());
        assertEquals(List.of("inbox/.upload.csv"), files("inbox"));
    }

    @Test
    void foldersOfItsOwn() throws IOException {
        workspace.settings("""
                as-of: 2026-06-30
                inputs:
                  - {files: 'inbox/*.csv', kind: customer, source: erp, archive: inbox/done, refused: inbox/bad}
                """);
        workspace.file("inbox/a.csv", GOOD);
        workspace.file("inbox/b.csv", BAD);
        workspace.run();
        assertEquals(
                List.of("inbox/bad/b.csv", "inbox/bad/b.csv.reason.txt", "inbox/done/DAY/0001/a.csv"), files("inbox"));
    }

    @Test
    void withoutInboxABadFileStillStopsTheRun() throws IOException {
        workspace.settings(RunWorkspace.INPUTS);
        workspace.file("shop.csv", BAD);
        StopException refused = assertThrows(StopException.class, workspace::run);
        assertEquals(ExitCode.INPUT_REFUSED, refused.exit());
        assertTrue(Files.exists(folder.resolve("shop.csv")));
    }
}
