package io.kempt.jobs.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.rules.model.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that somebody is still writing are refused; files at rest cost no waiting. */
final class FileWatchTest {
    private static final Instant WRITTEN = Instant.parse("2026-07-01T02:00:00Z");

    private final Path file;
    private final List<Duration> waited = new ArrayList<>();

    FileWatchTest(@TempDir Path folder) throws IOException {
        file = Files.writeString(folder.resolve("a.csv"), "id,name\n");
        Files.setLastModifiedTime(file, FileTime.from(WRITTEN));
    }

    private InputFile input() {
        return InputFile.of(file, "a.csv", Kind.CUSTOMER, "erp", ReadOptions.DETECT, ImportSettings.DEFAULT);
    }

    private FileWatch at(int seconds, Runnable meanwhile) {
        return new FileWatch(() -> WRITTEN.plusSeconds(seconds), time -> {
            waited.add(time);
            meanwhile.run();
        });
    }

    private void append(String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.APPEND);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void aFileThatRestsIsLookedAtOnce() {
        at(10, () -> append("1,a\n")).refuseGrowing(List.of(input()));
        assertEquals(List.of(), waited);
    }

    @Test
    void aFileThatWasWrittenJustNowIsLookedAtTwice() {
        at(9, () -> {}).refuseGrowing(List.of(input()));
        assertEquals(List.of(Duration.ofMillis(300)), waited);
    }

    @Test
    void aFileThatGrowsIsRefused() {
        List<InputFile> files = List.of(input());
        StopException refused = assertThrows(
                StopException.class, () -> at(1, () -> append("1,a\n")).refuseGrowing(files));
        assertEquals(ExitCode.INPUT_REFUSED, refused.exit());
        assertEquals("a.csv is still growing: it had 8 bytes and has 12 bytes.", refused.problem());
        assertEquals(
                "Wait until the program that writes it has ended, then run the same command again.",
                refused.nextStep());
    }

    @Test
    void aFileThatIsWrittenOverIsRefused() throws IOException {
        InputFile before = input();
        Files.setLastModifiedTime(file, FileTime.from(WRITTEN.plusSeconds(1)));
        StopException refused = assertThrows(StopException.class, () -> FileWatch.refuseChanged(before));
        assertEquals("a.csv is being written to while it is read.", refused.problem());
    }
}
