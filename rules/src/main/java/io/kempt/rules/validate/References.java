package io.kempt.rules.validate;

import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import java.util.List;

/** What is found when a value should be the key of another record; the store does the looking up. */
public final class References {
    /** Arguments: the kind that was looked through. A warning, for the other record may arrive with a later file. */
    public static final FindingCode UNKNOWN =
            new FindingCode("reference.unknown", Severity.WARNING, "no {0} has this key", "没有主键为该值的 {0} 记录");

    /** Arguments: the kind, and the sources in which the key stands. */
    public static final FindingCode AMBIGUOUS = new FindingCode(
            "reference.ambiguous",
            Severity.WARNING,
            "more than one {0} has this key ({1}); say which source is meant",
            "有多条 {0} 记录使用该主键（{1}）；请指明来源");

    private References() {}

    public static List<FindingCode> codes() {
        return List.of(UNKNOWN, AMBIGUOUS);
    }
}
