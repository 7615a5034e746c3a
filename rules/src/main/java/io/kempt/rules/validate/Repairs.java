package io.kempt.rules.validate;

import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import java.util.List;

/** What the row function reports of each value that a standardiser changed. */
public final class Repairs {
    /** No arguments: the finding holds the raw value, and the canonical one as suggestion. */
    public static final FindingCode VALUE_REPAIRED =
            new FindingCode("value.repaired", Severity.REPAIRED, "brought into its canonical form", "已转换为标准格式");

    private Repairs() {}

    public static List<FindingCode> codes() {
        return List.of(VALUE_REPAIRED);
    }
}
