package io.kempt.jobs.quality;

import io.kempt.jobs.mapping.HeaderMapping;
import io.kempt.jobs.mapping.HeaderName;
import io.kempt.jobs.mapping.TableMapping;
import io.kempt.jobs.step.RowBlock;
import io.kempt.jobs.store.Input;
import io.kempt.jobs.store.JudgedRecords;
import io.kempt.jobs.store.RejectedRow;
import io.kempt.jobs.store.StoreDatabase;
import io.kempt.jobs.store.StoredFinding;
import io.kempt.jobs.store.StoredRow;
import io.kempt.rules.drift.ProfileAccumulator;
import io.kempt.rules.gate.GateInput;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.RecordId;
import io.kempt.rules.model.Row;
import io.kempt.rules.quality.FoundInRecord;
import io.kempt.rules.quality.QualityAccumulator;
import io.kempt.rules.row.RowRules;
import io.kempt.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures the records of one input, accepted and rejected ones. Of rejected ones the store keeps only the raw cells, so
 * they go through the row function once more for their canonical values.
 */
public final class InputMeasure {
    private final KindSpec kind;
    private final RowRules rules;
    private final HeaderMapping mapping;
    private final String source;
    private final String file;
    private final QualityAccumulator quality;
    private final ProfileAccumulator profile;
    private final int owner;

    // What late findings need to know of the records of blocks, by their numbers.
    private int[] marks = new int[1024];
    private int[] owners = new int[1024];
    private final Map<String, Integer> ownerNumbers = new HashMap<>();
    private final List<String> ownerNames = new ArrayList<>();

    /** @param header the header cells of the input */
    public InputMeasure(
            Rulebook rulebook, KindSpec kind, HeaderMapping mapping, List<String> header, String source, String file) {
        this.kind = kind;
        this.rules = RowRules.compile(rulebook, kind.kind());
        this.mapping = mapping;
        this.source = source;
        this.file = file;
        this.quality = new QualityAccumulator(kind, rulebook.gates().watch(kind.kind()));
        this.profile = new ProfileAccumulator(kind);
        this.owner = kind.index("owner");
        profile.header(HeaderName.told(header));
    }

    /** Measures what the store holds of an input. */
    public static GateInput of(StoreDatabase store, Rulebook rulebook, Input input) {
        KindSpec kind = rulebook.kind(input.kind()).orElseThrow();
        HeaderMapping mapping =
                TableMapping.asRead(kind, input.header(), input.mapping()).header();
        InputMeasure measure = new InputMeasure(rulebook, kind, mapping, input.header(), input.source(), input.file());
        JudgedRecords records = new JudgedRecords(store, kind);
        records.accepted(input, (values, found) -> measure.add(true, values, found));
        records.rejected(input, (cells, found) -> measure.add(false, measure.canonical(cells), found));
        return measure.result();
    }

    /** Measures a block of rows, whose findings are in the order of rows. */
    public void add(RowBlock block) {
        FindingsOfRows accepted = new FindingsOfRows(block.findings());
        for (StoredRow row : block.accepted()) {
            add(true, row.values(), accepted.of(row.number()));
            remember(row.number(), row.values());
        }
        FindingsOfRows rejected = new FindingsOfRows(block.findings());
        for (RejectedRow row : block.rejected()) {
            String[] values = row.values().length == 0 ? canonical(row.cells()) : row.values();
            add(false, values, rejected.of(row.number()));
        }
    }

    private void add(boolean accepted, String[] values, List<FoundInRecord> found) {
        quality.add(source, accepted, values, found);
        profile.add(values);
    }

    /** Adds a finding across rows to an accepted record that was measured with its block. */
    public void addLate(StoredFinding finding) {
        int at = Math.toIntExact(finding.number());
        String owner = ownerNames.isEmpty() ? "" : ownerNames.get(owners[at]);
        marks[at] = quality.addLate(
                source, owner, marks[at], new FoundInRecord(finding.field(), finding.code(), finding.severity()));
    }

    private void remember(long number, String[] values) {
        int at = Math.toIntExact(number);
        if (at >= marks.length) {
            marks = Arrays.copyOf(marks, Math.max(at + 1, marks.length * 2));
            owners = owner < 0 ? owners : Arrays.copyOf(owners, marks.length);
        }
        marks[at] = quality.lastMarks();
        if (owner >= 0) {
            owners[at] = ownerNumbers.computeIfAbsent(values[owner].strip(), name -> {
                ownerNames.add(name);
                return ownerNames.size() - 1;
            });
        }
    }

    /** The canonical values of a rejected row; an undecodable one has too few cells and no values. */
    private String[] canonical(String[] cells) {
        String[] raw = mapping.apply(cells);
        return rules.apply(new Row(new RecordId(source, file, "", 0), raw))
                .row()
                .values();
    }

    /** The input as gates see it. */
    public GateInput result() {
        return new GateInput(source, file, quality, profile);
    }

    /** The kind of its records. */
    public KindSpec kind() {
        return kind;
    }

    /** Findings in the order of rows, taken row by row. */
    private static final class FindingsOfRows {
        private final List<StoredFinding> findings;
        private int at;

        FindingsOfRows(List<StoredFinding> findings) {
            this.findings = findings;
        }

        List<FoundInRecord> of(long number) {
            while (at < findings.size() && findings.get(at).number() < number) {
                at++;
            }
            if (at == findings.size() || findings.get(at).number() > number) {
                return List.of();
            }
            List<FoundInRecord> found = new ArrayList<>(2);
            for (; at < findings.size() && findings.get(at).number() == number; at++) {
                StoredFinding finding = findings.get(at);
                found.add(new FoundInRecord(finding.field(), finding.code(), finding.severity()));
            }
            return found;
        }
    }
}
