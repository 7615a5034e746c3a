package io.kempt.rules.standardise;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.text.CellText;
import io.kempt.rules.text.NullTokens;
import java.util.List;

/** Keys that other systems gave out: compared exactly, so they are folded but never re-cased. */
final class IdStandardiser implements Standardiser {
    static final FindingCode PRECISION_LOSS = new FindingCode(
            "id.precision-loss",
            Severity.ERROR,
            "Excel wrote this number in scientific notation and lost its last digits; format the column as text and export again",
            "Excel 已将该编号转为科学计数法，末尾数字已丢失；请将该列设为文本格式后重新导出");

    @Override
    public String type() {
        return "id";
    }

    @Override
    public String summary() {
        return "A key from another system: full-width characters, blanks and a trailing .0 are cleaned, the case is kept.";
    }

    @Override
    public String canonical() {
        return "the key as the other system wrote it, case kept, in half-width characters without blanks";
    }

    @Override
    public String repairs() {
        return "full-width characters, every kind of dash, blanks, Excel's text markers, the .0 of a whole number";
    }

    @Override
    public List<FindingCode> codes() {
        return List.of(PRECISION_LOSS);
    }

    @Override
    public Cells compile(FieldSpec field) {
        return IdStandardiser::standardise;
    }

    private static String standardise(String raw, CellReport report) {
        String id = CellText.withoutPointZero(CellText.fold(raw));
        if (NullTokens.isMissing(id)) {
            return "";
        }
        if (CellText.isScientific(id)) {
            report.add(PRECISION_LOSS, "");
        }
        return id;
    }
}
