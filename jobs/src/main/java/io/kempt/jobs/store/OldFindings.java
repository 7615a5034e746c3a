package io.kempt.jobs.store;

import io.kempt.jobs.retention.Tally;
import io.kempt.rules.model.KindSpec;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Findings and rejected rows of contents that were replaced long ago: another content came from the same file since, and no
 * current record stems from it. Those of current contents stay however old they are, since the quality is measured by them.
 */
public final class OldFindings {
    /** Before the number of an input: that its findings were removed, and when. */
    static final String NOTE = "findings.pruned.";

    private final StoreDatabase database;
    private final Collection<KindSpec> kinds;

    /** @param kinds of the rulebook: inputs of others are left alone, since it is not known what is current of them */
    public OldFindings(StoreDatabase database, Collection<KindSpec> kinds) {
        this.database = database;
        this.kinds = kinds;
    }

    /** The inputs whose import began before a moment and that were replaced, and that have findings or rejected rows. */
    public List<Input> before(Instant moment) {
        InputLedger ledger = new InputLedger(database);
        Set<Long> current = ledger.current(kinds).stream().map(Input::id).collect(Collectors.toSet());
        Set<Long> withRows = new HashSet<>();
        for (String table : List.of("finding", "rejected")) {
            withRows.addAll(database.jdbc().queryForList("SELECT DISTINCT input_id FROM " + table, Long.class));
        }
        return ledger.all().stream()
                .filter(input ->
                        input.done() && !input.mends() && !input.openedAt().isEmpty())
                .filter(input -> kinds.stream().anyMatch(kind -> kind.kind() == input.kind()))
                .filter(input -> withRows.contains(input.id()) && !current.contains(input.id()))
                .filter(input -> Instant.parse(input.openedAt()).isBefore(moment))
                .toList();
    }

    /** Counts their rows. */
    public Tally tally(List<Input> inputs) {
        Tally tally = new Tally();
        for (Input input : inputs) {
            Instant at = Instant.parse(input.openedAt());
            tally.add(rows("finding", input) + rows("rejected", input), at, at);
        }
        return tally;
    }

    private long rows(String table, Input input) {
        Long rows = database.jdbc()
                .queryForObject("SELECT COUNT(*) FROM " + table + " WHERE input_id = ?", Long.class, input.id());
        return rows == null ? 0 : rows;
    }

    /** Removes their rows, and notes that they are missing on purpose. */
    public void remove(List<Input> inputs, Instant now) {
        for (Input input : inputs) {
            database.jdbc().update("DELETE FROM finding WHERE input_id = ?", input.id());
            database.jdbc().update("DELETE FROM rejected WHERE input_id = ?", input.id());
            new Facts(database).set(NOTE + input.id(), now.toString());
        }
    }
}
