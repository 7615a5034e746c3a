package io.kempt.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.request.PruneRequest;
import io.kempt.jobs.request.PruneResult;
import io.kempt.jobs.retention.Age;
import io.kempt.jobs.retention.RetentionPart;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a person asks of {@code kempt runs prune}, and what it answers. */
final class PruneCommandTest {
    private static final List<PruneResult.Part> PARTS = List.of(
            new PruneResult.Part("outputs", "90d", 12, 35_651_584, "2026-01-01T02:00:00Z", "2026-03-01T02:00:00Z"),
            new PruneResult.Part("findings", "400d", 98_765, 0, "2024-01-01T02:00:00Z", "2025-01-01T02:00:00Z"));

    private final Cli cli = new Cli();

    @Test
    void withoutYesItIsSaidHowToDoIt() {
        cli.jobs.pruned = PARTS;
        assertEquals(0, cli.call("runs", "prune", "--older-than", "90d", "--only", "outputs,findings", "-w", "ws"));
        assertEquals("""
            Nothing was changed. With --yes this goes, and cannot be brought back:
            PART      OLDER THAN   ITEMS      SIZE  FROM        TO
            outputs   90d             12  34.0 MiB  2026-01-01  2026-03-01
            findings  400d        98,765         -  2024-01-01  2025-01-01
            next: kempt runs prune --older-than 90d --only outputs,findings -w ws --yes
            """, cli.err);
        assertEquals(
                new PruneRequest(
                        Cli.FOLDER.resolve("ws"),
                        Age.parse("90d"),
                        Optional.empty(),
                        List.of(RetentionPart.OUTPUTS, RetentionPart.FINDINGS),
                        false),
                cli.jobs.asked);
    }

    @Test
    void withYesItIsDone() {
        cli.jobs.pruned = PARTS;
        assertEquals(0, cli.call("runs", "prune", "--keep", "5", "--yes"));
        assertTrue(cli.err.startsWith("removed:\nPART "), cli.err);
        assertTrue(cli.err.endsWith("next: kempt runs list\n"), cli.err);
        assertEquals(new PruneRequest(Cli.FOLDER, Optional.empty(), Optional.of(5), List.of(), true), cli.jobs.asked);
        cli.call("runs", "prune", "--yes", "--dry-run");
        assertEquals(
                new PruneRequest(Cli.FOLDER, Optional.empty(), Optional.empty(), List.of(), false), cli.jobs.asked);
    }

    @Test
    void nothingMayBeTooOld() {
        assertEquals(0, cli.call("runs", "prune"));
        assertEquals("Nothing is too old.\n", cli.err);
        cli.call("runs", "prune", "--json");
        assertEquals("{\"exit\":0,\"done\":false,\"parts\":[]}\n", cli.out);
    }

    @Test
    void theNewestRunCannotBeGivenAway() {
        assertEquals(2, cli.call("runs", "prune", "--keep", "0"));
        assertEquals("""
            kempt: --keep: found '0', expected a number from 1.
            Next: The newest finished run always stays, for the next one is compared with it.
            """, cli.err);
        assertEquals("", cli.jobs.asked);
    }

    @Test
    void aRunSaysInOneLineWhatItRemoved() {
        cli.jobs.pruned = PARTS;
        cli.call("run");
        assertTrue(cli.err.contains("\nremoved by retention: 12 of outputs (34.0 MiB), 98,765 of findings\n"), cli.err);
        cli.jobs.nothingNew = true;
        cli.call("run");
        assertTrue(cli.err.contains("\nremoved by retention: 12 of outputs (34.0 MiB), 98,765 of findings\n"), cli.err);
    }
}
