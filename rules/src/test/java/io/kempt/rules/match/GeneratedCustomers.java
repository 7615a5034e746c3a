package io.kempt.rules.match;

import io.kempt.rules.generate.duplicates.DuplicatesGenerator;
import io.kempt.rules.generate.duplicates.DuplicatesPlan;
import io.kempt.rules.generate.duplicates.DuplicatesSink;
import io.kempt.rules.generate.duplicates.RecordColumn;
import io.kempt.rules.generate.duplicates.Variation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Customers from the generator, a third of them Chinese, as matching takes them. */
final class GeneratedCustomers implements DuplicatesSink {
    private static final List<RecordColumn> COLUMNS = List.of(RecordColumn.values());

    final List<Map<String, String>> rows = new ArrayList<>();
    private final boolean oneOfEach;
    private final Set<Integer> seen = new HashSet<>();

    private GeneratedCustomers(boolean oneOfEach) {
        this.oneOfEach = oneOfEach;
    }

    /** @param oneOfEach only the first record of each customer, so that no two records are one */
    static GeneratedCustomers of(int rows, boolean oneOfEach) {
        GeneratedCustomers customers = new GeneratedCustomers(oneOfEach);
        DuplicatesGenerator.generate(new DuplicatesPlan(rows, 0.33, 11), customers);
        return customers;
    }

    @Override
    public void record(List<String> cells, int entityId) {
        if (seen.add(entityId) || !oneOfEach) {
            rows.add(row(cells));
        }
    }

    private static Map<String, String> row(List<String> cells) {
        Map<String, String> row = new HashMap<>();
        for (RecordColumn column : COLUMNS) {
            row.put(column.header(), cells.get(COLUMNS.indexOf(column)));
        }
        row.put("key", row.getOrDefault("record_id", ""));
        row.put("name", name(row));
        row.put("mobile", row.getOrDefault("phone", ""));
        row.put("address", row.getOrDefault("street", ""));
        return row;
    }

    private static String name(Map<String, String> row) {
        String first = row.getOrDefault("first_name", "");
        String last = row.getOrDefault("last_name", "");
        String person = MatchText.hasHan(first + last) ? last + first : (first + " " + last).trim();
        return person.isEmpty() ? row.getOrDefault("company", "") : person;
    }

    @Override
    public void varied(int recordId, RecordColumn column, Variation kind, String trueValue) {}

    static MatchResult match(List<Map<String, String>> rows) {
        MatchRecordsBuilder builder = MatchRecords.builder(CustomersWithTruth.FIELDS);
        for (Map<String, String> row : rows) {
            builder.add(row.getOrDefault("key", ""), field -> row.getOrDefault(field, ""));
        }
        return Matching.run(builder.build(), MatchSettings.defaults(), Constraints.NONE);
    }
}
