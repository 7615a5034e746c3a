package io.kempt.rules.match;

/** The cleaned columns of a set of records. */
record MatchColumns(
        NameColumn names,
        Column phones,
        EmailColumn emails,
        Column identifiers,
        Column dates,
        Column texts,
        AddressColumn addresses) {}
