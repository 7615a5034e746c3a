package io.kempt.rules.model;

/** The values of one record, in the field order of its kind. A missing value is the empty string. */
@FunctionalInterface
public interface Values {
    /** The value at a field's index in its {@link KindSpec}. */
    String value(int field);
}
