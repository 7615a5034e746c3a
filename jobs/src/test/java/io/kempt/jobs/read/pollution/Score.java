package io.kempt.jobs.read.pollution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How rightly a file was read, from 0 to 10: one point for being read at all, and precision, recall and F1 of header,
 * records and cells, each a multiset (Vitagliano et al., "Pollock", VLDB 2023, section 4).
 */
final class Score {
    private Score() {}

    static double of(List<List<String>> expected, List<List<String>> read) {
        if (expected.isEmpty()) {
            return 10;
        }
        List<String> header = read.isEmpty() ? List.of() : read.get(0);
        return 1 + f(expected.get(0), header) + f(records(expected), records(read)) + f(cells(expected), cells(read));
    }

    /** Precision, recall and F1, added up. */
    private static double f(List<String> expected, List<String> found) {
        if (expected.isEmpty()) {
            return 3;
        }
        Map<String, Integer> left = new HashMap<>();
        expected.forEach(one -> left.merge(one, 1, Integer::sum));
        int common = 0;
        for (String one : found) {
            Integer times = left.get(one);
            if (times != null && times > 0) {
                left.put(one, times - 1);
                common++;
            }
        }
        if (common == 0) {
            return 0;
        }
        double recall = (double) common / expected.size();
        double precision = (double) common / found.size();
        return precision + recall + 2 * precision * recall / (precision + recall);
    }

    private static List<String> records(List<List<String>> rows) {
        List<String> records = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            records.add(String.join("", rows.get(i)));
        }
        return records;
    }

    private static List<String> cells(List<List<String>> rows) {
        List<String> cells = new ArrayList<>();
        rows.forEach(cells::addAll);
        return cells;
    }
}
