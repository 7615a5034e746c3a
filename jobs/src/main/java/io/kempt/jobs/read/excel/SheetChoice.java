package io.kempt.jobs.read.excel;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.table.HeaderOptions;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.table.SheetOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sheets to read: one by its name or number, or the first visible one that holds a table; and with it, when all are
 * asked for, the visible ones that have its header.
 *
 * @param read in the workbook's order, the first one before all others
 * @param alike visible sheets that have the same header but are not read
 */
record SheetChoice(List<ChosenSheet> read, List<SheetInfo> alike) {

    static SheetChoice of(WorkbookFile workbook, ReadOptions options) {
        String asked = options.sheets().sheet().strip();
        boolean all = asked.equals(SheetOptions.ALL);
        List<SheetInfo> candidates =
                asked.isEmpty() || all ? visible(workbook) : List.of(SheetNames.find(workbook, asked));
        ChosenSheet first = first(workbook, candidates, options);
        List<ChosenSheet> read = new ArrayList<>(List.of(first));
        List<SheetInfo> alike = new ArrayList<>();
        if (asked.isEmpty() || all) {
            for (SheetInfo sheet : candidates) {
                SheetSample sample = sheet.equals(first.sheet()) ? null : SheetSample.of(workbook, sheet, options);
                Optional<ChosenSheet> like = sample == null
                        ? Optional.empty()
                        : ChosenSheet.like(first, sample, options.header().rows());
                like.ifPresent(one -> {
                    if (all) {
                        read.add(one);
                    } else {
                        alike.add(one.sheet());
                    }
                });
            }
        }
        return new SheetChoice(read, alike);
    }

    /** The first with a header of known names; otherwise the first with anything like a header. */
    private static ChosenSheet first(WorkbookFile workbook, List<SheetInfo> candidates, ReadOptions options) {
        HeaderOptions header = options.header();
        ChosenSheet byForm = null;
        SheetSample filled = null;
        for (SheetInfo sheet : candidates) {
            SheetSample sample = SheetSample.of(workbook, sheet, options);
            if (header.line() != 0 && !sample.isEmpty()) {
                return header.line() > 0
                        ? ChosenSheet.first(sample, sample.header(header.line(), header.rows()))
                        : ChosenSheet.first(sample, sample.headless(header));
            }
            Optional<SheetHeader> known = sample.knownHeader(header);
            if (known.isPresent()) {
                return ChosenSheet.first(sample, known.get());
            }
            Optional<SheetHeader> found = sample.header(header);
            byForm = byForm == null && found.isPresent() ? ChosenSheet.first(sample, found.get()) : byForm;
            filled = filled == null && !sample.isEmpty() ? sample : filled;
        }
        if (byForm != null) {
            return byForm;
        }
        if (filled != null && header.numbered()) {
            return ChosenSheet.first(filled, filled.headless(header));
        }
        throw refusal(workbook.file(), candidates, filled == null, header);
    }

    /** What people should know of the sheets, those that are not read included. */
    List<String> notes(WorkbookFile workbook) {
        List<String> notes = new ArrayList<>();
        for (ChosenSheet sheet : read) {
            String place = read.size() == 1 ? "" : "sheet " + sheet.sheet().name() + ": ";
            sheet.notes().forEach(note -> notes.add(place + note));
        }
        if (!alike.isEmpty()) {
            notes.add("sheets not read though they have the same header: " + SheetNames.list(alike)
                    + "; read all with 'sheet: \"*\"' in kempt.yml");
        }
        List<String> others = new ArrayList<>();
        for (SheetInfo other : workbook.sheets()) {
            if (!alike.contains(other)
                    && read.stream().noneMatch(one -> one.sheet().equals(other))) {
                others.add(other.visible() ? other.name() : other.name() + " (hidden)");
            }
        }
        if (!others.isEmpty()) {
            notes.add("sheets not read: " + String.join(", ", others)
                    + (read.size() == 1 ? "; choose one with 'sheet:' in kempt.yml" : ""));
        }
        return notes;
    }

    /** The names of the sheets that are read. */
    List<String> names() {
        return read.stream().map(one -> one.sheet().name()).toList();
    }

    private static List<SheetInfo> visible(WorkbookFile workbook) {
        return workbook.sheets().stream().filter(SheetInfo::visible).toList();
    }

    private static StopException refusal(String file, List<SheetInfo> sheets, boolean empty, HeaderOptions header) {
        String looked = sheets.isEmpty() ? "" : " (looked at: " + SheetNames.list(sheets) + ")";
        if (empty && header.line() > 1) {
            return StopException.inputRefused(
                    file + " has nothing from row " + header.line() + " on" + looked,
                    "Name the row of the header with 'header-line:' in kempt.yml.");
        }
        return empty
                ? StopException.inputRefused(
                        file + " is empty: expected a header row and records on a visible sheet" + looked,
                        "Export it again with its data.")
                : StopException.inputRefused(
                        "no row of " + file + " looks like a header" + looked + ": expected a row of column names",
                        "Add a row with the column names, or name its row with 'header-line:' in kempt.yml.");
    }
}
