package io.kempt.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A workspace with the sample's inputs and settings and a store of its own on one of the databases. */
record SampleOn(Path folder, StoreDump dump) {

    /** @param folder an empty one */
    static SampleOn fresh(Path folder, CrashStore store) throws IOException {
        Path sample = Program.ROOT.resolve("samples/retail");
        CrashStore.Kept kept = store.fresh(folder);
        String settings = Files.readString(sample.resolve("kempt.yml"));
        Files.writeString(folder.resolve("kempt.yml"), settings + "\nstore: \"" + kept.setting() + "\"\n");
        copy(sample.resolve("rulebook.yml"), folder.resolve("rulebook.yml"));
        Path inputs = Files.createDirectory(folder.resolve("inputs"));
        try (Stream<Path> files = Files.list(sample.resolve("inputs"))) {
            for (Path file : files.toList()) {
                copy(file, inputs.resolve(file.getFileName()));
            }
        }
        return new SampleOn(folder, kept.dump());
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.isRegularFile(from)) {
            Files.copy(from, to);
        }
    }

    void delete() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
