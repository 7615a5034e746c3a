package io.kempt.rules.generate.duplicates;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Everything that a plan makes. */
final class MadeRecords implements DuplicatesSink {
    private static final List<RecordColumn> COLUMNS = List.of(RecordColumn.values());

    final List<Made> records = new ArrayList<>();
    final Map<Variation, List<Varied>> variations = new EnumMap<>(Variation.class);
    final DuplicatesSummary summary;

    MadeRecords(int rows, double chinese, long seed) {
        summary = DuplicatesGenerator.generate(new DuplicatesPlan(rows, chinese, seed), this);
    }

    @Override
    public void record(List<String> cells, int entityId) {
        records.add(new Made(cells, entityId));
    }

    @Override
    public void varied(int recordId, RecordColumn column, Variation kind, String trueValue) {
        Made record = records.get(records.size() - 1);
        variations.computeIfAbsent(kind, all -> new ArrayList<>()).add(new Varied(record, column, trueValue));
    }

    List<Varied> varied(Variation kind) {
        return variations.getOrDefault(kind, List.of());
    }

    /** The records of each customer, in the order of their ids. */
    Map<Integer, List<Made>> byCustomer() {
        Map<Integer, List<Made>> customers = new LinkedHashMap<>();
        records.forEach(record -> customers
                .computeIfAbsent(record.entity, id -> new ArrayList<>())
                .add(record));
        return customers;
    }

    double share(Predicate<Made> which) {
        return (double) records.stream().filter(which).count() / records.size();
    }

    /** A record and whose it is. */
    record Made(List<String> cells, int entity) {
        String cell(RecordColumn column) {
            return cells.get(COLUMNS.indexOf(column));
        }

        boolean company() {
            return cell(RecordColumn.KIND).equals("C");
        }

        boolean chinese() {
            return cell(RecordColumn.COUNTRY).equals("CN");
        }
    }

    /** What was done to a record. */
    record Varied(Made record, RecordColumn column, String before) {}
}
