package io.kempt.jobs.read.excel;

import io.kempt.jobs.table.HeaderFinder;
import io.kempt.jobs.table.HeaderOptions;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.table.SampledRow;
import io.kempt.jobs.table.TableLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The first rows of a sheet that are not blank, on which its header is judged.
 *
 * @param rows values merged over several rows stand in each of them
 */
record SheetSample(SheetInfo sheet, SheetLayout layout, List<SheetRow> rows) {
    private static final int SAMPLED_ROWS = 200;

    static SheetSample of(WorkbookFile workbook, SheetInfo sheet, ReadOptions options) {
        SheetLayout layout = workbook.layout(sheet);
        long from = Math.max(options.header().line(), 1);
        List<SheetRow> sampled = new ArrayList<>();
        try (SheetRows rows = MergedRows.of(workbook.rows(sheet, options.recordLimit()), layout.merged())) {
            for (SheetRow row = rows.next(); row != null; row = rows.next()) {
                if (row.number() >= from && !row.isBlank()) {
                    sampled.add(row);
                }
                if (sampled.size() == SAMPLED_ROWS) {
                    break;
                }
            }
        }
        return new SheetSample(sheet, layout, sampled);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The header of known names; empty when there is none. */
    Optional<SheetHeader> knownHeader(HeaderOptions options) {
        return HeaderFinder.findKnown(sampled(), options.known()).map(found -> header(found.line(), options.rows()));
    }

    /** The header of known names or of what looks like names; empty when there is none. */
    Optional<SheetHeader> header(HeaderOptions options) {
        return TableLayout.of(sampled(), like(options, 0, false))
                .map(found -> header(found.line(), found.headerRows() > 1 ? found.headerRows() : options.rows()));
    }

    /** No header: all rows from the first that is no title are records. */
    SheetHeader headless(HeaderOptions options) {
        long first = TableLayout.of(sampled(), like(options, HeaderOptions.NO_HEADER, true))
                .map(TableLayout::line)
                .orElse(1L);
        return SheetHeader.none(rows, first);
    }

    private static HeaderOptions like(HeaderOptions options, long line, boolean numbered) {
        return new HeaderOptions(line, options.rows(), options.footers(), options.known(), numbered);
    }

    /** The header that includes a row. */
    SheetHeader header(long row, int asked) {
        return SheetHeader.around(rows, layout.merged(), row, asked);
    }

    private List<SampledRow> sampled() {
        return rows.stream().map(SheetRow::sampled).toList();
    }
}
