package io.kempt.rules.validate;

import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.finding.Severity;
import java.util.List;

/** What is found when records are compared with each other; the store does the comparing. */
public final class Uniqueness {
    /** Arguments: where the same key stands already. */
    public static final FindingCode KEY_REPEATED = new FindingCode(
            "key.repeated",
            Severity.ERROR,
            "this key stands already in {0}; keys identify one record each",
            "该主键已出现在 {0}；主键只能对应一条记录");

    /** Arguments: where the same value stands already. A warning, for merging duplicates is the cure, not rejecting. */
    public static final FindingCode NOT_UNIQUE = new FindingCode(
            "value.not-unique", Severity.WARNING, "another record holds the same value: {0}", "另一条记录有相同的值：{0}");

    private Uniqueness() {}

    public static List<FindingCode> codes() {
        return List.of(KEY_REPEATED, NOT_UNIQUE);
    }
}
