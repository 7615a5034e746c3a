package io.kempt.jobs;

import io.kempt.jobs.request.GoldenChange;
import io.kempt.jobs.store.GoldenLedger.Change;
import io.kempt.jobs.store.GoldenLedger.Turn;
import io.kempt.jobs.store.GoldenPast;
import io.kempt.jobs.store.RunLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What became of golden customers, deduplication by deduplication. */
final class GoldenLogJob {
    private final GoldenPast past;

    GoldenLogJob(Session session) {
        this.past = new GoldenPast(session.store());
    }

    /** The newest first; of one customer only when an id is given. */
    List<GoldenChange> run(Optional<String> id) {
        Map<Long, List<Change>> changes = past.changes(id).stream().collect(Collectors.groupingBy(Change::turn));
        List<GoldenChange> log = new ArrayList<>();
        for (Turn turn : past.turns()) {
            changes.getOrDefault(turn.number(), List.of())
                    .forEach(change ->
                            log.add(told(turn, change.what(), change.id(), change.other(), change.records())));
            if (turn.founding() && id.isEmpty()) {
                log.add(told(turn, "first", "", "", 0));
            }
        }
        return log;
    }

    private static GoldenChange told(Turn turn, String what, String id, String other, long records) {
        String by = turn.run() > 0 ? "run " + RunLedger.name(turn.run()) : turn.command();
        return new GoldenChange(UndoTarget.TURN + turn.number(), turn.at(), by, what, id, other, records);
    }
}
