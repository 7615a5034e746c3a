package io.kempt.samples;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How well groups of records agree with the truth, counted by pairs of records that stand in one group.
 *
 * @param found pairs in the groups
 * @param right of them, those that are one entity
 * @param real pairs that are one entity, among the records that stand in the groups
 */
record PairCount(long found, long right, long real) {

    /** @param entities the entity of each record, also of records that stand in no group */
    static PairCount of(Collection<List<String>> groups, Map<String, String> entities) {
        Set<String> present = groups.stream().flatMap(List::stream).collect(Collectors.toSet());
        Collection<List<String>> real = present.stream()
                .collect(Collectors.groupingBy(record -> entities.getOrDefault(record, record)))
                .values();
        Set<String> found = pairs(groups);
        Set<String> right = pairs(real);
        long both = found.stream().filter(right::contains).count();
        return new PairCount(found.size(), both, right.size());
    }

    private static Set<String> pairs(Collection<List<String>> groups) {
        Set<String> pairs = new HashSet<>();
        for (List<String> group : groups) {
            List<String> sorted = new ArrayList<>(group);
            sorted.sort(null);
            for (int i = 0; i < sorted.size(); i++) {
                for (int j = i + 1; j < sorted.size(); j++) {
                    pairs.add(sorted.get(i) + " " + sorted.get(j));
                }
            }
        }
        return pairs;
    }

    double precision() {
        return (double) right / found;
    }

    double recall() {
        return (double) right / real;
    }

    double f1() {
        return 2.0 * right / (found + real);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d pairs merged, %d of them rightly, %d to find: precision %.4f, recall %.4f, F1 %.4f",
                found,
                right,
                real,
                precision(),
                recall(),
                f1());
    }
}
