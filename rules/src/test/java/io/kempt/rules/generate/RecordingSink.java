package io.kempt.rules.generate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps everything the generator makes. */
final class RecordingSink implements ExportSink {
    final Map<ExportFile, List<List<Cell>>> lines = new EnumMap<>(ExportFile.class);
    final Map<ExportFile, Integer> blankLines = new EnumMap<>(ExportFile.class);
    final List<CustomerTruth> customers = new ArrayList<>();
    final List<LeadTruth> leads = new ArrayList<>();
    final List<Defect> defects = new ArrayList<>();

    /** Generates as of 2026-06-30. */
    static RecordingSink of(int rows, long seed) {
        RecordingSink sink = new RecordingSink();
        CrmGenerator.generate(plan(rows, seed), sink);
        return sink;
    }

    static CrmPlan plan(int rows, long seed) {
        return new CrmPlan(rows, seed, java.time.LocalDate.of(2026, 6, 30), false);
    }

    List<List<Cell>> lines(ExportFile file) {
        return lines.getOrDefault(file, List.of());
    }

    List<Line> rows(ExportFile file) {
        List<Line> rows = new ArrayList<>();
        for (List<Cell> cells : lines(file)) {
            Map<String, String> values = new HashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                values.put(file.columns().get(i).field(), cells.get(i).text());
            }
            rows.add(new Line(file, values));
        }
        return rows;
    }

    /** The values of a line by the names of their fields. */
    record Line(ExportFile file, Map<String, String> values) {
        String get(String field) {
            return values.getOrDefault(field, "");
        }
    }

    @Override
    public void line(ExportFile file, List<Cell> cells) {
        lines.computeIfAbsent(file, f -> new ArrayList<>()).add(cells);
    }

    @Override
    public void blankLine(ExportFile file) {
        blankLines.merge(file, 1, Integer::sum);
    }

    @Override
    public void customer(CustomerTruth truth) {
        customers.add(truth);
    }

    @Override
    public void lead(LeadTruth truth) {
        leads.add(truth);
    }

    @Override
    public void defect(Defect defect) {
        defects.add(defect);
    }
}
