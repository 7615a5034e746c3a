package io.kempt.rules.row;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.rules.finding.Finding;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.RecordId;
import io.kempt.rules.model.Row;
import io.kempt.rules.rulebook.Rulebook;
import io.kempt.rules.rulebook.RulebookReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the examples of {@code docs/rulebook.md}: every rulebook is read, and the tables below them are judged by it. */
class RulebookPageTest {
    private static final Path PAGE = Path.of(System.getProperty("kempt.root"), "docs", "rulebook.md");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```(yaml|csv)\n(.*?)^```");
    private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2026, 6, 30));

    @TestFactory
    Stream<DynamicTest> everyExample() throws IOException {
        Matcher fences = FENCE.matcher(Files.readString(PAGE));
        List<DynamicTest> tests = new ArrayList<>();
        Rulebook rulebook = null;
        while (fences.find()) {
            String text = fences.group(2);
            if (fences.group(1).equals("yaml")) {
                rulebook = new RulebookReader().read("example.yml", text);
            } else {
                Rulebook judging = Objects.requireNonNull(rulebook, "a table before any rulebook");
                tests.add(DynamicTest.dynamicTest(text.substring(0, text.indexOf('\n')), () -> judge(judging, text)));
            }
        }
        assertTrue(tests.size() >= 5, "examples with records: " + tests.size());
        return tests.stream();
    }

    private static void judge(Rulebook rulebook, String table) {
        Kind kind = rulebook.kinds().keySet().iterator().next();
        List<String> fields = rulebook.kind(kind).orElseThrow().fields().stream()
                .map(FieldSpec::name)
                .toList();
        RowRules rules = RowRules.compile(rulebook, kind, DAY);
        AcrossRows across = AcrossRows.of(rulebook, kind, DAY);
        List<String> lines = table.lines().toList();
        List<String> header = List.of(lines.get(0).split(","));
        assertEquals(Stream.concat(fields.stream(), Stream.of("findings")).toList(), header);
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",", -1);
            String[] values = new String[fields.size()];
            System.arraycopy(cells, 0, values, 0, values.length);
            RowVerdict verdict = rules.apply(new Row(new RecordId("", "example.csv", "", i + 1), values));
            List<Finding> found = new ArrayList<>(verdict.findings());
            if (verdict.accepted()) {
                found.addAll(across.add(verdict.row()));
            }
            String shown = found.stream()
                    .map(one -> one.field() + " " + one.code().id() + " "
                            + one.severity().code())
                    .collect(Collectors.joining("; "));
            assertEquals(cells[cells.length - 1], shown, lines.get(i));
        }
    }
}
