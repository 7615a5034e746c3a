package io.kempt.rules.across;

/** Among which records a rule compares. */
public enum Scope {
    /** Those of one source: the same customer in two sources is no fault but work for the matcher. */
    SOURCE,
    /** All records of the kind, whatever their source. */
    STORE
}
