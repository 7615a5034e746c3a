package io.kempt.samples;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kempt.rules.yaml.YamlNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder of its own for one case, with what the case asks for:
 *
 * <ul>
 *   <li>{@code folder:} a folder;
 *   <li>{@code file:} a file made of {@code text:}, so many {@code lines:} of customers, bytes in {@code hex:} and {@code
 *       more:} lines; or a {@code copy:} of a file of samples/retail, of which the {@code first:} bytes are kept or one byte
 *       is inverted at {@code flip:};
 *   <li>{@code lock:} a file that holds that text and is locked as by a running process;
 *   <li>{@code disk:} a disk of so many {@code kilobytes:}.
 * </ul>
 *
 * <p>{@code mode:} takes permissions away, when all is made.
 */
final class PreparedFolder implements AutoCloseable {
    private static final Path SAMPLE = Program.ROOT.resolve("samples/retail");
    private static final String OPEN = "rwxr-xr-x";

    private final Path path;
    private final Deque<AutoCloseable> undo = new ArrayDeque<>();

    PreparedFolder() throws IOException {
        // beyond the reach of links: what the program says must hold the path as it is typed here
        path = Files.createTempDirectory("kempt-bad").toRealPath();
        mode(path, OPEN);
    }

    Path path() {
        return path;
    }

    void add(YamlNode entry) {
        try {
            if (entry.has("folder")) {
                restrict(entry, Files.createDirectories(path.resolve(entry.requiredText("folder"))));
            } else if (entry.has("lock")) {
                lock(under(entry.requiredText("lock")), entry.requiredText("text"));
            } else if (entry.has("disk")) {
                disk(Files.createDirectory(path.resolve(entry.requiredText("disk"))), entry);
            } else {
                restrict(entry, Files.write(under(entry.requiredText("file")), content(entry)));
            }
            entry.refuseUnknownKeys();
            entry.throwIfMistaken();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Path under(String name) throws IOException {
        Path file = path.resolve(name);
        Files.createDirectories(file.getParent());
        return file;
    }

    private static byte[] content(YamlNode entry) throws IOException {
        Optional<String> copy = entry.text("copy");
        if (copy.isPresent()) {
            byte[] bytes = Files.readAllBytes(SAMPLE.resolve(copy.get()));
            int flip = entry.integer("flip", -1, 0, bytes.length - 1);
            if (flip >= 0) {
                bytes[flip] = (byte) ~bytes[flip];
            }
            return Arrays.copyOf(bytes, entry.integer("first", bytes.length, 1, bytes.length));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(entry.text("text", "").getBytes(StandardCharsets.UTF_8));
        customers(bytes, 1, entry.integer("lines", 0, 1, 100_000));
        bytes.writeBytes(HexFormat.of().parseHex(entry.text("hex", "")));
        customers(bytes, 500_000, entry.integer("more", 0, 1, 100_000));
        return bytes.toByteArray();
    }

    private static void customers(ByteArrayOutputStream bytes, int first, int count) {
        for (int i = first; i < first + count; i++) {
            bytes.writeBytes(("K" + i + ",客户" + i + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private void lock(Path file, String holder) throws IOException {
        Files.writeString(file, holder);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        undo.push(channel);
        channel.lock();
    }

    private void disk(Path folder, YamlNode entry) {
        int kilobytes = entry.integer("kilobytes", 0, 1, 100_000);
        assumeTrue(
                Processes.succeeds(
                        List.of("mount", "-t", "tmpfs", "-o", "size=" + kilobytes + "k", "tmpfs", folder.toString())),
                "no disk can be mounted here");
        undo.push(() -> Processes.succeeds(List.of("umount", folder.toString())));
    }

    private void restrict(YamlNode entry, Path made) throws IOException {
        Optional<String> mode = entry.text("mode");
        if (mode.isPresent()) {
            mode(made, mode.get());
            undo.push(() -> mode(made, OPEN));
        }
    }

    private static void mode(Path file, String permissions) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    /** All files, but those of a store, which may be begun before a mistake is seen. */
    Set<String> files() throws IOException {
        Set<String> files = new HashSet<>();
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(path.relativize(file).toString());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path closed, IOException refused) {
                return FileVisitResult.CONTINUE;
            }
        });
        files.removeIf(file -> file.contains(".kempt/"));
        return files;
    }

    @Override
    public void close() throws IOException {
        while (!undo.isEmpty()) {
            try {
                undo.pop().close();
            } catch (Exception broken) {
                throw new IOException("what was prepared cannot be undone", broken);
            }
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
