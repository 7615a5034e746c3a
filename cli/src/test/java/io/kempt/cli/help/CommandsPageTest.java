package io.kempt.cli.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.cli.command.Backend;
import io.kempt.cli.command.Commands;
import io.kempt.cli.command.Session;
import io.kempt.cli.console.Environment;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Help in the terminal and in the manual. */
class CommandsPageTest {
    private final Session session = new Session(
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
            Environment.ofProcess(),
            new Backend(
                    waiting -> {
                        throw new AssertionError("help starts no job");
                    },
                    (order, progress) -> List.of()));

    @Test
    void theManualEqualsTheCommands() throws IOException {
        Path file = Path.of(System.getProperty("kempt.root"), "docs", "commands.md");
        String made = CommandsPage.of(Commands.program(session), Commands.groups(session));
        if (Boolean.getBoolean("kempt.regenerate")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, made);
        }
        assertEquals(Files.readString(file), made, "regenerate: ./mvnw test -pl cli -am -Dkempt.regenerate=true");
    }

    @Test
    void examplesComeFirst() {
        CommandLine program = Commands.program(session);
        new HelpLayout(Commands.groups(session)).applyTo(program, 80);
        String help = Objects.requireNonNull(program.getSubcommands().get("validate"))
                .getUsageMessage(CommandLine.Help.Ansi.OFF);
        assertTrue(help.startsWith("""
                        Judge files without importing them, or what was imported.

                        Examples:
                          kempt validate customers.csv
                            Count what is wrong with a file.
                        """), help);
        assertTrue(help.indexOf("Examples:") < help.indexOf("Usage: kempt validate [FILE...] [OPTIONS]"), help);
        assertTrue(help.indexOf("Options:") < help.indexOf("Everywhere:"), help);
    }
}
