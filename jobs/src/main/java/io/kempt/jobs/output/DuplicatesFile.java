package io.kempt.jobs.output;

import io.kempt.jobs.store.GoldenTable;
import io.kempt.jobs.store.RecordTable;
import io.kempt.jobs.store.StoreDatabase;
import io.kempt.jobs.write.CsvStyle;
import io.kempt.jobs.write.CsvTable;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.Lang;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * {@code duplicates.csv}: the groups of records that are one customer, record by record, each with the evidence that
 * ties it to another of its group; then the pairs that a person should look at.
 */
public final class DuplicatesFile {
    private static final List<String> SHOWN = List.of("name", "uscc", "contact", "mobile", "email", "address");

    private final StoreDatabase store;
    private final KindSpec kind;
    private final List<String> fields;
    private final Lang lang;

    public DuplicatesFile(StoreDatabase store, KindSpec kind, Lang lang) {
        this.store = store;
        this.kind = kind;
        this.lang = lang;
        this.fields = SHOWN.stream().filter(field -> kind.index(field) >= 0).toList();
    }

    /** @return the number of records written */
    public long write(Path target) {
        Map<String, String> evidence = evidence();
        long[] rows = {0};
        try (CsvTable csv = CsvTable.create(target, header(), CsvStyle.SPREADSHEET)) {
            RowCallbackHandler members = row -> {
                List<String> cells = new ArrayList<>(List.of("merged", row.getString(1)));
                addRecord(cells, row.getString(2), row.getString(3), row, 6);
                cells.add(evidence.getOrDefault(row.getString(2) + ":" + row.getString(3), ""));
                csv.row(cells.toArray(new String[0]));
                rows[0]++;
            };
            store.jdbc().query(groups(), members);
            rows[0] += writeReviews(csv);
            csv.commit();
        }
        return rows[0];
    }

    private List<String> header() {
        List<String> header = new ArrayList<>(List.of("status", "group", "source", "record", "file", "line"));
        header.addAll(fields);
        header.add("evidence");
        return header;
    }

    private void addRecord(List<String> cells, String source, String key, java.sql.ResultSet row, int firstField)
            throws java.sql.SQLException {
        cells.add(source);
        cells.add(key);
        cells.add(row.getString(firstField - 2));
        cells.add(row.getString(firstField - 1));
        for (int i = 0; i < fields.size(); i++) {
            cells.add(row.getString(firstField + i));
        }
    }

    private String shown(String prefix) {
        StringBuilder columns = new StringBuilder();
        fields.forEach(field -> columns.append(", ").append(prefix).append(RecordTable.column(field)));
        return columns.toString();
    }

    private String groups() {
        return "SELECT m.golden_id, m.source, m.record_key, i.file, r.line" + shown("r.")
                + " FROM member m JOIN golden g ON g.id = m.golden_id AND g.records > 1 JOIN "
                + RecordTable.name(kind)
                + " r ON r.record_key = m.record_key AND r.source = m.source JOIN input i ON i.id = r.input_id"
                + " ORDER BY m.golden_id, m.source, m.record_key";
    }

    /** Two rows a pair, so that the records stand one above the other. */
    private long writeReviews(CsvTable csv) {
        String table = RecordTable.name(kind);
        String sides = "SELECT p.key_a, p.source_a, p.key_b, p.source_b, p.weight, p.evidence, %d AS side, r.source,"
                + " r.record_key, i.file, r.line" + shown("r.") + ", p.outcome FROM match_pair p JOIN " + table
                + " r ON r.record_key = p.key_%s AND r.source = p.source_%s JOIN input i ON i.id = r.input_id"
                + " WHERE p.outcome <> 'merged'";
        String sql = String.format(java.util.Locale.ROOT, sides, 0, "a", "a") + " UNION ALL "
                + String.format(java.util.Locale.ROOT, sides, 1, "b", "b")
                + " ORDER BY 5 DESC, 1, 2, 3, 4, 7";
        long[] rows = {0};
        RowCallbackHandler handler = row -> {
            List<String> cells =
                    new ArrayList<>(List.of(row.getString(12 + fields.size()), "pair " + (rows[0] / 2 + 1)));
            addRecord(cells, row.getString(8), row.getString(9), row, 12);
            cells.add(GoldenTable.Pair.evidence(row.getString(6), lang));
            csv.row(cells.toArray(new String[0]));
            rows[0]++;
        };
        store.jdbc().query(sql, handler);
        return rows[0];
    }

    /** For each record the strongest evidence among the pairs that were merged. */
    private Map<String, String> evidence() {
        Map<String, String> evidence = new HashMap<>();
        RowCallbackHandler handler = row -> {
            String a = row.getString(1) + ":" + row.getString(2);
            String b = row.getString(3) + ":" + row.getString(4);
            String text = GoldenTable.Pair.evidence(row.getString(5), lang);
            evidence.putIfAbsent(a, b + ": " + text);
            evidence.putIfAbsent(b, a + ": " + text);
        };
        store.jdbc()
                .query(
                        "SELECT source_a, key_a, source_b, key_b, evidence FROM match_pair WHERE outcome = 'merged'"
                                + " ORDER BY weight DESC, key_a, source_a, key_b, source_b",
                        handler);
        return evidence;
    }
}
