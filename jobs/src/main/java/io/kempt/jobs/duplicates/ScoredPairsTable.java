package io.kempt.jobs.duplicates;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.mapping.HeaderName;
import io.kempt.jobs.read.TableReaders;
import io.kempt.jobs.table.RawRecord;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.table.SourceFile;
import io.kempt.jobs.table.TableReader;
import io.kempt.rules.match.evaluation.ThresholdChart;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A table of scored pairs, such as {@code pairs.csv}: two ids and a probability. */
public final class ScoredPairsTable {
    private static final List<String> PROBABILITY = List.of("probability", "matchprobability", "score", "概率");

    private ScoredPairsTable() {}

    /**
     * Reads it.
     *
     * @param numbers the numbers of the ids; pairs with others are left out
     * @throws StopException when it has no such columns, or a probability is no number from 0 to 1 (input refused)
     */
    public static List<ThresholdChart.Pair> read(Path path, ReadOptions reading, Map<String, Integer> numbers) {
        String file = SourceFile.name(path);
        List<ThresholdChart.Pair> pairs = new ArrayList<>();
        try (TableReader reader = TableReaders.open(path, reading.withNumberedColumns())) {
            List<String> header =
                    reader.shape().header().stream().map(HeaderName::fold).toList();
            int[] sides = TruthTable.sides(header).orElseThrow(() -> lacking(file));
            int probability = header.stream()
                    .filter(PROBABILITY::contains)
                    .findFirst()
                    .map(header::indexOf)
                    .orElseThrow(() -> lacking(file));
            RawRecord record = reader.next();
            while (record != null) {
                Integer a = numbers.get(record.cells()[sides[0]].strip());
                Integer b = numbers.get(record.cells()[sides[1]].strip());
                if (!record.isBlank() && a != null && b != null) {
                    pairs.add(new ThresholdChart.Pair(a, b, number(record.cells()[probability], file, record.line())));
                }
                record = reader.next();
            }
        }
        return pairs;
    }

    private static StopException lacking(String file) {
        return StopException.inputRefused(
                file + " has no scored pairs: expected the columns id_a, id_b and probability",
                "Name the pairs.csv that kempt dedupe FILE wrote.");
    }

    private static double number(String cell, String file, long line) {
        try {
            double number = Double.parseDouble(cell.strip());
            if (number >= 0 && number <= 1) {
                return number;
            }
        } catch (NumberFormatException none) {
            // refused like a number out of range
        }
        throw StopException.inputRefused(
                file + ", line " + line + ": the probability is no number from 0 to 1",
                "Mend the line, or write the file again with kempt dedupe FILE.");
    }
}
