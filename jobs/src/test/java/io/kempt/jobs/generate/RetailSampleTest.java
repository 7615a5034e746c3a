package io.kempt.jobs.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed sample is what the generator makes, so that neither drifts from the other. */
class RetailSampleTest {
    private static final Path SAMPLE = Path.of(System.getProperty("kempt.root", ".."), "samples", "retail");
    private static final String AGAIN =
            "; after a wanted change: scripts/kempt generate --kind crm --rows 3000 --seed 1 --out samples/retail";

    @Test
    void theSampleIsGeneratedByteByByte(@TempDir Path folder) throws IOException {
        FileNames.assumeChinese();
        GenerateJob.run(
                new GenerateRequest(folder, GenerateRequest.DEFAULT_ROWS, GenerateRequest.DEFAULT_SEED),
                Progress.SILENT);
        for (String part : new String[] {"inputs", "truth"}) {
            assertEquals(names(folder.resolve(part)), names(SAMPLE.resolve(part)), part + AGAIN);
            for (String name : names(folder.resolve(part))) {
                long difference = Files.mismatch(
                        folder.resolve(part).resolve(name), SAMPLE.resolve(part).resolve(name));
                assertEquals(-1, difference, name + " differs from byte " + difference + " on" + AGAIN);
            }
        }
    }

    @Test
    void theSampleStaysSmall() throws IOException {
        FileNames.assumeChinese();
        long bytes = 0;
        // store and outputs of a run may stand beside them
        for (String part : List.of("inputs", "truth", "expected")) {
            try (Stream<Path> paths = Files.walk(SAMPLE.resolve(part))) {
                for (Path path : paths.filter(Files::isRegularFile).toList()) {
                    bytes += Files.size(path);
                }
            }
        }
        assertTrue(bytes < 5_000_000, "samples/retail has " + bytes + " bytes");
    }

    private static Set<String> names(Path folder) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> paths = Files.list(folder)) {
            paths.forEach(path -> names.add(String.valueOf(path.getFileName())));
        }
        return names;
    }
}
