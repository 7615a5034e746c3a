package io.kempt.rules.match.survivorship;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives clusters their ids. Without a history the id is {@link #PREFIX} and the smallest record key, so that the same
 * records always give the same id. With the ids of the previous run a cluster keeps the one that most of its records had;
 * a customer that fell apart leaves it to the part with most of them, the smallest key deciding between equals.
 *
 * <p>The history itself, a log of merges and splits, is not kept here.
 */
public final class GoldenIds {
    public static final String PREFIX = "G-";

    private GoldenIds() {}

    /**
     * The ids of clusters, in their order.
     *
     * @param clusters the record keys of each cluster in ascending order; clusters by their first keys
     * @param previous the golden id that each record key had; empty for a first run
     */
    public static List<String> assign(List<List<String>> clusters, Map<String, String> previous) {
        Map<String, Claim> heirs = new HashMap<>();
        for (int cluster = 0; cluster < clusters.size(); cluster++) {
            claim(cluster, clusters.get(cluster), previous, heirs);
        }
        Map<Integer, String> kept = new HashMap<>();
        heirs.forEach((id, claim) -> kept.merge(claim.cluster, id, (a, b) -> preferred(a, b, heirs)));
        Set<String> taken = new HashSet<>(previous.values());
        List<String> ids = new ArrayList<>(clusters.size());
        for (int cluster = 0; cluster < clusters.size(); cluster++) {
            String id = kept.get(cluster);
            ids.add(id != null ? id : fresh(PREFIX + clusters.get(cluster).get(0), taken));
        }
        return ids;
    }

    /** Of a previous id, the cluster that holds most of its records. */
    private record Claim(int cluster, int records) {}

    private static void claim(int cluster, List<String> keys, Map<String, String> previous, Map<String, Claim> heirs) {
        Map<String, Integer> held = new HashMap<>();
        for (String key : keys) {
            String id = previous.getOrDefault(key, "");
            if (!id.isEmpty()) {
                held.merge(id, 1, Integer::sum);
            }
        }
        held.forEach((id, records) ->
                heirs.merge(id, new Claim(cluster, records), (old, now) -> now.records > old.records ? now : old));
    }

    /** Of two ids that a cluster inherited: the one of more records, then the smaller one. */
    private static String preferred(String a, String b, Map<String, Claim> heirs) {
        int recordsA = records(a, heirs);
        int recordsB = records(b, heirs);
        if (recordsA != recordsB) {
            return recordsA > recordsB ? a : b;
        }
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static int records(String id, Map<String, Claim> heirs) {
        Claim claim = heirs.get(id);
        return claim == null ? 0 : claim.records;
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
