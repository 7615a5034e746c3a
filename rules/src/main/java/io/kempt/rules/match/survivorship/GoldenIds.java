package io.kempt.rules.match.survivorship;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Gives clusters their ids. Without a history the id is {@link #PREFIX} and the smallest record key, so that the same
 * records always give the same id. With a history a cluster keeps an id that its records had: of several the oldest one.
 * A customer that fell apart leaves its id to the part with most of its records, the smallest key deciding between equals;
 * another part takes up an id that its records had before they were joined, when that is nobody's now. An id is never given
 * to another customer.
 */
public final class GoldenIds {
    public static final String PREFIX = "G-";

    private GoldenIds() {}

    /**
     * The ids of clusters, in their order.
     *
     * @param clusters the record keys of each cluster in ascending order; clusters by their first keys
     */
    public static List<String> assign(List<List<String>> clusters, GoldenHistory history) {
        Map<Integer, String> kept = new HashMap<>();
        Map<String, Claim> claims = claims(clusters, kept, key -> {
            String id = history.ownerOf(key);
            return id.isEmpty() ? List.of() : List.of(id);
        });
        Comparator<String> oldest = Comparator.comparingLong(history::since);
        inherit(claims, oldest, kept);
        if (!history.lastOf().isEmpty()) {
            Map<String, Claim> former =
                    claims(clusters, kept, key -> history.lastOf().getOrDefault(key, List.of()));
            former.keySet().removeAll(claims.keySet());
            inherit(former, Comparator.comparingLong((String id) -> -history.endedBy(id)), kept);
        }
        Set<String> taken = new HashSet<>(history.owners().values());
        taken.addAll(history.ended().keySet());
        List<String> ids = new ArrayList<>(clusters.size());
        for (int cluster = 0; cluster < clusters.size(); cluster++) {
            String id = kept.get(cluster);
            ids.add(id != null ? id : fresh(PREFIX + clusters.get(cluster).get(0), taken));
        }
        return ids;
    }

    /** Of an id, the cluster that holds most of its records. */
    private record Claim(int cluster, int records) {}

    /** For each id that records had, who may have it, among the clusters that have none yet. */
    private static Map<String, Claim> claims(
            List<List<String>> clusters, Map<Integer, String> kept, Function<String, List<String>> idsOf) {
        Map<String, Claim> claims = new HashMap<>();
        for (int cluster = 0; cluster < clusters.size(); cluster++) {
            if (!kept.containsKey(cluster)) {
                int claiming = cluster;
                Map<String, Integer> held = new HashMap<>();
                for (String key : clusters.get(cluster)) {
                    idsOf.apply(key).forEach(id -> held.merge(id, 1, Integer::sum));
                }
                held.forEach((id, records) -> claims.merge(
                        id, new Claim(claiming, records), (old, now) -> now.records > old.records ? now : old));
            }
        }
        return claims;
    }

    /** Of several ids that a cluster may have, it gets the preferred one, then that of more records, then the smaller one. */
    private static void inherit(Map<String, Claim> claims, Comparator<String> preference, Map<Integer, String> kept) {
        Comparator<String> order = preference
                .thenComparingInt(id -> -Objects.requireNonNull(claims.get(id)).records)
                .thenComparing(Comparator.naturalOrder());
        claims.forEach((id, claim) ->
                kept.merge(claim.cluster, id, (one, other) -> order.compare(one, other) <= 0 ? one : other));
    }

    /**
     * The successor of each id that is given to nobody any more: the customer who has most of its records now, the smaller
     * id between equals; the empty string when none of its records is left.
     *
     * @param ids the ids of the clusters, as {@link #assign} gave them
     */
    public static Map<String, String> heirs(
            List<List<String>> clusters, List<String> ids, Map<String, String> previous) {
        Set<String> gone = new HashSet<>(previous.values());
        gone.removeAll(new HashSet<>(ids));
        Map<String, Map<String, Integer>> taken = new HashMap<>();
        gone.forEach(id -> taken.put(id, new HashMap<>()));
        for (int cluster = 0; cluster < clusters.size(); cluster++) {
            for (String key : clusters.get(cluster)) {
                Map<String, Integer> of = taken.get(previous.getOrDefault(key, ""));
                if (of != null) {
                    of.merge(ids.get(cluster), 1, Integer::sum);
                }
            }
        }
        Map<String, String> heirs = new HashMap<>();
        taken.forEach((id, records) -> heirs.put(id, largest(records)));
        return heirs;
    }

    private static String largest(Map<String, Integer> records) {
        String largest = "";
        int most = 0;
        for (Map.Entry<String, Integer> one : records.entrySet()) {
            boolean smaller = one.getValue() == most && one.getKey().compareTo(largest) < 0;
            if (one.getValue() > most || smaller) {
                largest = one.getKey();
                most = one.getValue();
            }
        }
        return largest;
    }

    /** An id is never given a second time: the smallest key may be one that another golden record was named after. */
    private static String fresh(String wanted, Set<String> taken) {
        String id = wanted;
        for (int n = 2; !taken.add(id); n++) {
            id = wanted + "-" + n;
        }
        return id;
    }
}
