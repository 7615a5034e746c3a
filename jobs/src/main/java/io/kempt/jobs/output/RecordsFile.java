package io.kempt.jobs.output;

import io.kempt.jobs.mapping.ExtraCells;
import io.kempt.jobs.store.Input;
import io.kempt.jobs.store.InputLedger;
import io.kempt.jobs.store.RecordTable;
import io.kempt.jobs.store.StoreDatabase;
import io.kempt.jobs.write.CsvStyle;
import io.kempt.jobs.write.CsvTable;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.KindSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * The accepted records of one kind, canonical values, with their source; after the fields, the cells of columns that held
 * none, each under the header of its file.
 */
public final class RecordsFile {
    private final StoreDatabase store;
    private final KindSpec kind;

    public RecordsFile(StoreDatabase store, KindSpec kind) {
        this.store = store;
        this.kind = kind;
    }

    /** @return the number of records written */
    public long write(Path target) {
        return write(target, RowChange.NONE);
    }

    /** @return the number of records written */
    public long write(Path target, RowChange change) {
        long[] rows = {0};
        List<String> header = new ArrayList<>(List.of("source"));
        kind.fields().stream().map(FieldSpec::name).forEach(header::add);
        int fields = header.size();
        List<String> extras = extras();
        Set<String> taken = new HashSet<>(header);
        extras.forEach(name -> header.add(ExtraCells.unlike(taken, name)));
        try (CsvTable csv = CsvTable.create(target, change.header(header), CsvStyle.SPREADSHEET)) {
            RowCallbackHandler handler = row -> {
                String[] cells = new String[header.size()];
                for (int i = 0; i < fields; i++) {
                    cells[i] = row.getString(1 + i);
                }
                Map<String, String> beyond = extras.isEmpty() ? Map.of() : FlatJson.read(row.getString(fields + 1));
                for (int i = 0; i < extras.size(); i++) {
                    cells[fields + i] = beyond.getOrDefault(extras.get(i), "");
                }
                csv.row(change.row(cells));
                rows[0]++;
            };
            store.jdbc()
                    .query(
                            "SELECT source, " + RecordTable.columns(kind, "") + ", extras FROM "
                                    + RecordTable.name(kind) + " ORDER BY source, record_key",
                            handler);
            csv.commit();
        }
        return rows[0];
    }

    /** The columns without a field of all inputs that records stem from, in the order of these. */
    private List<String> extras() {
        InputLedger ledger = new InputLedger(store);
        Set<String> names = new LinkedHashSet<>();
        for (long id : new RecordTable(store, kind).inputs()) {
            Input input = ledger.get(id);
            if (!input.mapping().isEmpty()) {
                names.addAll(ExtraCells.of(input.header(), input.mapping()).names());
            }
        }
        return List.copyOf(names);
    }
}
