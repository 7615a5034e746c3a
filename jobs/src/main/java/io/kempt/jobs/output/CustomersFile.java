package io.kempt.jobs.output;

import io.kempt.jobs.store.RecordTable;
import io.kempt.jobs.store.StoreDatabase;
import io.kempt.jobs.write.CsvStyle;
import io.kempt.jobs.write.CsvTable;
import io.kempt.rules.enrich.Enricher;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.rulebook.EnrichSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;

/** {@code customers.csv}: one row per golden customer with what was derived about it and where it came from. */
public final class CustomersFile {
    private final StoreDatabase store;
    private final KindSpec kind;
    private final List<String> derived;

    public CustomersFile(StoreDatabase store, KindSpec kind, EnrichSettings enrich) {
        this.store = store;
        this.kind = kind;
        this.derived = enrich.steps().stream()
                .flatMap(step -> step.enricher().outputs().stream())
                .map(Enricher.Output::name)
                .toList();
    }

    /** @return the number of customers written */
    public long write(Path target) {
        Map<String, Map<String, String>> values = derivedValues();
        Map<String, String> members = members();
        long[] rows = {0};
        try (CsvTable csv = CsvTable.create(target, header(), CsvStyle.SPREADSHEET)) {
            RowCallbackHandler handler = row -> {
                String id = row.getString(1);
                List<String> cells = new ArrayList<>();
                cells.add(id);
                for (int i = 0; i < kind.fields().size(); i++) {
                    cells.add(row.getString(3 + i));
                }
                Map<String, String> of = values.getOrDefault(id, Map.of());
                derived.forEach(name -> cells.add(of.getOrDefault(name, "")));
                cells.add(row.getString(2));
                cells.add(members.getOrDefault(id, ""));
                csv.row(cells.toArray(new String[0]));
                rows[0]++;
            };
            store.jdbc()
                    .query(
                            "SELECT id, records, " + RecordTable.columns(kind, "") + " FROM golden ORDER BY id",
                            handler);
            csv.commit();
        }
        return rows[0];
    }

    private List<String> header() {
        List<String> header = new ArrayList<>();
        header.add("golden_id");
        kind.fields().stream().map(FieldSpec::name).forEach(header::add);
        header.addAll(derived);
        header.add("records");
        header.add("merged_from");
        return header;
    }

    private Map<String, Map<String, String>> derivedValues() {
        Map<String, Map<String, String>> values = new HashMap<>();
        RowCallbackHandler handler = row ->
                values.computeIfAbsent(row.getString(1), id -> new HashMap<>()).put(row.getString(2), row.getString(3));
        store.jdbc().query("SELECT golden_id, name, value FROM enriched", handler);
        return values;
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
