package io.kempt.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.read.Spool;
import io.kempt.jobs.request.AbandonResult;
import io.kempt.jobs.request.ImportOptions;
import io.kempt.jobs.request.ImportRequest;
import io.kempt.jobs.request.Repeat;
import io.kempt.jobs.request.RunRecord;
import io.kempt.jobs.request.WorkspaceRequest;
import io.kempt.jobs.store.StoreDatabase;
import io.kempt.jobs.store.TestStores;
import io.kempt.jobs.workspace.FileWatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What can be done about runs that did not come to their end. */
@ParameterizedClass
@EnumSource(TestStores.class)
final class PastRunsTest {
    private static final int ROWS = 2_500;

    private final TestStores stores;
    private final Path folder;

    private final Jobs jobs = new BatchJobs(new FileWatch(Instant::now, time -> {}));
    private ImportWorkspace workspace;

    PastRunsTest(TestStores stores, @TempDir Path folder) {
        this.stores = stores;
        this.folder = folder;
    }

    @BeforeEach
    void writeTheFile() throws IOException {
        workspace = new ImportWorkspace(folder, stores);
        workspace.rows(ImportWorkspace.customers(0, ROWS, "138"));
    }

    /** An import that is cut off when its first block of 1,000 rows is in the store. */
    private void cutOff(Path... files) {
        assertThrows(
                StopException.class, () -> workspace.take(ImportOptions.NONE, ImportWorkspace.dyingAt(2_000), files));
    }

    private List<RunRecord> runs() {
        return jobs.runs(new WorkspaceRequest(folder));
    }

    private Repeat repeat() {
        return jobs.repeat(new WorkspaceRequest(folder), Optional.empty());
    }

    private StopException refused() {
        return assertThrows(StopException.class, this::repeat);
    }

    private AbandonResult abandon(String id) {
        return jobs.abandon(new WorkspaceRequest(folder), id);
    }

    @Test
    void anInterruptedImportGoesOnUnderItsNumber() {
        cutOff();
        assertEquals("stopped", runs().get(0).status());
        assertEquals("import", runs().get(0).command());
        Repeat repeat = repeat();
        assertEquals("0001", repeat.run().id());
        assertTrue(repeat.runAgain().isEmpty());
        jobs.importFiles(repeat.importAgain().orElseThrow(), Progress.SILENT);
        assertEquals(ROWS, workspace.keys().size());
        assertEquals(1, runs().size());
        assertEquals("done", runs().get(0).status());
    }

    @Test
    void namedFilesAndOptionsAreAskedForAgain() throws IOException {
        Path other = Files.move(workspace.file(), folder.resolve("另一个.csv"));
        ImportOptions options = new ImportOptions(true, true, false, false);
        ImportRequest request =
                new ImportRequest(folder, List.of(other), Optional.of("customer"), Optional.of("shop"), options);
        assertThrows(StopException.class, () -> jobs.importFiles(request, ImportWorkspace.dyingAt(2_000)));
        ImportRequest again = repeat().importAgain().orElseThrow();
        assertEquals(request.files(), again.files());
        assertEquals(request.kind(), again.kind());
        assertEquals(request.source(), again.source());
        assertEquals(options, again.options());
    }

    @Test
    void aRunThatWasKilledCanBeResumed() {
        cutOff();
        workspace.execute("UPDATE run SET status = 'running', ended_at = NULL, exit_code = -1, message = ''");
        assertEquals("failed", runs().get(0).status());
        assertTrue(repeat().importAgain().isPresent());
    }

    @Test
    void whatCameToItsEndIsNotResumed() {
        workspace.take();
        StopException refused = refused();
        assertEquals(ExitCode.USAGE, refused.exit());
        assertEquals("There is nothing to resume: run 0001 came to its end.", refused.problem());
    }

    @Test
    void withoutAnyRunThereIsNothingToResume() {
        assertEquals(
                "There is nothing to resume: no run was made in this workspace yet.",
                refused().problem());
    }

