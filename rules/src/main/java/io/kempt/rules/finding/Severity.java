package io.kempt.rules.finding;

import java.util.Locale;

/** How grave a finding is. */
public enum Severity {
    /** Wrong beyond doubt: rejects the record, or the field, as the rulebook says. */
    ERROR,
    /** Probably wrong, or a library's opinion: the value stays. */
    WARNING,
    /** Formally right but unlikely to be true, such as 1900-01-01. */
    SUSPECT,
    /** Brought into its canonical form; the finding keeps the raw value. */
    REPAIRED;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** As written in files: lower case. */
    public String code() {
        return code;
    }
}
