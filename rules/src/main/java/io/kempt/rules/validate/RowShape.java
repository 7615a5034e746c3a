package io.kempt.rules.validate;

import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import java.util.List;

/** What is found when a row does not have the shape of its table; the reader does the counting. */
public final class RowShape {
    /** Arguments: how many cells stand beyond the header. The raw value holds them. */
    public static final FindingCode EXTRA_CELLS = new FindingCode(
            "row.extra-cells",
            Severity.WARNING,
            "{0} more cells than the header has columns; they are not used",
            "比表头多 {0} 个单元格，未使用");

    /** The row holds bytes that are not text in its file's encoding; what it says is not known. */
    public static final FindingCode UNDECODABLE = new FindingCode(
            "row.undecodable",
            Severity.ERROR,
            "the row holds bytes that are not text in the file's encoding",
            "该行含有不符合文件编码的字节，无法读取");

    private RowShape() {}

    public static List<FindingCode> codes() {
        return List.of(EXTRA_CELLS, UNDECODABLE);
    }
}
