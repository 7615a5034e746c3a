package io.kempt.jobs.output;

import io.kempt.jobs.store.RecordTable;
import io.kempt.jobs.store.StoreDatabase;
import io.kempt.jobs.write.CsvStyle;
import io.kempt.jobs.write.CsvTable;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.KindSpec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The accepted records of one kind, canonical values, with their source. */
public final class RecordsFile {
    private final StoreDatabase store;
    private final KindSpec kind;

    public RecordsFile(StoreDatabase store, KindSpec kind) {
        this.store = store;
        this.kind = kind;
    }

    /** @return the number of records written */
    public long write(Path target) {
        long[] rows = {0};
        List<String> header = new ArrayList<>(List.of("source"));
        kind.fields().stream().map(FieldSpec::name).forEach(header::add);
        try (CsvTable csv = CsvTable.create(target, header, CsvStyle.SPREADSHEET)) {
            RowCallbackHandler handler = row -> {
                String[] cells = new String[header.size()];
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = row.getString(1 + i);
                }
                csv.row(cells);
                rows[0]++;
            };
            store.jdbc()
                    .query(
                            "SELECT source, " + RecordTable.columns(kind, "") + " FROM " + RecordTable.name(kind)
                                    + " ORDER BY source, record_key",
                            handler);
            csv.commit();
        }
        return rows[0];
    }
}
