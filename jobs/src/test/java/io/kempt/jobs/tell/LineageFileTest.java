package io.kempt.jobs.tell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.rules.model.Lang;
import io.kempt.rules.yaml.Settings;
import io.kempt.rules.yaml.YamlNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** OpenLineage events, held against what the specification 2-0-2 requires. */
final class LineageFileTest {
    @TempDir
    private Path folder = Path.of("");

    private List<YamlNode> told(RunStory... stories) throws IOException, UntoldException {
        Path file = folder.resolve("lineage/events.jsonl");
        for (RunStory story : stories) {
            LineageFile lineage = new LineageFile(file);
            lineage.begin(story.start());
            lineage.end(story);
        }
        List<YamlNode> events = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            YamlNode event = Settings.parse("event", line);
            event.throwIfMistaken();
            assertValid(event);
            events.add(event);
        }
        return events;
    }

    /** The members that RunEvent, Run, Job, Dataset and every facet must have. */
    private static void assertValid(YamlNode event) {
        Instant.parse(event.requiredText("eventTime"));
        assertTrue(URI.create(event.requiredText("producer")).isAbsolute());
        assertEquals(
                "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent", event.requiredText("schemaURL"));
        assertTrue(List.of("START", "COMPLETE", "ABORT", "FAIL").contains(event.requiredText("eventType")));
        UUID.fromString(event.child("run").requiredText("runId"));
        assertFacets(event.child("run").child("facets"));
        assertNamed(event.child("job"));
        for (String datasets : List.of("inputs", "outputs")) {
            for (YamlNode dataset : event.child(datasets).elements()) {
                assertNamed(dataset);
                assertFacets(dataset.child("inputFacets"));
            }
        }
        assertEquals(List.of(), event.mistakes());
    }

    private static void assertNamed(YamlNode node) {
        assertFalse(node.requiredText("namespace").isEmpty());
        assertFalse(node.requiredText("name").isEmpty());
    }

    private static void assertFacets(YamlNode facets) {
        for (String name : facets.keys()) {
            assertTrue(URI.create(facets.child(name).requiredText("_producer")).isAbsolute());
            assertTrue(facets.child(name).requiredText("_schemaURL").startsWith("https://openlineage.io/spec/facets/"));
        }
    }

    @Test
    void aRunIsABeginAndAnEndWithOneId() throws IOException, UntoldException {
        List<YamlNode> events = told(Stories.done());
        assertEquals(
                List.of("START", "COMPLETE"),
                events.stream().map(event -> event.text("eventType", "")).toList());
        assertEquals(
                events.get(0).child("run").text("runId"),
                events.get(1).child("run").text("runId"));
        assertEquals("retail.run", events.get(1).child("job").text("name", ""));
        List<YamlNode> inputs = events.get(1).child("inputs").elements();
        assertEquals("/data/retail/inputs/客户.csv", inputs.get(0).text("name", ""));
        YamlNode metrics = inputs.get(0).child("inputFacets").child("dataQualityMetrics");
        assertEquals("1260", metrics.text("rowCount", ""));
        assertTrue(metrics.has("columnMetrics"));
        assertEquals(
                "/data/retail/out/0007/customers.csv",
                events.get(1).child("outputs").elements().get(0).text("name", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "OK, COMPLETE",
        "BELOW_THRESHOLD, COMPLETE",
        "STOPPED, ABORT",
        "BUSY, FAIL",
        "INPUT_REFUSED, FAIL",
        "BUG, FAIL"
    })
    void anEndSaysHow(ExitCode exit, String type) throws IOException, UntoldException {
        assertEquals(type, told(Stories.failed(exit, Lang.EN)).get(1).text("eventType", ""));
    }

    @Test
    void aFailureSaysWhyInOurWords() throws IOException, UntoldException {
        YamlNode error = told(Stories.failed(ExitCode.ENVIRONMENT, Lang.EN))
                .get(1)
                .child("run")
                .child("facets")
                .child("errorMessage");
        assertEquals("Kempt retail: failed, see to database, disk or permissions (exit 6)", error.text("message", ""));
        assertEquals("JAVA", error.text("programmingLanguage", ""));
    }

    @Test
    void runsStandOneBelowTheOther() throws IOException, UntoldException {
        assertEquals(
                4, told(Stories.done(), Stories.failed(ExitCode.BUSY, Lang.EN)).size());
    }

    @Test
    void aFolderThatMayNotBeWrittenIsSaid() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        LineageFile lineage = new LineageFile(folder.resolve("file/events.jsonl"));
        UntoldException untold = assertThrows(UntoldException.class, () -> lineage.begin(Stories.start(Lang.EN)));
        assertEquals("a file stands where a folder is needed", untold.reason());
    }
}
