package io.kempt.rules.model;

/** What an error finding in a field does to its record; a rulebook sets it per field. */
public enum OnError {
    /** The record is rejected. */
    ROW,
    /** The value is dropped and the record is kept. */
    FIELD,
    /** The value is kept as it stands, and the finding is reported as a warning. */
    KEEP
}
