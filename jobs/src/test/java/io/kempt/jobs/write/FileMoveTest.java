package io.kempt.jobs.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A moved file stands whole in one place or the other. */
final class FileMoveTest {
    private static final Path OTHER_FILE_SYSTEM = Path.of("/dev/shm");

    @TempDir
    private Path folder = Path.of("");

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aNumberStandsBeforeTheEnding() throws IOException {
        Path archive = folder.resolve("archive");
        for (String content : List.of("1", "2", "3")) {
            FileMove.into(archive, Files.writeString(folder.resolve("a.b.csv"), content));
        }
        FileMove.into(archive, Files.writeString(folder.resolve("README"), ""));
        FileMove.into(archive, Files.writeString(folder.resolve("README"), ""));
        assertEquals(List.of("README", "README-2", "a.b-2.csv", "a.b-3.csv", "a.b.csv"), names(archive));
        assertEquals("1", Files.readString(archive.resolve("a.b.csv")));
        assertEquals("3", Files.readString(archive.resolve("a.b-3.csv")));
    }

    @Test
    void toAnotherFileSystemByACopy() throws IOException {
        Assumptions.assumeTrue(Files.isWritable(OTHER_FILE_SYSTEM)
                && !Files.getFileStore(OTHER_FILE_SYSTEM).equals(Files.getFileStore(folder)));
        Path other = Files.createTempDirectory(OTHER_FILE_SYSTEM, "kempt");
        try {
            Path file = Files.writeString(folder.resolve("a.csv"), "x".repeat(100_000));
            var written = Files.getLastModifiedTime(file);
            Path moved = FileMove.into(other, file);
            assertFalse(Files.exists(file));
            assertEquals(100_000, Files.size(moved));
            assertEquals(written.toMillis(), Files.getLastModifiedTime(moved).toMillis());
            assertEquals(List.of("a.csv"), names(other));
            Files.delete(moved);
        } finally {
            Files.delete(other);
        }
    }

    @Test
    void aCopyThatFailsLeavesTheOriginalAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "x");
        Path target = folder.resolve("target/a.csv");
        Files.createDirectories(target.resolve("full"));
        assertThrows(IOException.class, () -> FileMove.copy(file, target));
        assertTrue(Files.exists(file));
        assertEquals(List.of("a.csv"), names(folder.resolve("target")));
    }
}
