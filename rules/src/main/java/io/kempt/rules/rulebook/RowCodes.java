package io.kempt.rules.rulebook;

import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import java.util.List;

/** The codes that the row function itself reports, whatever a field's type and rules. */
public final class RowCodes {
    /** The value was brought into its canonical form; raw value and suggestion show the change. */
    public static final FindingCode REPAIRED = new FindingCode(
            "value.repaired",
            Severity.REPAIRED,
            "Brought into the standard form; the original is kept in the finding",
            "已转换为标准格式，原值保留在本条记录中");

    public static final List<FindingCode> ALL = List.of(REPAIRED);

    private RowCodes() {}
}
