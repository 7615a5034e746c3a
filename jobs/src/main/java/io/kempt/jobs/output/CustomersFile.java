package io.kempt.jobs.output;

import io.kempt.jobs.store.EnrichedTable;
import io.kempt.jobs.store.RecordTable;
import io.kempt.jobs.store.StoreDatabase;
import io.kempt.jobs.write.CsvStyle;
import io.kempt.jobs.write.CsvTable;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.rulebook.EnrichSettings;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * {@code customers.csv}: one row per golden customer with what was derived about it and where it came from. A field that an
 * enricher fills shows the given value where there is one and the derived value elsewhere; its column {@code …_origin} says
 * which, and of a given value that gave way what it was.
 */
public final class CustomersFile {
    private static final String GIVEN = "given";

    private final StoreDatabase store;
    private final KindSpec kind;
    private final List<String> derived;
    private final List<String> filled;

    public CustomersFile(StoreDatabase store, KindSpec kind, EnrichSettings enrich) {
        this.store = store;
        this.kind = kind;
        this.derived = EnrichedTable.columns(enrich);
        this.filled = enrich.steps().stream()
                .flatMap(step -> step.fill().stream())
                .map(EnrichSettings.Fill::field)
                .toList();
    }

    /** @return the number of customers written */
    public long write(Path target) {
        return write(target, RowChange.NONE);
    }

    /** @return the number of customers written */
    public long write(Path target, RowChange change) {
        Map<String, String> members = members();
        long[] rows = {0};
        // A store that was deduplicated and not enriched yet, or under other rules, lacks some of the values.
        Set<String> known = EnrichedTable.known(store);
        List<String> present = derived.stream().filter(known::contains).toList();
        try (CsvTable csv = CsvTable.create(target, change.header(header()), CsvStyle.SPREADSHEET)) {
            RowCallbackHandler handler = row -> {
                csv.row(change.row(cells(row, present, members)));
                rows[0]++;
            };
            store.jdbc().query(query(present), handler, filled.toArray());
            csv.commit();
        }
        return rows[0];
    }

    private List<String> header() {
        List<String> header = new ArrayList<>();
        header.add("golden_id");
        kind.fields().stream().map(FieldSpec::name).forEach(header::add);
        header.addAll(derived);
        filled.forEach(field -> header.add(field + "_origin"));
        header.add("records");
        header.add("merged_from");
        return header;
    }

    private String query(List<String> present) {
        StringBuilder select = new StringBuilder("SELECT g.id, g.records, ").append(RecordTable.columns(kind, "g."));
        StringBuilder from = new StringBuilder(" FROM golden g");
        if (!present.isEmpty()) {
            select.append(", ").append(EnrichedTable.columns(present, "e."));
            from.append(" LEFT JOIN enriched e ON e.golden_id = g.id");
        }
        for (int i = 0; i < filled.size(); i++) {
            String fill = "f" + i;
            select.append(List.of("value", "given", "enricher", "fields", "confidence").stream()
                    .map(column -> ", " + fill + "." + column)
                    .collect(Collectors.joining()));
            from.append(" LEFT JOIN enriched_fill ")
                    .append(fill)
                    .append(" ON ")
                    .append(fill)
                    .append(".golden_id = g.id AND ")
                    .append(fill)
                    .append(".field = ?");
        }
        return select.append(from).append(" ORDER BY g.id").toString();
    }

    private String[] cells(ResultSet row, List<String> present, Map<String, String> members) throws SQLException {
        List<String> cells = new ArrayList<>();
        String id = row.getString(1);
        cells.add(id);
        int at = 3;
        for (int i = 0; i < kind.fields().size(); i++) {
            cells.add(text(row, at++));
        }
        Map<String, String> values = new HashMap<>();
        for (String name : present) {
            values.put(name, text(row, at++));
        }
        derived.forEach(name -> cells.add(values.getOrDefault(name, "")));
        for (String field : filled) {
            cells.add(origin(row, at, field, cells));
            at += 5;
        }
        cells.add(row.getString(2));
        cells.add(members.getOrDefault(id, ""));
        return cells.toArray(new String[0]);
    }

    /**
     * Puts a derived value in a field's place and says where the field's value comes from.
     *
     * @param at where the value, what was given, the enricher, its fields and its confidence stand
     */
    private String origin(ResultSet row, int at, String field, List<String> cells) throws SQLException {
        int cell = 1 + kind.index(field);
        String value = text(row, at);
        if (value.isEmpty()) {
            return cells.get(cell).isEmpty() ? "" : GIVEN;
        }
        cells.set(cell, value);
        String given = text(row, at + 1);
        return text(row, at + 2) + " from " + text(row, at + 3) + ", " + text(row, at + 4) + " %"
                + (given.isEmpty() ? "" : ", instead of " + given);
    }

    private static String text(ResultSet row, int at) throws SQLException {
        String text = row.getString(at);
        return text == null ? "" : text;
    }

    /** The records behind each golden customer, such as {@code erp:K100001 shop:W200007}. */
    private Map<String, String> members() {
        Map<String, String> members = new HashMap<>();
        RowCallbackHandler handler = row -> members.merge(
                row.getString(1), row.getString(2) + ":" + row.getString(3), (have, more) -> have + " " + more);
        store.jdbc()
                .query(
                        "SELECT golden_id, source, record_key FROM member ORDER BY golden_id, source, record_key",
                        handler);
        return members;
    }
}
