package io.kempt.jobs.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.tell.Channels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/telling.md} shows can be used as it stands. */
final class TellingPageTest {
    private static final Pattern SETTINGS = Pattern.compile("```yaml\n(.+?)```", Pattern.DOTALL);

    @TempDir
    private Path folder = Path.of("");

    private static String page() throws IOException {
        return Files.readString(Path.of(System.getProperty("kempt.root"), "docs", "telling.md"));
    }

    @Test
    void everyExampleIsAKemptYml() throws IOException {
        List<String> examples = SETTINGS.matcher(page())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertEquals(2, examples.size());
        for (String example : examples) {
            Files.writeString(
                    folder.resolve(Workspace.FILE),
                    "inputs: [{files: a.csv, kind: customer, source: erp}]\n" + example);
            Workspace.of(folder);
            assertTrue(!TellingReader.audience(folder).notifications().isEmpty(), example);
        }
    }

    @Test
    void everyChannelIsThere() throws IOException {
        String page = page();
        Channels.names().forEach(name -> assertTrue(page.contains("\n| `" + name + "` |"), name));
    }
}
