package io.kempt.rules.validate;

import io.kempt.rules.finding.CellRemark;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import java.util.List;
import java.util.Optional;

/** What the reader of a workbook finds in a cell before the value is judged. */
public final class CellShape {
    /** Arguments: how many digits are lost, how many there are, and what would fit. */
    public static final FindingCode PRECISION_LOST = new FindingCode(
            "cell.precision-lost",
            Severity.SUSPECT,
            "the last {0} of {1} digits seem lost, since a number in a workbook keeps 15; these would fit: {2}",
            "工作簿中的数字只保留 15 位，共 {1} 位数字的末 {0} 位可能已丢失；可能的号码：{2}");

    public static final FindingCode FORMULA_UNCOMPUTED = new FindingCode(
            "cell.formula-uncomputed",
            Severity.ERROR,
            "the result of the formula was never stored: let Excel or WPS calculate the workbook and save it",
            "公式从未计算出结果：请用 Excel 或 WPS 打开、计算并保存");

    /** Argument: the error that the cell shows. */
    public static final FindingCode ERROR_VALUE = new FindingCode(
            "cell.error-value",
            Severity.ERROR,
            "the cell shows the error {0} in place of a value",
            "单元格显示错误 {0}，没有有效值");

    private static final int SHOWN = 10;

    private CellShape() {}

    public static List<FindingCode> codes() {
        return List.of(PRECISION_LOST, FORMULA_UNCOMPUTED, ERROR_VALUE);
    }

    /**
     * The remark on a number that has lost digits.
     *
     * @param rounded whether the digits come from a binary floating-point number, so that those beyond its precision are
     *     made up
     */
    public static Optional<CellRemark> precisionLost(int column, String digits, boolean rounded) {
        int lost = LostDigits.count(digits, rounded);
        if (lost == 0) {
            return Optional.empty();
        }
        List<String> candidates = LostDigits.candidates(digits, rounded);
        String only = candidates.size() == 1 ? candidates.get(0) : "";
        List<String> args =
                List.of(Integer.toString(lost), Integer.toString(digits.length()), shown(digits, lost, candidates));
        return Optional.of(new CellRemark(column, PRECISION_LOST, only, args));
    }

    /** The first candidates and how many there are; without candidates the digits with a question mark for each lost one. */
    private static String shown(String digits, int lost, List<String> candidates) {
        if (candidates.isEmpty()) {
            return digits.substring(0, digits.length() - lost) + "?".repeat(lost);
        }
        if (candidates.size() <= SHOWN) {
            return String.join(", ", candidates);
        }
        return String.join(", ", candidates.subList(0, SHOWN)) + ", … (" + candidates.size() + ")";
    }
}
