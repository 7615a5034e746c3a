package io.kempt.cli.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every test that {@code docs/reliability.md} names is there, and every row of the page names one. */
final class ReliabilityPageTest {
    private static final Path ROOT = Path.of(System.getProperty("kempt.root"));
    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT))#(\\w+)`");

    private static List<String> page() throws IOException {
        return Files.readAllLines(ROOT.resolve("docs/reliability.md"));
    }

    /** The tests of all modules by the names of their classes. */
    private static Map<String, String> tests() throws IOException {
        Map<String, String> tests = new TreeMap<>();
        for (String module : List.of("rules", "jobs", "cli", "samples")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module + "/src/test/java"))) {
                for (Path file :
                        files.filter(file -> file.toString().endsWith(".java")).toList()) {
                    tests.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
                }
            }
        }
        return tests;
    }

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        Map<String, String> tests = tests();
        List<String> missing = NAMED.matcher(String.join("\n", page()))
                .results()
                .filter(named -> !isTest(tests.getOrDefault(named.group(1), ""), named.group(2)))
                .map(named -> named.group())
                .toList();
        assertEquals(List.of(), missing);
    }

    /** Whether a source has a test of that name: they return nothing or tests, and hide nothing. */
    private static boolean isTest(String source, String method) {
        return Pattern.compile("(?m)^    (?:void|List<DynamicTest>|Stream<DynamicTest>) " + method + "\\(")
                .matcher(source)
                .find();
    }

    @Test
    void everyRowNamesATest() throws IOException {
        List<String> rows = page().stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| What happens"))
                .toList();
        assertTrue(rows.size() > 30, () -> "only " + rows.size() + " rows");
        assertEquals(
                List.of(),
                rows.stream().filter(row -> !NAMED.matcher(row).find()).toList());
    }
}
