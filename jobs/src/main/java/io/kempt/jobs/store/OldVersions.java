package io.kempt.jobs.store;

import io.kempt.jobs.retention.Tally;
import io.kempt.rules.model.Kind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Versions of records that ended long ago. What is current stays, however old it is. */
public final class OldVersions {
    private final StoreDatabase database;

    public OldVersions(StoreDatabase database) {
        this.database = database;
    }

    /** Counts those that ended before a moment, to the second; one of which that is not known does not count. */
    public Tally before(Instant moment) {
        Tally tally = new Tally();
        for (String table : tables()) {
            RowCallbackHandler handler = row -> {
                if (row.getLong(1) > 0) {
                    tally.add(row.getLong(1), Instant.parse(row.getString(2)), Instant.parse(row.getString(3)));
                }
            };
            database.jdbc()
                    .query(
                            "SELECT COUNT(*), MIN(valid_to), MAX(valid_to) FROM " + table + ended(),
                            handler,
                            second(moment));
        }
        return tally;
    }

    public void remove(Instant moment) {
        tables().forEach(table -> database.jdbc().update("DELETE FROM " + table + ended(), second(moment)));
    }

    private static String ended() {
        return " WHERE valid_to <> '' AND valid_to < ?";
    }

    private static String second(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private List<String> tables() {
        return Stream.of(Kind.values())
                .map(RecordHistory::name)
                .filter(database::has)
                .toList();
    }
}
