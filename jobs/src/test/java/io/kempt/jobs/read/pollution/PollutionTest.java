package io.kempt.jobs.read.pollution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.ReadByConvert;
import io.kempt.jobs.exit.StopException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How rightly polluted files are read, in points of 10 a file. */
final class PollutionTest {
    @TempDir
    Path folder = Path.of("");

    /** One file of each whole-file pollution is read as a person would read it, without any option. */
    @Test
    void filesSpoiltAsAWholeAreReadRightly() throws IOException {
        for (Pollution file : Pollutions.all()) {
            if (List.of("file", "header", "table", "dialect").contains(file.kind())) {
                assertEquals(10.0, score(file), 0.02, file.kind() + " " + file.name());
            }
        }
    }

    /** The goals that are set for the published benchmark hold for these files. */
    @Test
    void scoresReachTheGoals() throws IOException {
        double weighted = 0;
        double weights = 0;
        double simple = 0;
        int files = 0;
        Map<String, double[]> kinds = new TreeMap<>();
        for (Pollution file : Pollutions.all()) {
            double score = score(file);
            weighted += score * file.weight();
            weights += file.weight();
            simple += score;
            files++;
            double[] sums = kinds.computeIfAbsent(file.kind(), kind -> new double[2]);
            sums[0] += score;
            sums[1]++;
        }
        StringBuilder table = new StringBuilder();
        kinds.forEach((kind, sums) -> table.append(
                String.format(Locale.ROOT, "%-24s %5.0f files %7.3f%n", kind, sums[1], sums[0] / sums[1])));
        String scores =
                String.format(Locale.ROOT, "%ssimple %.3f, weighted %.3f", table, simple / files, weighted / weights);
        System.out.println(scores);
        assertTrue(simple / files >= 9.96, scores);
        assertTrue(weighted / weights >= 9.95, scores);
    }

    private double score(Pollution file) throws IOException {
        try {
            return Score.of(file.expected(), ReadByConvert.rows(folder, file.text()));
        } catch (StopException refused) {
            return 0;
        }
    }
}
