package io.kempt.jobs.read.excel;

import io.kempt.jobs.exit.StopException;
import java.util.List;
import java.util.stream.Collectors;

/** Sheets as people name them. */
final class SheetNames {
    private SheetNames() {}

    /**
     * The sheet of a name; otherwise of a number, as people count the tabs that they see.
     *
     * @throws StopException when there is none (usage)
     */
    static SheetInfo find(WorkbookFile workbook, String asked) {
        for (SheetInfo sheet : workbook.sheets()) {
            if (sheet.name().strip().equalsIgnoreCase(asked)) {
                return sheet;
            }
        }
        List<SheetInfo> visible =
                workbook.sheets().stream().filter(SheetInfo::visible).toList();
        if (asked.matches("[1-9][0-9]{0,4}") && Integer.parseInt(asked) <= visible.size()) {
            return visible.get(Integer.parseInt(asked) - 1);
        }
        throw StopException.usage(
                workbook.file() + " has no sheet '" + asked + "'",
                "Choose one of its sheets: " + list(workbook.sheets()) + ".");
    }

    static String list(List<SheetInfo> sheets) {
        return sheets.stream().map(SheetInfo::name).collect(Collectors.joining(", "));
    }
}
