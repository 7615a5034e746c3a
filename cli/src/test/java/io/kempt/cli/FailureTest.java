package io.kempt.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.cli.error.Failures;
import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.rules.yaml.Mistake;
import io.kempt.rules.yaml.SettingsException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person reads when a command fails. */
class FailureTest {
    private final Cli cli = new Cli();

    private int fail(RuntimeException thrown, String... args) {
        cli.jobs.work = progress -> {
            throw thrown;
        };
        return cli.call(args);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vaildate a.csv              | 'vaildate' is not a command of kempt. Did you mean validate?       | kempt --help
            frobnicate                  | 'frobnicate' is not a command of kempt.                            | kempt --help
            --quite run                 | --quite is not an option of kempt. Did you mean --quiet?           | kempt --help
            validate a.csv --kin order  | --kin is not an option of kempt validate. Did you mean --kind?     | kempt validate --help
            validate a.csv --kin=order  | --kin is not an option of kempt validate. Did you mean --kind?     | kempt validate --help
            run one two                 | 'two' is one word too many for kempt run. A name with blanks needs quotes. | kempt run --help
            validate                    | kempt validate needs FILE, or a workspace.                         | kempt validate --help
            export                      | kempt export needs --to FILE.                                      | kempt export --help
            validate a.csv --kind       | --kind needs a value: KIND.                                        | kempt validate --help
            run --as-of 31.1.2026       | --as-of: found '31.1.2026', expected a day such as 2026-01-31.     | kempt run --help
            run --as-of 2026-02-30      | --as-of: found '2026-02-30', expected a day such as 2026-01-31.    | kempt run --help
            run --lang de               | --lang: found 'de', expected one of en, zh.                        | kempt run --help
            validate a --fail-on eror   | --fail-on: found 'eror', expected one of error, warning, suspect, never; did you mean error? | kempt validate --help
            report funnle               | REPORT: found 'funnle', expected one of rfm, funnel, quality; did you mean funnel? | kempt report --help
            run --lang en --lang zh     | --lang is given twice; expected once.                              | kempt run --help
            generate --rows many        | --rows: found 'many', expected a whole number.                     | kempt generate --help
            generate --kind erp -o t    | --kind: found 'erp', expected one of crm, duplicates.                                  | kempt generate --help
            run --ping-url here         | --ping-url: found 'here', expected an address that begins with https://. | kempt run --help
            runs lst                    | 'lst' is not a command of kempt runs. Did you mean list?           | kempt runs --help
            """)
    void mistakesInTheCommandLineAreExplained(String line, String problem, String next) {
        assertEquals(2, cli.call(line.split(" ")));
        assertEquals("kempt: " + problem + "\nNext: " + next + "\n", cli.err);
        assertEquals("", cli.out);
    }

    /** Those who are told of a run hear the code that the command ends with. */
    @Test
    void whatIsThrownHasOneExitCode() {
        List<Throwable> thrown = List.of(
                new StopException(ExitCode.BUSY, "p", "n"),
                new SettingsException(List.of()),
                new UncheckedIOException(new AccessDeniedException("f")),
                new OutOfMemoryError(),
                new IllegalStateException());
        thrown.forEach(each -> assertEquals(Failures.of(each).exit(), ExitCode.of(each), each::toString));
    }

    @Test
    void whatStopsARunIsOneParagraphAndAnExitCode() {
        int code = fail(
                StopException.inputRefused(
                        "orders.csv is empty: expected a header line", "Export it again with its header"),
                "import",
                "orders.csv");
        assertEquals(5, code);
        assertEquals("""
                kempt: orders.csv is empty: expected a header line.
                Next: Export it again with its header.
                """, cli.err);
    }

    @Test
    void everyExitCodeOfAStopIsKept() {
        for (ExitCode exit : ExitCode.values()) {
            assertEquals(exit.code(), fail(new StopException(exit, "It stopped", "Go on"), "run"));
        }
    }

    @Test
    void mistakesInSettingsAreAllListed() {
        int code = fail(
                new SettingsException(List.of(
                        new Mistake("rulebook.yml", 12, 5, "'emial' is no standardiser; did you mean 'email'?"),
                        new Mistake("kempt.yml", 0, 0, "is empty"))),
                "run");
        assertEquals(2, code);
        assertEquals("""
                kempt: The settings cannot be used: 2 mistakes.
                  rulebook.yml:12:5: 'emial' is no standardiser; did you mean 'email'?
                  kempt.yml: is empty
                Next: Correct them and run the same command again.
                """, cli.err);
    }

    @Test
    void aBugShowsNoDataAndNoStackTrace() {
        assertEquals(70, fail(new NumberFormatException("For input string: \"13800138000\""), "run"));
        String[] lines = cli.err.split("\n");
        assertEquals(2, lines.length, cli.err);
        assertTrue(
                lines[0].matches("kempt: This is a bug in Kempt: NumberFormatException at \\w+\\.java:\\d+\\."),
                cli.err);
        assertEquals("Next: Run the same command again with --debug and report what it prints.", lines[1]);
        assertFalse(cli.err.contains("138"));
    }

    @Test
    void debugShowsTheStackTrace() {
        assertEquals(70, fail(new IllegalStateException("why"), "--debug", "run"));
        assertTrue(cli.err.contains("java.lang.IllegalStateException: why\n\tat "), cli.err);
    }

    @Test
    void theDiskAndItsPermissionsAreTheEnvironment() {
        assertEquals(6, fail(new UncheckedIOException(new AccessDeniedException("/data/kempt.db")), "run"));
        assertTrue(cli.err.startsWith("kempt: /data/kempt.db may not be read or written by this user.\n"), cli.err);
        FileSystemException full = new FileSystemException("/data/out", null, "No space left on device");
        assertEquals(6, fail(new UncheckedIOException(full), "run"));
        assertTrue(cli.err.startsWith("kempt: /data/out: No space left on device.\n"), cli.err);
    }

    @Test
    void outOfMemoryNamesTheFlag() {
        cli.jobs.work = progress -> {
            throw new OutOfMemoryError("Java heap space");
        };
        assertEquals(6, cli.call("run"));
        assertTrue(cli.err.contains("KEMPT_JAVA_OPTS=-Xmx4g"), cli.err);
    }

    @Test
    void jsonTellsTheFailureToo() {
        fail(StopException.usage("No kempt.yml here", "kempt run DIR"), "run", "--json");
        assertEquals(
                "{\"exit\":2,\"problem\":\"No kempt.yml here.\",\"details\":[],\"nextStep\":\"kempt run DIR\"}\n",
                cli.out);
    }

    @Test
    void pathsReadAsTheyAreTypedFromTheCurrentFolder() {
        fail(
                StopException.usage(
                        Cli.FOLDER + "/ws/kempt.yml is not UTF-8 text",
                        "See " + Cli.FOLDER + "/ws or '/else" + Cli.FOLDER + "/x'"),
                "run");
        assertEquals("kempt: ws/kempt.yml is not UTF-8 text.\nNext: See ws or '/else" + Cli.FOLDER + "/x'.\n", cli.err);
    }

    @Test
    void anEmptyNameIsNoFile() {
        assertEquals(2, cli.call("validate", ""));
        assertEquals(
                "kempt: found '' where a word was expected for kempt validate.\nNext: kempt validate --help\n",
                cli.err);
    }

    @Test
    void theDrawnLineIsTakenAwayBeforeAnError() {
        cli.terminal = true;
        cli.jobs.work = progress -> {
            progress.started("import a.csv");
            throw StopException.usage("It stopped", "Go on");
        };
        cli.call("run", "--color=never");
        assertEquals("\r\033[Kimport a.csv ...\r\033[Kkempt: It stopped.\nNext: Go on.\n", cli.err);
    }

    @Test
    void peopleSeeKemptsWarningsAndNobodyElses() {
        cli.jobs.work = progress -> {
            Logger.getLogger("io.kempt.jobs.store").log(Level.WARNING, "slow disk");
            Logger.getLogger("io.kempt.jobs.store").log(Level.INFO, "opened");
            Logger.getLogger("org.springframework.batch").log(Level.SEVERE, "boom", new IllegalStateException());
        };
        cli.call("report", "rfm");
        assertEquals("kempt: warning: slow disk\n120 of 1,100 customers are 重要价值客户\n", cli.err);
    }

    @Test
    void debugShowsEveryLog() {
        cli.jobs.work = progress ->
                Logger.getLogger("org.springframework.batch").log(Level.SEVERE, "boom", new IllegalStateException("x"));
        cli.call("report", "rfm", "--debug");
        assertTrue(
                cli.err.contains("severe org.springframework.batch: boom\njava.lang.IllegalStateException: x\n\tat "));
    }
}
