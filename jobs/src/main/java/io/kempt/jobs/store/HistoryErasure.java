package io.kempt.jobs.store;

import io.kempt.jobs.person.ErasedPerson.SourceKey;
import io.kempt.rules.match.survivorship.GoldenIds;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes a person out of what was decided about pairs of records, and out of the history of golden customers. Ids that name a
 * record of the person stand under a pseudonym where the history of others needs them.
 */
final class HistoryErasure {
    private final JdbcTemplate jdbc;
    private final UnaryOperator<String> pseudonym;
    private final ObjLongConsumer<String> counts;

    /** @param pseudonym of a golden id */
    HistoryErasure(StoreDatabase database, UnaryOperator<String> pseudonym, ObjLongConsumer<String> counts) {
        this.jdbc = database.jdbc();
        this.pseudonym = pseudonym;
        this.counts = counts;
    }

    /** @param goldenIds that are nobody's without the person */
    void erase(List<SourceKey> records, Collection<String> goldenIds) {
        Set<String> ids = new LinkedHashSet<>(goldenIds);
        for (SourceKey record : records) {
            counts.accept(
                    "decisions",
                    jdbc.update("DELETE FROM decision WHERE key_a = ? AND source_a = ?", record.key(), record.source())
                            + jdbc.update(
                                    "DELETE FROM decision WHERE key_b = ? AND source_b = ?",
                                    record.key(),
                                    record.source()));
            counts.accept(
                    "history of customers",
                    jdbc.update(
                            "DELETE FROM golden_move WHERE record_key = ? AND source = ?",
                            record.key(),
                            record.source()));
            ids.addAll(namedAfter(GoldenIds.PREFIX + record));
        }
        ids.forEach(this::hide);
    }

    /** The id, and those that were given when it was taken: they end with a number. */
    private Set<String> namedAfter(String id) {
        Set<String> named = new LinkedHashSet<>(List.of(id));
        String beginning = id + "-";
        for (String column : List.of("id FROM golden_id", "id FROM golden_change", "other FROM golden_change")) {
            String name = column.substring(0, column.indexOf(' '));
            jdbc
                    .queryForList(
                            "SELECT DISTINCT " + column + " WHERE SUBSTR(" + name + ", 1, ?) = ?",
                            String.class,
                            beginning.length(),
                            beginning)
                    .stream()
                    .filter(found -> found.substring(beginning.length()).matches("[0-9]+"))
                    .forEach(named::add);
        }
        return named;
    }

    private void hide(String id) {
        counts.accept("history of customers", jdbc.update("DELETE FROM golden_id WHERE id = ?", id));
        for (String column :
                List.of("golden_change id", "golden_change other", "golden_move from_id", "golden_move to_id")) {
            String table = column.substring(0, column.indexOf(' '));
            String name = column.substring(table.length() + 1);
            counts.accept(
                    "history of customers",
                    jdbc.update(
                            "UPDATE " + table + " SET " + name + " = ? WHERE " + name + " = ?",
                            pseudonym.apply(id),
                            id));
        }
    }
}
