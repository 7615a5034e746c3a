package io.kempt.jobs.read.excel;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.table.HeaderFinder;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.table.SampledRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The sheet to read.
 *
 * @param headerRow the row of its header, counted from 1
 */
record SheetChoice(SheetInfo sheet, long headerRow) {
    private static final int SAMPLED_ROWS = 200;

    /**
     * The sheet asked for; otherwise the first visible one with a header of known names; otherwise the first visible
     * one with anything like a header.
     */
    static SheetChoice of(Workbook workbook, ReadOptions options) {
        List<SheetInfo> candidates = options.sheets().sheet().isEmpty()
                ? visible(workbook)
                : List.of(named(workbook, options.sheets().sheet()));
        SheetChoice byForm = null;
        boolean empty = true;
        for (SheetInfo sheet : candidates) {
            List<SampledRow> rows = firstRows(workbook, sheet, options.recordLimit());
            empty &= rows.isEmpty();
            if (options.header().line() > 0 && !rows.isEmpty()) {
                return new SheetChoice(sheet, options.header().line());
            }
            Optional<SampledRow> known =
                    HeaderFinder.findKnown(rows, options.header().known());
            if (known.isPresent()) {
                return new SheetChoice(sheet, known.get().line());
            }
            Optional<SampledRow> header =
                    HeaderFinder.find(rows, options.header().known());
            if (byForm == null && header.isPresent()) {
                byForm = new SheetChoice(sheet, header.get().line());
            }
        }
        if (byForm == null) {
            throw empty ? empty(workbook.file(), candidates) : headless(workbook.file(), candidates);
        }
        return byForm;
    }

    /** What people should know of the sheets that are not read; nothing when there is no other. */
    List<String> notes(Workbook workbook) {
        List<String> others = new ArrayList<>();
        for (SheetInfo other : workbook.sheets()) {
            if (!other.equals(sheet)) {
                others.add(other.visible() ? other.name() : other.name() + " (hidden)");
            }
        }
        return others.isEmpty()
                ? List.of()
                : List.of("sheets not read: " + String.join(", ", others) + "; choose one with 'sheet:' in kempt.yml");
    }

    private static List<SheetInfo> visible(Workbook workbook) {
        return workbook.sheets().stream().filter(SheetInfo::visible).toList();
    }

    private static SheetInfo named(Workbook workbook, String name) {
        return workbook.sheets().stream()
                .filter(sheet -> sheet.name().strip().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> StopException.usage(
                        workbook.file() + " has no sheet '" + name + "'",
                        "Choose one of its sheets: " + names(workbook.sheets()) + "."));
    }

    private static List<SampledRow> firstRows(Workbook workbook, SheetInfo sheet, int recordLimit) {
        List<SampledRow> sampled = new ArrayList<>();
        try (SheetRows rows = workbook.rows(sheet, recordLimit)) {
            for (SheetRow row = rows.next(); row != null; row = rows.next()) {
                SampledRow one = row.sampled();
                if (one.filled() > 0) {
                    sampled.add(one);
                }
                if (sampled.size() == SAMPLED_ROWS) {
                    break;
                }
            }
        }
        return sampled;
    }

    private static StopException empty(String file, List<SheetInfo> sheets) {
        return StopException.inputRefused(
                file + " is empty: expected a header row and records on a visible sheet"
                        + (sheets.isEmpty() ? "" : " (looked at: " + names(sheets) + ")"),
                "Export it again with its data.");
    }

    private static StopException headless(String file, List<SheetInfo> sheets) {
        return StopException.inputRefused(
                "no row of " + file + " looks like a header (looked at: " + names(sheets)
                        + "): expected a row of column names",
                "Add a row with the column names, or name its row with 'header-line:' in kempt.yml.");
    }

    private static String names(List<SheetInfo> sheets) {
        return sheets.stream().map(SheetInfo::name).collect(Collectors.joining(", "));
    }
}
