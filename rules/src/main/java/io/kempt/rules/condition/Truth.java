package io.kempt.rules.condition;

/** What a condition says of a record. */
public enum Truth {
    TRUE,
    FALSE,
    /** It cannot be told, since the condition computes with a value that is missing or unreadable. */
    UNKNOWN
}
