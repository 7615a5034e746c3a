package io.kempt.rules.generate;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was made.
 *
 * @param lines lines with data in each file, repeated ones included, header and blank ones not
 * @param records customer and lead records in each file, repeated lines not counted
 * @param defects how often each kind of damage was done
 * @param facts other counts, such as {@code parties.person} or {@code orders.cancelled}
 */
public record CrmSummary(
        SortedMap<ExportFile, Long> lines,
        SortedMap<ExportFile, Long> records,
        SortedMap<DefectKind, Long> defects,
        SortedMap<String, Long> facts) {

    CrmSummary(
            Map<ExportFile, Long> lines,
            Map<ExportFile, Long> records,
            Map<DefectKind, Long> defects,
            Map<String, Long> facts) {
        this(sorted(lines), sorted(records), sorted(defects), sorted(facts));
    }

    private static <K extends Comparable<K>> SortedMap<K, Long> sorted(Map<K, Long> counts) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /** How often something was damaged, all kinds together. */
    public long allDefects() {
        return defects.values().stream().mapToLong(Long::longValue).sum();
    }
}
