package io.kempt.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A copy of the retail workspace, so that tests may run the program in it. */
record RetailCopy(Path folder) {
    private static final Path ORIGINAL = Program.ROOT.resolve("samples/retail");

    /** What a run makes, and what only tests read. */
    private static final Set<String> LEFT_OUT = Set.of("out", ".kempt", "truth", "expected");

    /** The workspace as it is in the repository. */
    static RetailCopy fresh(Path folder) {
        copy(ORIGINAL, folder, path -> !LEFT_OUT.contains(path.getName(0).toString()));
        return new RetailCopy(folder);
    }

    /** The workspace as it is now, with its store and outputs. */
    RetailCopy again(Path other) {
        copy(folder, other, path -> true);
        return new RetailCopy(other);
    }

    private static void copy(Path from, Path to, Predicate<Path> wanted) {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                Path name = from.relativize(file);
                if (wanted.test(name)) {
                    Path target = to.resolve(name);
                    Files.createDirectories(target.resolveSibling(""));
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Program.Ended kempt(String... arguments) {
        return Program.run(folder, arguments);
    }

    Path out(String run) {
        return folder.resolve("out").resolve(run);
    }

    /** The names of all files below a folder, with slashes. */
    static List<String> names(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<String> names = new ArrayList<>();
            walk.filter(Files::isRegularFile)
                    .forEach(file -> names.add(folder.relativize(file).toString()));
            names.sort(null);
            return names;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Every file with its time and content, and every folder. The lock file tells who holds the lock and is left out. */
    Map<String, String> state() {
        Map<String, String> state = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path path :
                    walk.filter(path -> !path.endsWith("kempt.db.lock")).toList()) {
                String what = Files.isDirectory(path)
                        ? "folder"
                        : Files.getLastModifiedTime(path) + " " + sha256(Files.readAllBytes(path));
                state.put(folder.relativize(path).toString(), what);
            }
            return state;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
