package io.kempt.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kempt.rules.yaml.Settings;
import io.kempt.rules.yaml.YamlNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * {@code docs/detection.md}: what of the defects planted in the sample was set right, told or missed, with a reason for
 * everything that was missed and for every finding on a value that nobody damaged. The reasons stand in {@code
 * detection.yml}; one that is missing, or no longer needed, fails the test.
 */
final class DetectionPage {
    private static final Path REASONS = Program.ROOT.resolve("samples/src/test/resources/detection.yml");
    private static final String HEAD = """
            # What is found, and what is not

            Generated from a run on `samples/retail` and compared with it in the build; do not edit.

            The files of the sample were made clean, and then damaged on purpose; `samples/retail/truth/defects.csv` says where
            and how. A defect is *set right* when its true value stands in its place in the end, *told* when a finding points at
            it, and *missed* when neither happened.

            """;

    private final Detection detection;
    private final Map<String, String> missed;
    private final Map<String, String> others;

    DetectionPage(Detection detection) {
        this.detection = detection;
        try {
            YamlNode root = Settings.parse("detection.yml", Files.readString(REASONS));
            this.missed = reasons(root.mapping("missed"));
            this.others = reasons(root.mapping("others"));
            root.refuseUnknownKeys();
            root.throwIfMistaken();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<String, String> reasons(YamlNode section) {
        return section.keys().stream()
                .collect(Collectors.toMap(key -> key, section::requiredText, (one, two) -> one, TreeMap::new));
    }

    void everythingHasItsReason() {
        Set<String> classes = detection.classes().entrySet().stream()
                .filter(entry -> entry.getValue().missed() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(classes, new TreeSet<>(missed.keySet()), "classes of defect of which some are missed");
        assertEquals(
                new TreeSet<>(detection.others().keySet()),
                new TreeSet<>(others.keySet()),
                "findings on values that nobody damaged");
    }

    String text() {
        StringBuilder page = new StringBuilder(HEAD);
        Detection.Outcome all = detection.classes().values().stream().reduce(Detection.Outcome.NONE, Detection::sum);
        page.append("| Defect | Field | Planted | Set right | Told | Missed | Why some are missed |\n")
                .append("| --- | --- | ---: | ---: | ---: | ---: | --- |\n");
        detection.classes().forEach((name, outcome) -> row(page, name, outcome));
        row(page, "**all** ", all);
        page.append("""

                ## Findings on values that nobody damaged

                Some are true of the data all the same: the generator writes what real exports hold. A *false alarm* is one that is
                not.

                | Severity | Finding | Field | Count | Why |
                | --- | --- | --- | ---: | --- |
                """);
        detection
                .others()
                .forEach((name, count) -> page.append("| ")
                        .append(name.replace(" ", " | ").replaceFirst("\\| (\\S+) \\|", "| `$1` |"))
                        .append(" | ")
                        .append(count)
                        .append(" | ")
                        .append(others.getOrDefault(name, ""))
                        .append(" |\n"));
        return page.toString();
    }

    private void row(StringBuilder page, String name, Detection.Outcome outcome) {
        int blank = name.indexOf(' ');
        page.append("| ")
                .append(name, 0, blank)
                .append(" | ")
                .append(name.substring(blank + 1).isEmpty() ? "" : "`" + name.substring(blank + 1) + "`");
        for (int count : new int[] {outcome.planted(), outcome.setRight(), outcome.told(), outcome.missed()}) {
            page.append(" | ").append(count);
        }
        page.append(" | ").append(missed.getOrDefault(name, "")).append(" |\n");
    }
}
