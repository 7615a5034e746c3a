package io.kempt.jobs.tell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.rules.model.Lang;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the metrics file, read by a strict parser of the format. */
final class MetricsFileTest {
    private static final String OF = "{workspace=\"retail\",command=\"run\"";

    @TempDir
    private Path folder = Path.of("");

    private Map<String, String> told(RunStory story) throws IOException, UntoldException {
        Path file = folder.resolve("kempt.prom");
        new MetricsFile(file).end(story);
        return Exposition.parse(Files.readString(file));
    }

    @Test
    void aGoodRunIsTold() throws IOException, UntoldException {
        Map<String, String> samples =
                told(Stories.of(ExitCode.OK, Lang.EN, List.of(Stories.gate("a", "ok"), Stories.gate("b", "warn"))));
        Map<String, String> expected = Map.ofEntries(
                Map.entry("kempt_last_run_timestamp_seconds" + OF + "}", "1795572012.345"),
                Map.entry("kempt_last_success_timestamp_seconds" + OF + "}", "1795572012.345"),
                Map.entry("kempt_last_run_exit_code" + OF + "}", "0"),
                Map.entry("kempt_last_run_duration_seconds" + OF + "}", "12.345"),
                Map.entry("kempt_rows" + OF + ",kind=\"customer\",source=\"erp\",outcome=\"accepted\"}", "1204"),
                Map.entry("kempt_rows" + OF + ",kind=\"customer\",source=\"erp\",outcome=\"rejected\"}", "54"),
                Map.entry("kempt_rows" + OF + ",kind=\"customer\",source=\"erp\",outcome=\"ignored\"}", "2"),
                Map.entry("kempt_rows" + OF + ",kind=\"customer\",source=\"erp\",outcome=\"known\"}", "0"),
                Map.entry("kempt_rows" + OF + ",kind=\"customer\",source=\"erp\",outcome=\"inserted\"}", "1000"),
                Map.entry("kempt_rows" + OF + ",kind=\"customer\",source=\"erp\",outcome=\"updated\"}", "200"),
                Map.entry("kempt_rows" + OF + ",kind=\"customer\",source=\"erp\",outcome=\"unchanged\"}", "4"),
                Map.entry("kempt_rows" + OF + ",kind=\"customer\",source=\"erp\",outcome=\"gone\"}", "1"),
                Map.entry("kempt_rows" + OF + ",kind=\"order\",source=\"shop\",outcome=\"accepted\"}", "0"),
                Map.entry("kempt_rows" + OF + ",kind=\"order\",source=\"shop\",outcome=\"rejected\"}", "0"),
                Map.entry("kempt_rows" + OF + ",kind=\"order\",source=\"shop\",outcome=\"ignored\"}", "0"),
                Map.entry("kempt_rows" + OF + ",kind=\"order\",source=\"shop\",outcome=\"known\"}", "7"),
                Map.entry("kempt_rows" + OF + ",kind=\"order\",source=\"shop\",outcome=\"inserted\"}", "0"),
                Map.entry("kempt_rows" + OF + ",kind=\"order\",source=\"shop\",outcome=\"updated\"}", "0"),
                Map.entry("kempt_rows" + OF + ",kind=\"order\",source=\"shop\",outcome=\"unchanged\"}", "0"),
                Map.entry("kempt_rows" + OF + ",kind=\"order\",source=\"shop\",outcome=\"gone\"}", "0"),
                Map.entry("kempt_customer_records" + OF + "}", "1204"),
                Map.entry("kempt_customers" + OF + "}", "950"),
                Map.entry("kempt_pairs_to_review" + OF + "}", "12"),
                Map.entry("kempt_findings" + OF + ",severity=\"error\"}", "54"),
                Map.entry("kempt_findings" + OF + ",severity=\"warning\"}", "3"),
                Map.entry("kempt_quality_score" + OF + ",kind=\"customer\"}", "0.875"),
                Map.entry("kempt_gates" + OF + ",verdict=\"ok\"}", "1"),
                Map.entry("kempt_gates" + OF + ",verdict=\"warn\"}", "1"),
                Map.entry("kempt_gates" + OF + ",verdict=\"fail\"}", "0"),
                Map.entry("kempt_gates" + OF + ",verdict=\"unknown\"}", "0"));
        assertEquals(expected, samples);
    }

    @Test
    void theLastSuccessOutlivesFailures() throws IOException, UntoldException {
        told(Stories.done());
        told(Stories.failed(ExitCode.BUSY, Lang.EN));
        Map<String, String> samples = told(Stories.failed(ExitCode.ENVIRONMENT, Lang.EN));
        assertEquals(
                Map.of(
                        "kempt_last_run_timestamp_seconds" + OF + "}", "1795572003.000",
                        "kempt_last_success_timestamp_seconds" + OF + "}", "1795572012.345",
                        "kempt_last_run_exit_code" + OF + "}", "6",
                        "kempt_last_run_duration_seconds" + OF + "}", "3.000"),
                samples);
    }

    @Test
    void withoutAnySuccessThereIsNoTimeOfOne() throws IOException, UntoldException {
        assertFalse(told(Stories.failed(ExitCode.BUG, Lang.EN))
                .containsKey("kempt_last_success_timestamp_seconds" + OF + "}"));
    }

    @Test
    void aClosedGateIsNoSuccess() throws IOException, UntoldException {
        Map<String, String> samples =
                told(Stories.of(ExitCode.BELOW_THRESHOLD, Lang.EN, List.of(Stories.gate("a", "fail"))));
        assertFalse(samples.containsKey("kempt_last_success_timestamp_seconds" + OF + "}"));
        assertEquals("1", samples.get("kempt_gates" + OF + ",verdict=\"fail\"}"));
    }

    @Test
    void namesAreEscaped() throws IOException, UntoldException {
        RunStart start =
                new RunStart(Stories.done().start().id(), Path.of("/data/a\"b\\c\nd"), Lang.EN, "run", Stories.BEGAN);
        Map<String, String> samples = told(new RunStory(
                start, Stories.BEGAN, Stories.failed(ExitCode.BUSY, Lang.EN).outcome()));
        assertEquals(
                "4",
                samples.get("kempt_last_run_exit_code{workspace=\"a\\\"b\\\\c\\nd\",command=\"run\"}"),
                samples::toString);
    }

    @Test
    void collectorsMayReadItAndNothingElseIsLeft() throws IOException, UntoldException {
        told(Stories.done());
        Path file = folder.resolve("kempt.prom");
        assertEquals("rw-r--r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void aFolderInItsPlaceIsSaidSo() throws IOException {
        Path place = Files.createDirectory(folder.resolve("place"));
        UntoldException untold = assertThrows(UntoldException.class, () -> new MetricsFile(place).end(Stories.done()));
        assertTrue(untold.reason().contains("is a folder or a device"), untold.reason());
    }
}
