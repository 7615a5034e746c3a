package io.kempt.rules.gate;

import java.util.Locale;

/** What a gate says. */
public enum Verdict {
    OK,
    WARN,
    FAIL,
    /** There is nothing to judge by: no record, or nothing to compare with. */
    UNKNOWN;

    /** As written in files: lower case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
