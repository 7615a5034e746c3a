package io.kempt.jobs;

import io.kempt.jobs.store.GoldenLedger.Move;
import io.kempt.jobs.store.GoldenLedger.Turn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Records of one customer that a deduplication put together.
 *
 * @param id of the customer as it is now
 * @param parts what was apart before, two of them at least
 */
record GoldenJoin(String id, List<Part> parts) {

    /**
     * Records that were one customer before.
     *
     * @param former their id then; empty for a record that was new
     */
    record Part(List<String> records, String former) {}

    /**
     * What a deduplication put together of a customer that is one still.
     *
     * @param members the names of the customer's records
     * @param moves by record, the newest first; all since the turn
     * @return none when it put nothing of them together; several when it did so with groups that were joined later
     */
    static List<GoldenJoin> of(Turn turn, String id, List<String> members, Map<String, List<Move>> moves) {
        Map<String, Map<String, List<String>>> together = new LinkedHashMap<>();
        for (String record : members) {
            String after = id;
            String before = "";
            boolean moved = false;
            for (Move move : moves.getOrDefault(record, List.of())) {
                if (move.turn() > turn.number()) {
                    after = move.from();
                } else if (move.turn() == turn.number()) {
                    before = move.from();
                    moved = true;
                }
            }
            before = moved || turn.founding() ? before : after;
            if (!after.isEmpty()) {
                // a record that was new was a part of its own
                String part = before.isEmpty() ? '\0' + record : before;
                together.computeIfAbsent(after, none -> new LinkedHashMap<>())
                        .computeIfAbsent(part, none -> new ArrayList<>())
                        .add(record);
            }
        }
        return together.values().stream()
                .filter(parts -> parts.size() > 1)
                .map(parts -> new GoldenJoin(id, parts(parts)))
                .toList();
    }

    private static List<Part> parts(Map<String, List<String>> records) {
        List<Part> parts = new ArrayList<>();
        records.forEach((former, of) -> parts.add(new Part(of, former.startsWith("\0") ? "" : former)));
        return parts;
    }

    /** One record against all others of its customer. */
    static GoldenJoin of(String record, String id, List<String> members, Map<String, List<Move>> moves) {
        List<String> others =
                members.stream().filter(member -> !member.equals(record)).toList();
        String came = cameFrom(record, id, moves);
        String otherCame = others.size() == 1 ? cameFrom(others.get(0), id, moves) : "";
        boolean leaves = !came.isEmpty() || otherCame.isEmpty();
        return new GoldenJoin(
                id, List.of(new Part(List.of(record), leaves ? came : id), new Part(others, leaves ? id : otherCame)));
    }

    /** The id that a record had before it came to its customer; empty when it was new, or always there. */
    private static String cameFrom(String record, String id, Map<String, List<Move>> moves) {
        return moves.getOrDefault(record, List.of()).stream()
                .filter(move -> move.to().equals(id))
                .findFirst()
                .map(Move::from)
                .orElse("");
    }
}
