package io.kempt.rules.match;

/**
 * The codes of a field's cleaned values. The values met last are remembered as they were written, so that a column of few
 * distinct values is cleaned a few times only, and one in which each value is new costs no second dictionary.
 */
final class CleanedValues {
    private static final int REMEMBERED = 1 << 12;

    private final MatchKind kind;
    private final Dictionary values;
    private final String[] raw = new String[REMEMBERED];
    private final int[] codes = new int[REMEMBERED];

    CleanedValues(MatchKind kind, Dictionary values) {
        this.kind = kind;
        this.values = values;
    }

    /** The code of a raw value; 0 where it is no evidence. */
    int code(String value) {
        if (value.isEmpty()) {
            return 0;
        }
        int hash = value.hashCode();
        int slot = (hash ^ hash >>> 12) & (REMEMBERED - 1);
        if (!value.equals(raw[slot])) {
            raw[slot] = value;
            codes[slot] = values.add(Cleaning.of(kind, value));
        }
        return codes[slot];
    }
}
