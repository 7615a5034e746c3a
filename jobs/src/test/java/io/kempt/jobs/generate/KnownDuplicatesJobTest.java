package io.kempt.jobs.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.duplicates.TruthTable;
import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.table.ReadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Customers with known duplicates, as files. */
class KnownDuplicatesJobTest {
    private static final List<String> FILES =
            List.of("truth/summary.json", "inputs/customers.csv", "truth/customers.csv", "truth/variations.csv");

    private static void generate(Path folder, long rows, double chinese, long seed) {
        KnownDuplicatesJob.run(new KnownDuplicatesRequest(folder, rows, chinese, seed), Progress.SILENT);
    }

    @Test
    void recordsAndTruthHaveALineForEachRecord(@TempDir Path folder) throws IOException {
        List<GenerateResult.WrittenFile> files =
                KnownDuplicatesJob.run(new KnownDuplicatesRequest(folder, 600, 0.5, 7), Progress.SILENT);
        assertEquals(
                FILES.stream().map(folder::resolve).toList(),
                files.stream().map(GenerateResult.WrittenFile::path).toList());
        List<String> records = Files.readAllLines(folder.resolve("inputs/customers.csv"));
        assertEquals(601, records.size());
        assertEquals(
                "record_id,source,kind,first_name,last_name,company,email,phone,street,city,postcode,country,birth_date,"
                        + "updated_at,batch",
                records.get(0));
        List<String> truth = Files.readAllLines(folder.resolve("truth/customers.csv"));
        assertEquals(601, truth.size());
        assertEquals("record_id,entity_id", truth.get(0));
        assertTrue(truth.get(1).matches("1,[0-9]+"), truth.get(1));
        String summary = Files.readString(folder.resolve("truth/summary.json"));
        assertTrue(summary.contains("\"rows\": 600,\n  \"chinese\": 0.5,\n  \"seed\": 7,"), summary);
        long variations =
                Files.readAllLines(folder.resolve("truth/variations.csv")).size() - 1L;
        assertEquals(variations, files.get(3).lines());
    }

    @Test
    void evaluationReadsTheTruth(@TempDir Path folder) {
        generate(folder, 200, 0.3, 1);
        TruthTable truth = TruthTable.read(folder.resolve("truth/customers.csv"), Optional.empty(), ReadOptions.DETECT);
        assertEquals(200, truth.groups().size());
    }

    @Test
    void sameSeedSameBytesEvenInAnotherLocaleAndTimeZone(@TempDir Path one, @TempDir Path other) throws IOException {
        generate(one, 300, 0.3, 1);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
            generate(other, 300, 0.3, 1);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        for (String file : FILES) {
            assertEquals(Files.readString(one.resolve(file)), Files.readString(other.resolve(file)), file);
        }
        generate(other, 300, 0.3, 2);
        assertNotEquals(Files.readString(one.resolve(FILES.get(1))), Files.readString(other.resolve(FILES.get(1))));
    }

    @Test
    void rowsAndShareMustMakeSense(@TempDir Path folder) {
        StopException rows = assertThrows(StopException.class, () -> generate(folder, 0, 0.3, 1));
        assertEquals("--rows is 0: expected 1 to 50000000", rows.getMessage());
        StopException share = assertThrows(StopException.class, () -> generate(folder, 10, 1.01, 1));
        assertEquals("--chinese is 1.01: expected 0 to 1", share.getMessage());
        assertEquals(ExitCode.USAGE, share.exit());
    }

    @Test
    void filesOfOthersAreNotReplaced(@TempDir Path folder) throws IOException {
        Path taken = folder.resolve("inputs/customers.csv");
        Files.createDirectories(folder.resolve("inputs"));
        Files.writeString(taken, "mine");
        StopException stop = assertThrows(StopException.class, () -> generate(folder, 10, 0.3, 1));
        assertEquals(
                folder + " holds inputs/customers.csv but no truth/summary.json: expected a new folder or one that was"
                        + " generated before",
                stop.getMessage());
        assertEquals("mine", Files.readString(taken));
    }
}
