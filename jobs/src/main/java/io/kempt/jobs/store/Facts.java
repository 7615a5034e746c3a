package io.kempt.jobs.store;

import java.util.Optional;

/** Single facts about the store. */
public final class Facts {
    /** Counts the changes of the store's records: what was computed from an older generation is out of date. */
    public static final String GENERATION = "generation";

    /** What the enriched values were derived from; empty when there are none. */
    public static final String ENRICHED = "enriched.of";

    /** Counts the changes of what people decided about pairs of customers. */
    public static final String DECISIONS = "decisions";

    private final StoreDatabase database;

    public Facts(StoreDatabase database) {
        this.database = database;
    }

    public Optional<String> get(String name) {
        return database.jdbc().queryForList("SELECT value FROM fact WHERE name = ?", String.class, name).stream()
                .findFirst();
    }

    public void set(String name, String value) {
        database.jdbc()
                .update(
                        "INSERT INTO fact (name, value) VALUES (?, ?)"
                                + " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                        name,
                        value);
    }

    /** Adds one to a number; it starts at 0. */
    public void increment(String name) {
        set(name, Long.toString(number(name) + 1));
    }

    public long number(String name) {
        return get(name).map(Long::parseLong).orElse(0L);
    }
}
