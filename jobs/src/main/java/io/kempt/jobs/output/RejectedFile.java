package io.kempt.jobs.output;

import io.kempt.jobs.step.TableMapping;
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
 * {@code rejected-….csv}: the rows of one input that were not accepted, with their cells as they stood and the reasons.
 * Mended in place, the file can be imported as it is: columns whose name begins with {@code kempt_} are not data, and
 * {@code kempt_origin} says which kind of record it is and where from.
 */
public final class RejectedFile {

    /** The column that says kind and source, as {@code customer/erp}. */
    public static final String ORIGIN = "kempt_origin";

    private final FindingTable findings;
    private final FindingWording wording;
    private final Lang lang;

    public RejectedFile(FindingTable findings, FindingWording wording, Lang lang) {
        this.findings = findings;
        this.wording = wording;
        this.lang = lang;
    }

    /** @return the number of rows written; no file is made when there are none */
    public long write(Input input, Path target) {
        if (input.rejected() == 0) {
            return 0;
        }
        Map<Long, String> reasons = reasons(input);
        long[] rows = {0};
        try (CsvTable csv = CsvTable.create(target, header(input.header()), CsvStyle.SPREADSHEET)) {
            findings.eachRejected(input.id(), row -> {
                csv.row(cells(input.header().size(), row, reasons.getOrDefault(row.number(), ""), origin(input)));
                rows[0]++;
            });
            csv.commit();
        }
        return rows[0];
    }

    private static String origin(Input input) {
        return input.kind().code() + "/" + input.source();
    }

    /** The header of a file of rejects whose input has the given one. */
    public static List<String> header(List<String> input) {
        List<String> header = new ArrayList<>(input);
        header.add(TableMapping.OWN_COLUMN + "line");
        header.add(TableMapping.OWN_COLUMN + "reasons");
        header.add(ORIGIN);
        return header;
    }

    /**
     * A row of a file of rejects.
     *
     * @param width how many cells the input's header has
     * @param origin kind and source, as {@code customer/erp}
     */
    public static String[] cells(int width, RejectedRow row, String reasons, String origin) {
        List<String> cells = new ArrayList<>(List.of(row.cells()));
        while (cells.size() < width) {
            cells.add("");
        }
        cells.add(Long.toString(row.line()));
        cells.add(reasons);
        cells.add(origin);
        return cells.toArray(new String[0]);
    }

    private Map<Long, String> reasons(Input input) {
        Map<Long, String> reasons = new HashMap<>();
        findings.each(
                input.id(),
                Severity.ERROR,
                finding -> reasons.merge(
                        finding.number(),
                        wording.reason(input.kind(), finding, lang),
                        (have, more) -> have + "; " + more));
        return reasons;
    }
}
