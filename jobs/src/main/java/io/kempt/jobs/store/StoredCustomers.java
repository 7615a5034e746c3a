package io.kempt.jobs.store;

import io.kempt.rules.model.KindSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;

/** The customer records of a store, asked for one by one. What was found is kept. */
public final class StoredCustomers {
    private final StoreDatabase database;
    private final KindSpec kind;
    private final List<String> fieldNames;
    private final Map<RecordName, Optional<List<String>>> known = new HashMap<>();

    public StoredCustomers(StoreDatabase database, KindSpec kind) {
        this.database = database;
        this.kind = kind;
        this.fieldNames = kind.fields().stream().map(field -> field.name()).toList();
    }

    /** What a record holds, in the field order of the kind; empty when the store has no such record. */
    public Optional<List<String>> values(RecordName name) {
        return known.computeIfAbsent(name, this::read);
    }

    private Optional<List<String>> read(RecordName name) {
        RowMapper<List<String>> cells = (row, number) -> {
            List<String> values = new ArrayList<>(kind.fields().size());
            for (int i = 1; i <= kind.fields().size(); i++) {
                values.add(row.getString(i));
            }
            return values;
        };
        return database
                .jdbc()
                .query(
                        "SELECT " + RecordTable.columns(kind, "") + " FROM " + RecordTable.name(kind)
                                + " WHERE record_key = ? AND source = ?",
                        cells,
                        name.key(),
                        name.source())
                .stream()
                .findFirst();
    }

    /** What a record holds in some fields, in their order; empty when the store has no such record. */
    public Optional<List<String>> values(RecordName name, List<String> fields) {
        return values(name)
                .map(all -> fields.stream()
                        .map(field -> all.get(fieldNames.indexOf(field)))
                        .toList());
    }

    /** The records that are meant by {@code source:key}, or by a key alone: several when sources have it in common. */
    public List<RecordName> named(String typed) {
        RowMapper<RecordName> name = (row, number) -> new RecordName(row.getString(1), row.getString(2));
        String select = "SELECT source, record_key FROM " + RecordTable.name(kind) + " WHERE record_key = ?";
        int colon = typed.indexOf(':');
        if (colon > 0) {
            List<RecordName> exact = database.jdbc()
                    .query(select + " AND source = ?", name, typed.substring(colon + 1), typed.substring(0, colon));
            if (!exact.isEmpty()) {
                return exact;
            }
        }
        return database.jdbc().query(select + " ORDER BY source", name, typed);
    }
}
