package io.kempt.rules.generate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Passes everything on and counts it. */
final class Tally implements ExportSink {
    private final ExportSink sink;
    private final Map<ExportFile, Long> lines = new EnumMap<>(ExportFile.class);
    private final Map<ExportFile, Long> records = new EnumMap<>(ExportFile.class);
    private final Map<DefectKind, Long> defects = new EnumMap<>(DefectKind.class);
    private final SortedMap<String, Long> facts = new TreeMap<>();

    Tally(ExportSink sink) {
        this.sink = sink;
    }

    /** Counts something that is no damage but worth knowing, such as {@code orders.cancelled}. */
    void fact(String name) {
        facts.merge(name, 1L, Long::sum);
    }

    CrmSummary summary() {
        return new CrmSummary(lines, records, defects, facts);
    }

    @Override
    public void line(ExportFile file, List<Cell> cells) {
        lines.merge(file, 1L, Long::sum);
        sink.line(file, cells);
    }

    @Override
    public void blankLine(ExportFile file) {
        sink.blankLine(file);
    }

    @Override
    public void customer(CustomerTruth truth) {
        records.merge(truth.file(), 1L, Long::sum);
        sink.customer(truth);
    }

    @Override
    public void lead(LeadTruth truth) {
        records.merge(ExportFile.LEADS, 1L, Long::sum);
        sink.lead(truth);
    }

    @Override
    public void defect(Defect defect) {
        defects.merge(defect.kind(), 1L, Long::sum);
        sink.defect(defect);
    }
}
