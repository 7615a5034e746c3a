package io.kempt.cli.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kempt.jobs.exit.ExitCode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTextTest {
    /** One of each sort of component. */
    public record Sample(
            ExitCode exit, long rows, boolean done, String text, Optional<String> none, Duration took, Instant at) {}

    @Test
    void recordsAreObjects() {
        Sample sample = new Sample(
                ExitCode.BELOW_THRESHOLD,
                -7,
                true,
                "客户 \"A\" \\ b\n\t\u0001",
                Optional.empty(),
                Duration.ofMillis(1500),
                Instant.parse("2026-01-31T02:00:00Z"));
        assertEquals(
                "{\"exit\":1,\"rows\":-7,\"done\":true,\"text\":\"客户 \\\"A\\\" \\\\ b\\n\\t\\u0001\",\"none\":null,"
                        + "\"took\":\"PT1.5S\",\"at\":\"2026-01-31T02:00:00Z\"}",
                JsonText.of(sample));
    }

    @Test
    void listsAndMapsNest() {
        Object value = Map.of("files", List.of(Path.of("/a b/客户.csv"), Optional.of(1)));
        assertEquals("{\"files\":[\"/a b/客户.csv\",1]}", JsonText.of(value));
    }
}
