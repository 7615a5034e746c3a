package io.kempt.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.kempt.cli.console.Environment;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Every command is listed, and shows examples that work. */
class CommandsTest {

    private static CommandLine program() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return Commands.program(new Session(
                nowhere,
                nowhere,
                Environment.ofProcess(),
                new Backend(
                        waiting -> {
                            throw new AssertionError("parsing starts no job");
                        },
                        (order, progress) -> List.of())));
    }

    private static List<CommandLine> all(CommandLine program) {
        List<CommandLine> all = new ArrayList<>(List.of(program));
        program.getSubcommands().values().forEach(sub -> all.addAll(all(sub)));
        return all;
    }

    @Test
    void everyCommandClassIsListed() {
        Set<String> listed = all(program()).stream()
                .map(command -> command.getCommandSpec().userObject().getClass().getName())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> written = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.kempt.cli").stream()
                        .filter(each -> each.isAnnotatedWith(Command.class))
                        .map(JavaClass::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(written, listed, "a command needs its line in Commands");
    }

    @Test
    void everyCommandHasExamplesThatParse() {
        for (CommandLine command : all(program())) {
            String name = command.getCommandSpec().qualifiedName();
            String[] lines = command.getCommandSpec().usageMessage().footer();
            assertTrue(lines.length >= 2 && lines.length % 2 == 0, name + " needs examples, two lines each");
            for (int i = 0; i < lines.length; i += 2) {
                String example = lines[i];
                assertTrue(example.startsWith(name + " ") || example.equals(name), example);
                assertTrue(lines[i + 1].startsWith("  "), lines[i + 1]);
                String[] words = example.split(" ");
                program().parseArgs(Arrays.copyOfRange(words, 1, words.length));
            }
        }
    }

    @Test
    void everyOptionIsDescribed() {
        for (CommandLine command : all(program())) {
            command.getCommandSpec()
                    .args()
                    .forEach(arg -> assertTrue(
                            arg.description().length > 0 && arg.description()[0].endsWith("."), arg::toString));
        }
    }
}
