package io.kempt.jobs.output;

import io.kempt.jobs.mapping.TableMapping;
import io.kempt.jobs.step.RejectOrigin;
import io.kempt.jobs.store.FindingTable;
import io.kempt.jobs.store.Input;
import io.kempt.jobs.store.RejectedRow;
import io.kempt.jobs.write.CsvStyle;
import io.kempt.jobs.write.CsvTable;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.Lang;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code rejected-….csv}: the rows of one input that were not accepted, with their cells as they stood, in the columns and
 * the order of their file, and the reasons. Mended in place, the file can be imported as it is: columns whose name begins
 * with {@code kempt_} are not data, and {@code kempt_origin} says which record a row was.
 */
public final class RejectedFile {

    /** The column that says which record a row was, as {@link RejectOrigin} writes it. */
    public static final String ORIGIN = "kempt_origin";

    /** The column with the cells of a row that stand beyond the header, separated by bars. */
    private static final String EXTRA = TableMapping.OWN_COLUMN + "extra";

    private final FindingTable findings;
    private final FindingWording wording;
    private final Lang lang;

    public RejectedFile(FindingTable findings, FindingWording wording, Lang lang) {
        this.findings = findings;
        this.wording = wording;
        this.lang = lang;
    }

    /** @return the number of rows written; no file is left when there are none */
    public long write(Input input, Path target) {
        if (input.rejected() == 0) {
            return 0;
        }
        Map<Long, Reasons> reasons = reasons(input);
        boolean extra = hasExtraCells(input);
        long[] rows = {0};
        try (CsvTable csv = CsvTable.create(target, header(input.header(), extra), CsvStyle.SPREADSHEET)) {
            findings.eachRejected(input, row -> {
                Reasons why = reasons.getOrDefault(row.number(), Reasons.NONE);
                csv.row(cells(input.header(), row, why, origin(input, row), extra));
                rows[0]++;
            });
            if (rows[0] > 0) {
                csv.commit();
            }
        }
        return rows[0];
    }

    private boolean hasExtraCells(Input input) {
        boolean[] any = {false};
        findings.eachRejected(
                input, row -> any[0] |= row.cells().length > input.header().size());
        return any[0];
    }

    private static String origin(Input input, RejectedRow row) {
        return RejectOrigin.cell(input.kind().code(), input.source(), input.sha256(), row.number());
    }

    /**
     * The header of a file of rejects whose input has the given one.
     *
     * @param extra whether there is a column for cells beyond the header
     */
    public static List<String> header(List<String> input, boolean extra) {
        List<String> header =
                new ArrayList<>(input.stream().filter(RejectedFile::isData).toList());
        if (extra) {
            header.add(EXTRA);
        }
        header.add(TableMapping.OWN_COLUMN + "line");
        header.add(TableMapping.OWN_COLUMN + "reasons");
        header.add(TableMapping.CODES);
        header.add(ORIGIN);
        return header;
    }

    /** Rejects that are rejected again keep their own columns and get new reasons. */
    private static boolean isData(String column) {
        return !column.startsWith(TableMapping.OWN_COLUMN);
    }

    /**
     * A row of a file of rejects.
     *
     * @param header of the input
     * @param origin which record it was, as {@link RejectOrigin} writes it
     * @param extra whether there is a column for cells beyond the header
     */
    public static String[] cells(List<String> header, RejectedRow row, Reasons reasons, String origin, boolean extra) {
        List<String> cells = new ArrayList<>(header.size() + 5);
        for (int i = 0; i < header.size(); i++) {
            if (isData(header.get(i))) {
                cells.add(i < row.cells().length ? row.cells()[i] : "");
            }
        }
        if (extra) {
            int beyond = Math.min(header.size(), row.cells().length);
            cells.add(String.join(" | ", List.of(row.cells()).subList(beyond, row.cells().length)));
        }
        cells.add(Long.toString(row.line()));
        cells.add(reasons.words());
        cells.add(reasons.codes());
        cells.add(origin);
        return cells.toArray(new String[0]);
    }

    /**
     * Why a row was rejected.
     *
     * @param words for people
     * @param codes of the errors, separated by blanks
     */
    public record Reasons(String words, String codes) {
        static final Reasons NONE = new Reasons("", "");

        /** Both together. */
        public static Reasons join(Reasons first, Reasons then) {
            return new Reasons(first.words + "; " + then.words, first.codes + " " + then.codes);
        }
    }

    private Map<Long, Reasons> reasons(Input input) {
        Map<Long, Reasons> reasons = new HashMap<>();
        findings.each(
                input.id(),
                Severity.ERROR,
                finding -> reasons.merge(finding.number(), wording.reason(input.kind(), finding, lang), Reasons::join));
        return reasons;
    }
}
