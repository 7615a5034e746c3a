package io.kempt.rules.model;

import java.util.Locale;
import java.util.Optional;

/** The kinds of record that a CRM export holds. A rulebook says which fields each kind has. */
public enum Kind {
    CUSTOMER,
    CONTACT,
    LEAD,
    OPPORTUNITY,
    STAGE_CHANGE,
    ORDER,
    ORDER_LINE,
    ACTIVITY,
    TICKET,
    CAMPAIGN,
    TARGET;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The name used in rulebooks, tables, file names and on the command line: lower case with underscores. */
    public String code() {
        return code;
    }

    /** The kind of that code; empty when there is none. */
    public static Optional<Kind> ofCode(String code) {
        for (Kind kind : values()) {
            if (kind.code.equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
