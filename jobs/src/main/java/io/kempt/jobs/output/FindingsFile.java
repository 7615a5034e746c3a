package io.kempt.jobs.output;

import io.kempt.jobs.store.FindingTable;
import io.kempt.jobs.store.Input;
import io.kempt.jobs.store.StoredFinding;
import io.kempt.jobs.write.CsvStyle;
import io.kempt.jobs.write.CsvTable;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.Lang;
import java.nio.file.Path;
import java.util.List;

/** {@code findings.csv}: everything that was found in the inputs of a run, one row each, with the place to look at. */
public final class FindingsFile {
    /** The columns. */
    public static final List<String> HEADER = List.of(
            "file", "sheet", "line", "source", "kind", "field", "severity", "code", "raw", "suggestion", "message");

    private final FindingTable findings;
    private final FindingWording wording;
    private final Lang lang;

    public FindingsFile(FindingTable findings, FindingWording wording, Lang lang) {
        this.findings = findings;
        this.wording = wording;
        this.lang = lang;
    }

    /** @return the number of findings written */
    public long write(List<Input> inputs, Path target) {
        long[] rows = {0};
        try (CsvTable csv = CsvTable.create(target, HEADER, CsvStyle.SPREADSHEET)) {
            for (Input input : inputs) {
                findings.each(input.id(), finding -> {
                    csv.row(cells(input.file(), input.source(), input.kind(), finding, wording.message(finding, lang)));
                    rows[0]++;
                });
            }
            csv.commit();
        }
        return rows[0];
    }

    /** A row of the file. */
    public static String[] cells(String file, String source, Kind kind, StoredFinding finding, String message) {
        return new String[] {
            file,
            finding.sheet(),
            Long.toString(finding.line()),
            source,
            kind.code(),
            finding.field(),
            finding.severity().code(),
            finding.code(),
            finding.raw(),
            finding.suggestion(),
            message
        };
    }
}
