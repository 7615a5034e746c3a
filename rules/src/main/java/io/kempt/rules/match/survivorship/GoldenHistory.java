package io.kempt.rules.match.survivorship;

import java.util.List;
import java.util.Map;

/**
 * What is known of golden ids from earlier runs.
 *
 * @param owners the golden id that each record key had; empty for a record that had none
 * @param since the number of the run that gave an id; ids that are not in it are as old as the first
 * @param ended ids that are nobody's now, with the number of the run that took them away
 * @param lastOf for a record key the ids that it was one of the last records of
 */
public record GoldenHistory(
        Map<String, String> owners,
        Map<String, Long> since,
        Map<String, Long> ended,
        Map<String, List<String>> lastOf) {

    /** Before the first run. */
    public static final GoldenHistory NONE = of(Map.of());

    /** One run back and no further. */
    public static GoldenHistory of(Map<String, String> owners) {
        return new GoldenHistory(owners, Map.of(), Map.of(), Map.of());
    }

    String ownerOf(String key) {
        return owners.getOrDefault(key, "");
    }

    long since(String id) {
        return since.getOrDefault(id, 0L);
    }

    long endedBy(String id) {
        return ended.getOrDefault(id, 0L);
    }
}
