package io.kempt.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.pipeline.PipelineStep;
import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.request.WorkspaceRequest;
import io.kempt.jobs.store.TestStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A pipeline that is cut off anywhere and run again gives what an uninterrupted one gives. */
@ParameterizedClass
@MethodSource("io.kempt.jobs.store.TestStores#ofLongTests")
final class PipelineRestartTest {
    private final TestStores stores;
    private final Path folder;

    PipelineRestartTest(TestStores stores, @TempDir Path folder) {
        this.stores = stores;
        this.folder = folder;
    }

    /** Before a step begins: nothing of it is noted. */
    @ParameterizedTest
    @EnumSource(PipelineStep.class)
    void cutOffBeforeAStep(PipelineStep step) throws IOException {
        assertCutOffAndResumed("BEFORE INSERT", "new.step = '" + step.code() + "'");
    }

    /** After a step's work, before it is noted as done. */
    @ParameterizedTest
    @EnumSource(PipelineStep.class)
    void cutOffBehindAStep(PipelineStep step) throws IOException {
        assertCutOffAndResumed("BEFORE UPDATE", "old.step = '" + step.code() + "' AND new.status = 'done'");
    }

    /** The store refuses a write at the given moment, as if the process had died there: the run cannot say so itself. */
    private void assertCutOffAndResumed(String moment, String condition) throws IOException {
        RunWorkspace whole = new RunWorkspace(folder.resolve("whole"), stores);
        whole.run();

        RunWorkspace cut = new RunWorkspace(folder.resolve("cut"), stores);
        cut.inStore(stores.refusing(moment, "run_step", condition));
        assertThrows(StopException.class, cut::run);
        assertEquals(
                List.of("running"),
                cut.jobs().runs(new WorkspaceRequest(cut.folder())).stream()
                        .map(run -> run.message().isEmpty() ? run.status() : "running")
                        .toList());
        cut.inStore(stores.acceptingAgain("run_step"));
        assertEquals("0001", cut.run().runId());
        assertTrue(cut.notes.get(0).endsWith("; it goes on"), cut.notes::toString);

        assertEquals(whole.wholeStore(), cut.wholeStore());
        assertEquals(whole.outputs(), cut.outputs());
        assertTrue(cut.run().nothingNew());
    }

    /** As SIGTERM does: the step ends with a word. */
    @ParameterizedTest
    @ValueSource(strings = {"import shop.csv", "dedupe", "enrich", "report"})
    void stoppedInAStep(String at) throws IOException {
        RunWorkspace whole = new RunWorkspace(folder.resolve("whole"), stores);
        whole.run();

        RunWorkspace cut = new RunWorkspace(folder.resolve("cut"), stores);
        StopException stopped = assertThrows(StopException.class, () -> cut.run(new StoppingAt(at)));
        assertEquals(ExitCode.STOPPED, stopped.exit());
        String step = at.startsWith("import") ? "import" : at;
        assertTrue(
                cut.steps(1).contains(step + " stopped -1 -1"),
                () -> cut.steps(1).toString());
        assertEquals("0001", cut.run().runId());
        assertEquals(List.of("run 0001 was cut off in the step '" + step + "'; it goes on"), cut.notes.subList(0, 1));

        assertEquals(whole.wholeStore(), cut.wholeStore());
        assertEquals(whole.outputs(), cut.outputs());
    }

    @Test
    void filesThatWereWrittenAreNotWrittenAgain() throws IOException {
        RunWorkspace cut = new RunWorkspace(folder, stores);
        assertThrows(StopException.class, () -> cut.run(new StoppingAt("report")));
        Path customers = folder.resolve("out/0001/customers.csv");
        var written = Files.getLastModifiedTime(customers);
        Object same = Files.readAttributes(customers, "unix:ino").get("ino");
        cut.run();
        assertEquals(written, Files.getLastModifiedTime(customers));
        assertEquals(same, Files.readAttributes(customers, "unix:ino").get("ino"));
    }

    @Test
    void aFileThatWasDeletedMeanwhileIsWrittenAgain() throws IOException {
        RunWorkspace cut = new RunWorkspace(folder, stores);
        assertThrows(StopException.class, () -> cut.run(new StoppingAt("report")));
        Files.delete(folder.resolve("out/0001/customers.csv"));
        cut.run();
        assertTrue(Files.exists(folder.resolve("out/0001/customers.csv")));
    }

    @Test
    void aChangedInputIsNamedBeforeTheNewRun() throws IOException {
        RunWorkspace cut = new RunWorkspace(folder, stores);
        assertThrows(StopException.class, () -> cut.run(new StoppingAt("dedupe")));
        cut.file("shop.csv", "编号,客户名称,手机,客户来源\nS1,赵六,13712345678,官网\n");
        assertEquals("0002", cut.run().runId());
        assertEquals(
                "run 0001 was cut off in the step 'dedupe', and since then shop.csv has changed: a new run begins",
                cut.notes.get(0));
    }

    @Test
    void aChangedRulebookIsNamedBeforeTheNewRun() throws IOException {
        RunWorkspace cut = new RunWorkspace(folder, stores);
        assertThrows(StopException.class, () -> cut.run(new StoppingAt("dedupe")));
        cut.file("rulebook.yml", "extends: crm-cn\nname: ours\n");
        cut.run();
        assertEquals(
                "run 0001 was cut off in the step 'dedupe', and since then the rulebook has changed: a new run begins",
                cut.notes.get(0));
    }

    /** Ends the work when that step begins. */
    private record StoppingAt(String step) implements Progress {
        @Override
        public void started(String begun) {
            if (begun.equals(step)) {
                throw new StopException(ExitCode.STOPPED, "The test ends it here.", "Go on.");
            }
        }

        @Override
        public void advanced(long rows) {}

        @Override
        public void finished(String ended, String summary) {}

        @Override
        public void note(String text) {}
    }
}
