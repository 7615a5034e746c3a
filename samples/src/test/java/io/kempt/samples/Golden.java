package io.kempt.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Outputs as they stand in {@code samples/retail/expected}, compared byte by byte. With {@code -Dkempt.regenerate=true}
 * they are written instead, for a person to look through with {@code git diff}.
 */
final class Golden {
    private static final String FOLDER = "samples/retail/expected";
    private static final Path EXPECTED = Program.ROOT.resolve(FOLDER);
    private static final boolean REGENERATE = Boolean.getBoolean("kempt.regenerate");
    private static final String HOW = """

            If the new output is right, write it with
              ./mvnw verify -Dkempt.regenerate=true -Dit.test=SampleIT -Dfailsafe.failIfNoSpecifiedTests=false
            and look through it with: git diff""";

    private Golden() {}

    static void check(String name, String found) {
        checkPage(FOLDER + "/" + name, found);
    }

    /** Compares any file of the repository, named from its root. */
    static void checkPage(String name, String found) {
        Path file = Program.ROOT.resolve(name);
        try {
            if (REGENERATE) {
                Files.createDirectories(file.resolveSibling(""));
                Files.writeString(file, found);
            }
            if (!Files.exists(file)) {
                fail(name + " is missing." + HOW);
            }
            String expected = Files.readString(file);
            if (!expected.equals(found)) {
                fail(difference(name, expected.split("\n", -1), found.split("\n", -1)));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String difference(String name, String[] expected, String[] found) {
        int line = 0;
        while (line < expected.length && line < found.length && expected[line].equals(found[line])) {
            line++;
        }
        return name + ":" + (line + 1) + " differs"
                + "\nexpected: " + lineOrEnd(expected, line)
                + "\nfound:    " + lineOrEnd(found, line)
                + HOW;
    }

    private static String lineOrEnd(String[] lines, int line) {
        return line < lines.length ? lines[line] : "(the file ends)";
    }

    /** What nobody compares any more must not stay behind. */
    static void checkNoOthersThan(Set<String> names) {
        try (Stream<Path> files = Files.walk(EXPECTED)) {
            Set<String> there = new TreeSet<>();
            files.filter(Files::isRegularFile)
                    .map(file -> EXPECTED.relativize(file).toString())
                    .filter(name -> !name.startsWith("."))
                    .forEach(there::add);
            assertEquals(new TreeSet<>(names), there, "files in " + FOLDER);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