    @Test
    void anUnknownRunIsAMistakeOfTheCommandLine() {
        cutOff();
        StopException refused =
                assertThrows(StopException.class, () -> jobs.repeat(new WorkspaceRequest(folder), Optional.of("0009")));
        assertEquals(ExitCode.USAGE, refused.exit());
        assertEquals("There is no run 0009 in this workspace.", refused.problem());
    }

    @Test
    void aFileThatIsGoneIsNamed() throws IOException {
        cutOff(workspace.file());
        Files.delete(workspace.file());
        StopException refused = refused();
        assertEquals(ExitCode.INPUT_REFUSED, refused.exit());
        assertEquals("Run 0001 imported 客户.csv, which is not there any more.", refused.problem());
    }

    @Test
    void standardInputCannotBeAskedForAgain() throws IOException {
        Path spooled = Files.createDirectory(folder.resolve("kempt-1")).resolve(Spool.STANDARD_INPUT);
        Files.move(workspace.file(), spooled);
        ImportRequest request = new ImportRequest(
                folder, List.of(spooled), Optional.of("customer"), Optional.of("erp"), ImportOptions.NONE);
        assertThrows(StopException.class, () -> jobs.importFiles(request, ImportWorkspace.dyingAt(2_000)));
        assertEquals(
                "Run 0001 imported what came by standard input, which is not kept.",
                refused().problem());
    }

    @Test
    void arunOfAnEarlierVersionSaysThatItsWordsAreMissing() {
        cutOff();
        workspace.execute("UPDATE run SET arguments = ''");
        StopException refused = refused();
        assertEquals("What run 0001 was asked to do was not kept.", refused.problem());
        assertEquals("Give its command again, with the same words: kempt import", refused.nextStep());
    }

    @Test
    void whoIsGivenUpLetsGoOfTheFileAndKeepsWhatIsInTheStore() throws IOException {
        cutOff();
        workspace.rows(ImportWorkspace.customers(0, 10, "139"));
        StopException changed = assertThrows(StopException.class, workspace::take);
        assertTrue(changed.problem().contains("has changed since its import was interrupted"), changed.problem());
        AbandonResult abandoned = abandon("1");
        assertEquals(List.of("客户.csv"), abandoned.files());
        assertEquals(1_000, abandoned.rows());
        assertEquals("abandoned", abandoned.run().status());
        assertEquals(1_000, workspace.keys().size());
        workspace.take();
        assertEquals("0003", runs().get(0).id());
        assertEquals("done", runs().get(0).status());
    }

    @Test
    void rowsOfAnAbandonedImportAreMatchedLikeOthers() {
        cutOff();
        String before = workspace
                .column("SELECT COALESCE(MAX(value), '0') FROM fact WHERE name = 'generation'")
                .get(0);
        abandon("0001");
        String after = workspace
                .column("SELECT value FROM fact WHERE name = 'generation'")
                .get(0);
        assertFalse(before.equals(after), "matching would take the store for unchanged");
    }

    @Test
    void anAbandonedRunIsNeitherResumedNorTakenUp() {
        cutOff();
        abandon("0001");
        assertEquals(
                "There is nothing to resume: run 0001 was given up.", refused().problem());
        workspace.take();
        assertEquals(List.of("0002", "0001"), runs().stream().map(RunRecord::id).toList());
        assertEquals(ROWS, workspace.keys().size());
    }

    @Test
    void whatIsDoneCannotBeGivenUp() {
        workspace.take();
        StopException refused = assertThrows(StopException.class, () -> abandon("0001"));
        assertEquals("Run 0001 came to its end; only one that did not can be given up.", refused.problem());
    }

    @Test
    void whatIsGoingOnCannotBeGivenUp() {
        cutOff();
        StoreDatabase lock = TestStores.open(workspace.address());
        try {
            StopException refused = assertThrows(StopException.class, () -> abandon("0001"));
            assertEquals(ExitCode.BUSY, refused.exit());
        } finally {
            lock.close();
        }
        assertEquals("stopped", runs().get(0).status());
    }
}
