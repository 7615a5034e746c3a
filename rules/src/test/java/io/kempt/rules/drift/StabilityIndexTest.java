package io.kempt.rules.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kempt.rules.quality.SmallRecords;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The indices of {@code stability.csv}, worked out by hand. */
class StabilityIndexTest {
    @Test
    void theIndexIsThatOfTheTable() {
        SmallRecords.text("stability.csv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> {
                    String[] cells = line.split(",", -1);
                    double index = StabilityIndex.between(bins(cells[0]), bins(cells[1]));
                    assertEquals(cells[2], String.format(Locale.ROOT, "%.6f", index), line);
                });
    }

    private static Map<String, Long> bins(String text) {
        Map<String, Long> bins = new TreeMap<>();
        for (String bin : text.isEmpty() ? new String[0] : text.split(" ")) {
            String[] parts = bin.split("=");
            bins.put(parts[0], Long.parseLong(parts[1]));
        }
        return bins;
    }
}
