package io.kempt.jobs.table;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** By which words totals and remarks below a table are known, in both languages. */
final class FooterWords {
    private static final Set<String> TOTALS = Set.of(
            "合计",
            "总计",
            "小计",
            "共计",
            "总和",
            "累计",
            "汇总",
            "total",
            "totals",
            "grandtotal",
            "subtotal",
            "sum",
            "summe",
            "gesamt",
            "totaal",
            "合計",
            "總計",
            "小計",
            "共計");

    private static final List<String> REMARKS = List.of(
            "制表",
            "製表",
            "审核",
            "審核",
            "备注",
            "備註",
            "注:",
            "注：",
            "说明",
            "說明",
            "数据来源",
            "資料來源",
            "来源:",
            "来源：",
            "导出",
            "打印",
            "填表",
            "共",
            "以上",
            "note",
            "source",
            "generated",
            "printed",
            "exported",
            "prepared by",
            "total",
            "sum of",
            "end of",
            "*",
            "©",
            "copyright",
            "rows",
            "records",
            "---",
            "===");

    /** The first characters of the words for totals, so that few cells are looked at more closely. */
    private static final String INITIALS = "合总總小共累汇tTgGsS";

    private FooterWords() {}

    /** Whether a cell is the word for a total and nothing else: Total Energies is a company. */
    static boolean isTotal(String cell) {
        if (cell.isEmpty() || cell.length() > 12 || INITIALS.indexOf(cell.charAt(0)) < 0) {
            return false;
        }
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (Character.isLetter(c)) {
                letters.append(c);
            } else if (Character.isDigit(c)) {
                return false;
            }
        }
        return TOTALS.contains(letters.toString().toLowerCase(Locale.ROOT));
    }

    /** Whether a cell begins as remarks do. Asked only of a cell that stands alone in its record. */
    static boolean isRemark(String cell) {
        String lower = cell.toLowerCase(Locale.ROOT);
        return REMARKS.stream().anyMatch(lower::startsWith);
    }
}
