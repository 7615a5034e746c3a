package io.kempt.jobs.output;

import io.kempt.jobs.mapping.TableMapping;
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

    /** @return the number of rows written; no file is left when there are none */
    public long write(Input input, Path target) {
        if (input.rejected() == 0) {
            return 0;
        }
        Map<Long, Reasons> reasons = reasons(input);
        long[] rows = {0};
        try (CsvTable csv = CsvTable.create(target, header(input.header()), CsvStyle.SPREADSHEET)) {
            findings.eachRejected(input, row -> {
                csv.row(cells(input.header(), row, reasons.getOrDefault(row.number(), Reasons.NONE), origin(input)));
                rows[0]++;
            });
            if (rows[0] > 0) {
                csv.commit();
            }
        }
        return rows[0];
    }

    private static String origin(Input input) {
        return input.kind().code() + "/" + input.source();
    }

    /** The header of a file of rejects whose input has the given one. */
    public static List<String> header(List<String> input) {
        List<String> header =
                new ArrayList<>(input.stream().filter(RejectedFile::isData).toList());
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
     * @param origin kind and source, as {@code customer/erp}
     */
    public static String[] cells(List<String> header, RejectedRow row, Reasons reasons, String origin) {
        List<String> cells = new ArrayList<>(header.size() + 4);
        for (int i = 0; i < header.size(); i++) {
            if (isData(header.get(i))) {
                cells.add(i < row.cells().length ? row.cells()[i] : "");
            }
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
