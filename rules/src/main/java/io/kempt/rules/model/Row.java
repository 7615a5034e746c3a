package io.kempt.rules.model;

import java.util.Arrays;

/**
 * One record: its values as strings in the field order of its kind. A missing value is the empty string, never null.
 * Canonical values are strings too (ISO-8601 dates, E.164 phones, plain decimals, codes of closed lists).
 *
 * <p>The array is not copied, for the row path allocates little: whoever hands it over must not change it afterwards.
 */
public final class Row implements Values {
    private final RecordId id;
    private final String[] values;

    public Row(RecordId id, String... values) {
        this.id = id;
        this.values = values;
    }

    public RecordId id() {
        return id;
    }

    /** The value at a field's index in its {@link KindSpec}; empty when missing. */
    @Override
    public String value(int field) {
        return values[field];
    }

    public int size() {
        return values.length;
    }

    /** A copy of all values, in field order. */
    public String[] values() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Row row && id.equals(row.id) && Arrays.equals(values, row.values);
    }

    @Override
    public int hashCode() {
        return 31 * id.hashCode() + Arrays.hashCode(values);
    }

    /** The place only: values may be personal data, and a row's text may end in a log. */
    @Override
    public String toString() {
        return "Row " + id;
    }
}
