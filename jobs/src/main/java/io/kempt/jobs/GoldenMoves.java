package io.kempt.jobs;

import io.kempt.jobs.store.GoldenLedger;
import io.kempt.jobs.store.GoldenLedger.Move;
import io.kempt.jobs.store.RecordName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which records have another golden id than before, as the history keeps it. */
final class GoldenMoves {
    private GoldenMoves() {}

    /**
     * Notes a deduplication in the history.
     *
     * @param clusters the names of the records of each cluster
     * @param ids of the clusters, in their order
     * @param owners the golden id that each record has had until now
     */
    static void note(
            GoldenLedger ledger,
            GoldenLedger.Turn turn,
            List<List<String>> clusters,
            List<String> ids,
            Map<String, String> owners) {
        List<Move> moves = new ArrayList<>();
        Set<String> former = new HashSet<>(owners.values());
        Set<String> fresh = new HashSet<>();
        int seen = 0;
        for (int cluster = 0; cluster < ids.size() && !turn.founding(); cluster++) {
            String id = ids.get(cluster);
            List<String> keys = clusters.get(cluster);
            if (!former.contains(id)) {
                fresh.add(id);
            }
            for (String key : keys) {
                String was = owners.getOrDefault(key, "");
                seen += was.isEmpty() ? 0 : 1;
                boolean alone = was.isEmpty() && keys.size() == 1;
                if (!was.equals(id) && !alone) {
                    moves.add(new Move(turn.number(), RecordName.of(key), was, id));
                }
            }
        }
        if (seen < owners.size()) {
            moves.addAll(gone(turn, clusters, owners));
        }
        ledger.add(turn, moves, fresh, new HashSet<>(ids), former);
    }

    private static List<Move> gone(GoldenLedger.Turn turn, List<List<String>> clusters, Map<String, String> owners) {
        Set<String> present = new HashSet<>();
        clusters.forEach(present::addAll);
        List<Move> gone = new ArrayList<>();
        owners.forEach((key, id) -> {
            if (!present.contains(key)) {
                gone.add(new Move(turn.number(), RecordName.of(key), id, ""));
            }
        });
        return gone;
    }
}
