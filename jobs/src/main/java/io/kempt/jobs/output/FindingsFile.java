package io.kempt.jobs.output;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.store.FindingTable;
import io.kempt.jobs.store.Input;
import io.kempt.jobs.store.StoredFinding;
import io.kempt.jobs.write.CsvStyle;
import io.kempt.jobs.write.CsvTable;
import io.kempt.jobs.write.JsonLinesTable;
import io.kempt.jobs.write.TableOutput;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.Lang;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A file of findings: everything that was found, one row each, with the place to look at. What was found in single records
 * comes first, in the order of the files and their records, and what is seen only across records after it, in the same
 * order.
 */
public final class FindingsFile {
    /** The columns. */
    public static final List<String> HEADER = List.of(
            "file",
            "sheet",
            "line",
            "source",
            "kind",
            "key",
            "field",
            "severity",
            "code",
            "raw",
            "suggestion",
            "message");

    private final FindingTable findings;
    private final FindingWording wording;
    private final Lang lang;

    public FindingsFile(FindingTable findings, FindingWording wording, Lang lang) {
        this.findings = findings;
        this.wording = wording;
        this.lang = lang;
    }

    /**
     * Begins a file in the format that its name ends in.
     *
     * @throws StopException (usage) when that is none of the formats
     */
    public static TableOutput create(Path target, Workbook workbook) {
        String name = target.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return CsvTable.create(target, HEADER, CsvStyle.SPREADSHEET);
        }
        if (name.endsWith(".jsonl")) {
            return JsonLinesTable.create(target, HEADER, Set.of("line"));
        }
        if (name.endsWith(".xlsx")) {
            return workbook.create(target);
        }
        throw StopException.usage(
                "findings cannot be written to " + target + ": its ending says no format.",
                "Name a file that ends in .csv, .xlsx or .jsonl.");
    }

    /** Begins a workbook of findings. */
    @FunctionalInterface
    public interface Workbook {
        TableOutput create(Path target);
    }

    /** Writes the findings of inputs of the store. @return how many */
    public long write(List<Input> inputs, Path target) {
        try (CsvTable csv = CsvTable.create(target, HEADER, CsvStyle.SPREADSHEET)) {
            for (boolean across : List.of(false, true)) {
                for (Input input : inputs) {
                    findings.eachWithKey(input, across, (key, finding) -> csv.row(cells(input, key, finding)));
                }
            }
            csv.commit();
            return csv.rows();
        }
    }

    private String[] cells(Input input, String key, StoredFinding finding) {
        return cells(input.file(), input.source(), input.kind(), key, finding, wording.message(finding, lang));
    }

    /** A row of the file. */
    public static String[] cells(
            String file, String source, Kind kind, String key, StoredFinding finding, String message) {
        return new String[] {
            file,
            finding.sheet(),
            Long.toString(finding.line()),
            source,
            kind.code(),
            key,
            finding.field(),
            finding.severity().code(),
            finding.code(),
            finding.raw(),
            finding.suggestion(),
            message
        };
    }
}
