package io.kempt.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What people read when something is wrong, word by word. The cases stand in {@code bad-usage/*.yml}: what is prepared, the
 * command, its exit code, and what it says, where {@code …} stands for what differs from one machine to the next.
 */
final class BadUsageIT {
    /** docs/decisions/0004; 70 would be a bug and 3 no mistake. */
    private static final Set<Integer> EXITS = Set.of(2, 4, 5, 6);

    @TestFactory
    Stream<DynamicTest> mistakesInTheCommandLine() {
        return cases("command-line.yml");
    }

    @TestFactory
    Stream<DynamicTest> filesThatCannotBeRead() {
        return cases("files.yml");
    }

    @TestFactory
    Stream<DynamicTest> workspacesThatCannotBeRun() {
        return cases("workspaces.yml");
    }

    @TestFactory
    Stream<DynamicTest> permissionsAndDisks() {
        return cases("environment.yml");
    }

    @TestFactory
    Stream<DynamicTest> runsStoresAndErasures() {
        return cases("operations.yml");
    }

    private static Stream<DynamicTest> cases(String file) {
        List<BadUsageCase> cases = BadUsageCase.read(file);
        assertTrue(cases.size() > 5, () -> "only " + cases.size() + " cases in " + file);
        return cases.stream().map(each -> dynamicTest(each.name(), () -> check(each)));
    }

    private static void check(BadUsageCase bad) throws IOException {
        try (PreparedFolder folder = new PreparedFolder()) {
            bad.prepare().forEach(folder::add);
            Set<String> before = folder.files();
            Program.Ended ended = bad.unprivileged()
                    ? Unprivileged.run(folder.path(), bad.words())
                    : Program.run(folder.path(), bad.words());
            String said = ended.err().replace(folder.path().toString(), "<HERE>");
            if (!matches(bad.says(), said)) {
                assertEquals(bad.says(), said);
            }
            assertEquals(bad.exit(), ended.exit(), said);
            assertEquals("", ended.out(), "standard output is for data");
            assertIsForPeople(said);
            assertEquals(Set.of(), without(folder.files(), before), "nothing is left half-written");
        }
    }

    /** Line by line, so that {@code …} never takes in a whole line. */
    private static boolean matches(String expected, String said) {
        String regex = Arrays.stream(expected.split("\n", -1))
                .map(line ->
                        Arrays.stream(line.split("…", -1)).map(Pattern::quote).collect(Collectors.joining("[^\n]+")))
                .collect(Collectors.joining("\n"));
        return said.matches(regex);
    }

    /** One paragraph that begins with the name of the program and ends with the next step. */
    private static void assertIsForPeople(String said) {
        assertTrue(said.startsWith("kempt: "), said);
        String[] lines = said.split("\n");
        assertTrue(lines[lines.length - 1].startsWith("Next: "), said);
        assertFalse(said.contains("\n\n"), said);
        assertFalse(said.contains("Exception"), said);
        assertFalse(said.contains("\tat "), said);
    }

    private static Set<String> without(Set<String> files, Set<String> before) {
        return files.stream().filter(file -> !before.contains(file)).collect(Collectors.toSet());
    }

    @Test
    void everyExitCodeForMistakesHasItsCases() {
        Set<Integer> covered = Stream.of(
                        "command-line.yml", "files.yml", "workspaces.yml", "environment.yml", "operations.yml")
                .flatMap(file -> BadUsageCase.read(file).stream())
                .map(BadUsageCase::exit)
                .collect(Collectors.toSet());
        assertEquals(EXITS, covered);
    }
}
