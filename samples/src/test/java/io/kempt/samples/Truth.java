package io.kempt.samples;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the generator of the retail sample did on purpose. */
final class Truth {
    private static final Path FOLDER = Program.ROOT.resolve("samples/retail/truth");

    /**
     * One field that was damaged, or one line when the field is empty.
     *
     * @param kind such as {@code uscc-swapped}
     */
    record Damage(String file, String record, String field, String kind, String trueValue) {}

    private Truth() {}

    static List<Damage> damages() {
        return CsvFile.read(FOLDER.resolve("defects.csv")).rows().stream()
                .map(row -> new Damage(
                        CsvFile.cell(row, "file"),
                        CsvFile.cell(row, "record_id"),
                        CsvFile.cell(row, "field"),
                        CsvFile.cell(row, "kind"),
                        CsvFile.cell(row, "true_value")))
                .toList();
    }

    /** Who each customer record really is, by source and id as in {@code erp:K100001}. */
    static Map<String, String> entities() {
        return CsvFile.read(FOLDER.resolve("customers.csv")).rows().stream()
                .collect(Collectors.toMap(
                        row -> CsvFile.cell(row, "source") + ":" + CsvFile.cell(row, "customer_id"),
                        row -> CsvFile.cell(row, "entity_id")));
    }
}
