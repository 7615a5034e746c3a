package io.kempt.jobs.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the header among a table's first records: the one with the most names that are known; without such names, the
 * first that is as full as the records below and holds distinct words rather than values.
 */
public final class HeaderFinder {
    /** Longer texts are remarks and instructions, not names of columns. */
    private static final int LONGEST_NAME = 60;

    /** How much of a record must look like names of columns, and how full it must be. */
    private static final double MOST = 0.8;

    private HeaderFinder() {}

    /** The header; empty when none of the records is one. */
    public static Optional<SampledRow> find(List<SampledRow> rows, Predicate<String> knownHeader) {
        Optional<SampledRow> known = findKnown(rows, knownHeader);
        return known.isPresent() ? known : findByForm(rows);
    }

    /** The first record with the most known names, if there are two, or if they are half of the record. */
    public static Optional<SampledRow> findKnown(List<SampledRow> rows, Predicate<String> knownHeader) {
        SampledRow best = null;
        long most = 0;
        for (SampledRow row : rows) {
            long hits = row.cells().stream().filter(knownHeader).count();
            if (hits > most) {
                most = hits;
                best = row;
            }
        }
        boolean sure = best != null && (most > 1 || most * 2 >= best.filled());
        return sure ? Optional.ofNullable(best) : Optional.empty();
    }

    private static Optional<SampledRow> findByForm(List<SampledRow> rows) {
        long usual = usualFill(rows);
        for (SampledRow row : rows) {
            long names = names(row);
            if (names > 0 && names >= MOST * usual && names >= MOST * row.filled()) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    /** The commonest number of filled cells; of two equally common ones the greater. */
    private static long usualFill(List<SampledRow> rows) {
        Map<Long, Integer> fills = new HashMap<>();
        rows.stream().filter(row -> row.filled() > 0).forEach(row -> fills.merge(row.filled(), 1, Integer::sum));
        return fills.entrySet().stream()
                .max(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0L);
    }

    private static long names(SampledRow row) {
        Set<String> distinct = new HashSet<>();
        for (String cell : row.cells()) {
            if (looksLikeName(cell.strip())) {
                distinct.add(cell.strip().toLowerCase(Locale.ROOT));
            }
        }
        return distinct.size();
    }

    private static boolean looksLikeName(String cell) {
        return !cell.isEmpty()
                && cell.length() <= LONGEST_NAME
                && cell.indexOf('@') < 0
                && cell.codePoints().anyMatch(Character::isLetter)
                && !startsLikeDate(cell);
    }

    /** 2024年3月5日 and the like hold letters, yet are values. */
    private static boolean startsLikeDate(String cell) {
        return cell.length() > 4 && cell.chars().limit(4).allMatch(c -> c >= '0' && c <= '9');
    }
}
