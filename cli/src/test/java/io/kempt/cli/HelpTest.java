package io.kempt.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
    private final Cli cli = new Cli();

    @Test
    void kemptAloneShowsItsHelp() {
        assertEquals(0, cli.call());
        assertTrue(cli.out.contains("Examples:\n  kempt run samples/retail\n"), cli.out);
        assertTrue(cli.out.contains("\n  run         Import, check,"), cli.out);
        assertEquals("", cli.err);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "init",
                "profile",
                "run",
                "import",
                "validate",
                "dedupe",
                "explain",
                "evaluate",
                "enrich",
                "report",
                "export",
                "runs",
                "runs list",
                "runs show",
                "runs resume",
                "runs stop",
                "runs abandon",
                "runs doctor",
                "rules",
                "rules list",
                "rules show",
                "rules check",
                "rules test",
                "rules infer",
                "rules import",
                "generate"
            })
    void everyCommandHasHelpOnStandardOutput(String command) {
        assertEquals(0, cli.call((command + " --help").split(" ")));
        assertTrue(cli.out.contains("\nUsage: kempt " + command + " "), cli.out);
        assertTrue(cli.out.contains("\nEverywhere:\n  -q, --quiet"), cli.out);
        assertEquals("", cli.err);
        assertEquals("", cli.jobs.asked);
    }

    @Test
    void helpMayStandBeforeTheCommand() {
        assertEquals(0, cli.call("--help", "run"));
        assertTrue(cli.out.contains("kempt"), cli.out);
    }

    @Test
    void theVersionNamesJava() {
        assertEquals(0, cli.call("--version"));
        assertTrue(cli.out.matches("kempt \\d+\\.\\d+\\.\\d+\\S* \\(Java [^,]+, [^)]+\\)\n"), cli.out);
    }
}
