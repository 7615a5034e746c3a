package io.kempt.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.AbandonResult;
import io.kempt.jobs.request.HealthCheck;
import io.kempt.jobs.request.ImportOptions;
import io.kempt.jobs.request.ImportRequest;
import io.kempt.jobs.request.Repeat;
import io.kempt.jobs.request.RunRequest;
import io.kempt.jobs.request.StopResult;
import io.kempt.jobs.request.WorkspaceRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a person does about runs: resume, stop, give up, and see whether all is well. */
final class RunsCommandsTest {
    private static final Path WORKSPACE = Cli.FOLDER.resolve("ws");

    private final Cli cli = new Cli();

    @Test
    void aRunIsResumedByItsOwnRequest() {
        RunRequest again = new RunRequest(WORKSPACE, Optional.empty(), Optional.empty());
        cli.jobs.repeat =
                new Repeat(FakeJobs.runRecord("0003", "stopped", 3, "", ""), Optional.of(again), Optional.empty());
        cli.jobs.exit = ExitCode.BELOW_THRESHOLD;
        assertEquals(1, cli.call("runs", "resume", "-w", "ws"));
        assertEquals(again, cli.jobs.asked);
        assertTrue(cli.err.startsWith("Run 0003 had been stopped: kempt run goes on.\nrun 0001\nFILE "), cli.err);
        assertTrue(cli.err.endsWith(" -w ws\n"), cli.err);
    }

    @Test
    void anImportIsResumedWithThePasswordOfTheVariable() {
        ImportRequest again = new ImportRequest(
                WORKSPACE, List.of(WORKSPACE.resolve("a.xlsx")), Optional.empty(), Optional.of("erp"));
        cli.jobs.repeat = new Repeat(
                FakeJobs.runRecord("0003", "import", "failed", 6, "", ""), Optional.empty(), Optional.of(again));
        cli.variables.put("KEMPT_PASSWORD", "geheim");
        assertEquals(0, cli.call("runs", "resume", "3"));
        ImportRequest asked = (ImportRequest) cli.jobs.asked;
        assertEquals(again.files(), asked.files());
        assertEquals(again.source(), asked.source());
        assertEquals("geheim", asked.options().reading().sheets().password());
        assertEquals(
                ImportOptions.NONE.reading().withPassword("geheim"),
                asked.options().reading());
        assertTrue(cli.err.startsWith("Run 0003 had failed: kempt import goes on.\n"), cli.err);
    }

    @Test
    void resumeAsksForTheNewestRunOrTheOneThatIsNamed() {
        cli.jobs.work = progress -> {
            throw StopException.usage("There is nothing to resume.", "Start a new one: kempt run");
        };
        assertEquals(2, cli.call("runs", "resume", "-w", "ws"));
        assertEquals(new FakeJobs.AskedOfRun(new WorkspaceRequest(WORKSPACE), Optional.empty()), cli.jobs.asked);
        assertEquals(2, cli.call("runs", "resume", "3", "-w", "ws"));
        assertEquals(new FakeJobs.AskedOfRun(new WorkspaceRequest(WORKSPACE), Optional.of("3")), cli.jobs.asked);
        assertEquals("kempt: There is nothing to resume.\nNext: Start a new one: kempt run\n", cli.err);
    }

    @Test
    void stopSaysWhatBecameOfTheRun() {
        assertEquals(0, cli.call("runs", "stop"));
        assertEquals("Nothing is going on in this workspace.\n", cli.err);
        cli.jobs.stopped = new StopResult(
                ExitCode.OK,
                true,
                "process 4711 (kempt run) since 2026-01-31T02:00:00Z",
                Optional.of(FakeJobs.runRecord("0003", "stopped", 3, "", "")));
        assertEquals(0, cli.call("runs", "stop", "-w", "ws"));
        assertEquals("""
            It has ended: process 4711 (kempt run) since 2026-01-31T02:00:00Z.
            Run 0003 did not come to its end; what it had done is kept.
            next: kempt runs resume -w ws
            """, cli.err);
    }

    @Test
    void aRunThatWasDoneBeforeItHeardIsDone() {
        cli.jobs.stopped = new StopResult(
                ExitCode.OK, true, "process 4711", Optional.of(FakeJobs.runRecord("0003", "done", 0, "", "")));
        cli.call("runs", "stop");
        assertTrue(cli.err.endsWith("Run 0003 had come to its end before.\nnext: kempt runs show 0003\n"), cli.err);
    }

    @Test
    void abandonSaysWhatStays() {
        cli.jobs.abandoned = new AbandonResult(
                ExitCode.OK, FakeJobs.runRecord("0003", "abandoned", 3, "", ""), List.of("a.csv", "b.csv"), 12_000);
        assertEquals(0, cli.call("runs", "abandon", "3", "-w", "ws"));
        assertEquals("""
            Run 0003 is given up.
            12,000 rows of a.csv, b.csv were committed and stay in the store until a later import of the source changes them.
            next: kempt run ws
            """, cli.err);
        assertEquals(2, cli.call("runs", "abandon"));
    }

    @Test
    void theDoctorWritesATableAndFailsWhenAnythingDoes() {
        cli.jobs.exit = ExitCode.ENVIRONMENT;
        cli.jobs.checks = List.of(
                HealthCheck.ok("java", "Java 17"),
                HealthCheck.fail("store", Cli.FOLDER + "/.kempt/kempt.db is damaged", "Put a back-up in its place"));
        assertEquals(6, cli.call("runs", "doctor"));
        assertEquals("""
            CHECK  VERDICT  FOUND                       WHAT TO DO
            java   ok       Java 17
            store  fail     .kempt/kempt.db is damaged  Put a back-up in its place
            """, cli.out);
        assertEquals("", cli.err);
        assertEquals(6, cli.call("runs", "doctor", "--json"));
        assertTrue(
                cli.out.startsWith(
                        "{\"exit\":6,\"checks\":[{\"subject\":\"java\",\"verdict\":\"ok\",\"found\":\"Java 17\","
                                + "\"nextStep\":\"\"},"),
                cli.out);
    }
}
