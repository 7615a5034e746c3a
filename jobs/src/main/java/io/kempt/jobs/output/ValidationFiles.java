package io.kempt.jobs.output;

import io.kempt.jobs.step.RowBlock;
import io.kempt.jobs.store.RejectedRow;
import io.kempt.jobs.store.StoredFinding;
import io.kempt.jobs.store.StoredRow;
import io.kempt.jobs.write.CsvStyle;
import io.kempt.jobs.write.CsvTable;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.Lang;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The records of one validated file, written as they pass: those that were accepted, and those that were rejected. */
public final class ValidationFiles implements AutoCloseable {
    private final List<String> header;
    private final KindSpec kind;
    private final FindingWording wording;
    private final Lang lang;
    private final Path accepted;
    private final Path rejected;
    private final CsvTable acceptedTable;
    private final CsvTable rejectedTable;

    /** @param header of the file that is validated */
    public ValidationFiles(
            Path accepted, Path rejected, List<String> header, KindSpec kind, FindingWording wording, Lang lang) {
        this.header = header;
        this.kind = kind;
        this.wording = wording;
        this.lang = lang;
        this.accepted = accepted;
        this.rejected = rejected;
        List<String> fields = kind.fields().stream().map(FieldSpec::name).toList();
        this.acceptedTable = CsvTable.create(accepted, fields, CsvStyle.SPREADSHEET);
        this.rejectedTable = CsvTable.create(rejected, RejectedFile.header(header, true), CsvStyle.SPREADSHEET);
    }

    public void write(RowBlock block) {
        for (StoredRow row : block.accepted()) {
            acceptedTable.row(row.values());
        }
        if (block.rejected().isEmpty()) {
            return;
        }
        Map<Long, RejectedFile.Reasons> reasons = new HashMap<>();
        Set<Long> wanted = new HashSet<>(); // errors of accepted rows, the most, need not be put into words
        block.rejected().forEach(row -> wanted.add(row.number()));
        for (StoredFinding finding : block.findings()) {
            if (finding.severity() == Severity.ERROR && wanted.contains(finding.number())) {
                reasons.merge(finding.number(), wording.reason(kind.kind(), finding, lang), RejectedFile.Reasons::join);
            }
        }
        for (RejectedRow row : block.rejected()) {
            RejectedFile.Reasons why = reasons.getOrDefault(row.number(), RejectedFile.Reasons.NONE);
            rejectedTable.row(RejectedFile.cells(header, row, why, kind.kind().code() + "/", true));
        }
    }

    /** Puts the files in their places. @return their paths */
    public List<Path> commit() {
        acceptedTable.commit();
        rejectedTable.commit();
        return List.of(accepted, rejected);
    }

    @Override
    public void close() {
        acceptedTable.close();
        rejectedTable.close();
    }
}
