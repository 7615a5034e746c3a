package io.kempt.jobs.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutputFileTest {
    @Test
    void appearsOnCommitOnly(@TempDir Path folder) throws IOException {
        Path target = folder.resolve("new/sub/clean.csv");
        try (OutputFile file = OutputFile.create(target)) {
            file.stream().write(bytes("id\n"));
            assertFalse(Files.exists(target));
            file.commit();
            assertEquals("id\n", Files.readString(target));
        }
        assertEquals("id\n", Files.readString(target));
        assertEquals(List.of("clean.csv"), names(folder.resolve("new/sub")));
    }

    @Test
    void leavesTheOldFileWhenItIsNotCommitted(@TempDir Path folder) throws IOException {
        Path target = Files.writeString(folder.resolve("clean.csv"), "old");
        try (OutputFile file = OutputFile.create(target)) {
            file.stream().write(new byte[100_000]);
            assertEquals(2, names(folder).size());
        }
        assertEquals("old", Files.readString(target));
        assertEquals(List.of("clean.csv"), names(folder));
    }

    @Test
    void whatAKilledProcessLeftGoesWhenTheFileIsBegunAnew(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve(".clean.csv.815.part"), "张三,138");
        Files.writeString(folder.resolve(".other.csv.815.part"), "of another file");
        Path target = folder.resolve("clean.csv");
        try (OutputFile first = OutputFile.create(target);
                OutputFile second = OutputFile.create(target)) {
            second.stream().write(bytes("second"));
            second.commit();
            first.stream().write(bytes("first"));
            first.commit();
        }
        assertEquals("first", Files.readString(target));
        assertEquals(List.of(".other.csv.815.part", "clean.csv"), names(folder));
    }

    @Test
    void whatAnotherProcessIsWritingStays(@TempDir Path folder) throws Exception {
        Path theirs = folder.resolve(".clean.csv.4711.part");
        Path program = Files.writeString(folder.resolve("Writer.java"), """
                import java.nio.channels.FileChannel;
                import java.nio.file.Path;
                import java.nio.file.StandardOpenOption;
                public class Writer {
                    public static void main(String[] file) throws Exception {
                        FileChannel channel =
                                FileChannel.open(Path.of(file[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        channel.lock();
                        System.out.println("locked");
                        System.in.read();
                    }
                }
                """);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process writer = new ProcessBuilder(java.toString(), program.toString(), theirs.toString()).start();
        try {
            assertEquals("locked", writer.inputReader().readLine());
            write(folder.resolve("clean.csv"), "ours");
            assertTrue(Files.exists(theirs));
        } finally {
            writer.destroyForcibly().waitFor();
        }
        write(folder.resolve("clean.csv"), "ours again");
        assertFalse(Files.exists(theirs));
    }

    @Test
    void replacesTheOldFile(@TempDir Path folder) throws IOException {
        Path target = Files.writeString(folder.resolve("clean.csv"), "old and longer");
        write(target, "new");
        assertEquals("new", Files.readString(target));
    }

    @Test
    void onlyItsOwnerMayReadIt(@TempDir Path folder) throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no POSIX permissions here");
        Path target = folder.resolve("clean.csv");
        write(target, "id");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(target)));
    }

    @Test
    void writesThroughALink(@TempDir Path folder) throws IOException {
        Path real = Files.writeString(folder.resolve("real.csv"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), real);
        write(link, "new");
        assertTrue(Files.isSymbolicLink(link));
        assertEquals("new", Files.readString(real));
    }

    @Test
    void refusesAFolder(@TempDir Path folder) {
        StopException refused = assertThrows(StopException.class, () -> OutputFile.create(folder));
        assertEquals(folder + " is a folder or a device: expected the name of a file to write", refused.getMessage());
        assertEquals(ExitCode.USAGE, refused.exit());
    }

    @Test
    void saysWhyItCannotBeWritten(@TempDir Path folder) throws IOException {
        Path blocked = Files.writeString(folder.resolve("blocked"), "a file in place of a folder");
        Path target = blocked.resolve("clean.csv");
        StopException refused = assertThrows(StopException.class, () -> OutputFile.create(target));
        assertEquals("cannot write " + target + ": a file stands in place of its folder", refused.getMessage());
        assertEquals("Free space or choose another place; nothing was left half-written.", refused.nextStep());
        assertEquals(ExitCode.ENVIRONMENT, refused.exit());
    }

    private static void write(Path target, String text) throws IOException {
        try (OutputFile file = OutputFile.create(target)) {
            file.stream().write(bytes(text));
            file.commit();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
