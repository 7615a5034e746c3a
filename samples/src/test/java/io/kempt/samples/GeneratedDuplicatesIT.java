package io.kempt.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Generated customers through the assembled program: processors, order and hostile values change nothing they should not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GeneratedDuplicatesIT {
    private static final String RECORDS = "made/inputs/customers.csv";
    private static final Pattern LARGEST = Pattern.compile("\"largest\":(\\d+)");
    private static final Pattern PAIRS = Pattern.compile("\"pairs\":(\\d+)");
    private static final int PHONE = 7;

    @TempDir
    private static Path folder = Path.of(""); // static, or it is not there yet before all tests

    @BeforeAll
    void generate() {
        Program.Ended made = Program.run(
                folder, "generate", "--kind", "duplicates", "--rows", "6500", "--seed", "5", "--out", "made");
        assertEquals(0, made.exit(), made.err());
        assertTrue(made.err().contains("next: kempt dedupe made/inputs/customers.csv"), made.err());
        dedupe(1, RECORDS, "one");
    }

    private static Program.Ended dedupe(int processors, String file, String out) {
        Map<String, String> options = Map.of("KEMPT_JAVA_OPTS", "-XX:ActiveProcessorCount=" + processors);
        Program.Ended ended = Program.end(Program.start(folder, options, "dedupe", file, "-o", out, "--json"), folder);
        assertEquals(0, ended.exit(), ended.err());
        return ended;
    }

    private static List<Path> files(String name) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(name))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void oneProcessorAndTwoWriteTheSameBytes() throws IOException {
        dedupe(2, RECORDS, "two");
        List<Path> one = files("one");
        List<Path> two = files("two");
        assertTrue(one.size() >= 4, "clusters, golden records, pairs and the workbook: " + one);
        assertEquals(
                one.stream().map(folder.resolve("one")::relativize).toList(),
                two.stream().map(folder.resolve("two")::relativize).toList());
        for (int i = 0; i < one.size(); i++) {
            String name = one.get(i).toString();
            assertArrayEquals(Files.readAllBytes(one.get(i)), Files.readAllBytes(two.get(i)), name);
        }
    }

    @Test
    void theOrderOfRowsDoesNotMatter() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(RECORDS));
        List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
        Collections.shuffle(rows, new Random(1));
        rows.add(0, lines.get(0));
        Files.write(folder.resolve("shuffled.csv"), rows);
        dedupe(2, "shuffled.csv", "shuffled");
        assertEquals(clusters("one"), clusters("shuffled"));
    }

    /** The lines {@code id cluster}, in the order of ids. */
    private static List<String> clusters(String out) throws IOException {
        return Files.readAllLines(folder.resolve(out).resolve("clusters.csv")).stream()
                .skip(1)
                .map(line -> line.split(",")[0] + " " + line.split(",")[1])
                .sorted()
                .toList();
    }

    @Test
    void theTruthThatComesWithThemIsFound() {
        Program.Ended ended = Program.run(
                folder, "evaluate", "--clusters", "one/clusters.csv", "--truth", "made/truth/customers.csv");
        assertEquals(0, ended.exit(), ended.err());
        Matcher pairs =
                Pattern.compile("pairs +(0[.]\\d+) +(0[.]\\d+) +(0[.]\\d+)").matcher(ended.out());
        assertTrue(pairs.find(), ended.out());
        assertTrue(Double.parseDouble(pairs.group(3)) > 0.93, ended.out());
    }

    @Test
    void aSwitchboardOfThousandsMakesNoGiant() throws IOException {
        List<String> rows = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(RECORDS))) {
            String[] cells = line.split(",", -1);
            boolean plain = line.indexOf('"') < 0 && rows.size() <= 5000;
            if (plain) {
                cells[PHONE] = rows.isEmpty() ? "phone" : "+86 10 6598 1234";
                rows.add(String.join(",", cells));
            }
        }
        assertEquals(5001, rows.size());
        Files.write(folder.resolve("switchboard.csv"), rows);
        String answer = dedupe(2, "switchboard.csv", "switchboard").out();
        assertTrue(number(LARGEST, answer) <= 8, answer);
        assertTrue(number(PAIRS, answer) <= 100_000, answer);
    }

    private static long number(Pattern pattern, String answer) {
        Matcher matcher = pattern.matcher(answer);
        assertTrue(matcher.find(), answer);
        return Long.parseLong(matcher.group(1));
    }
}
