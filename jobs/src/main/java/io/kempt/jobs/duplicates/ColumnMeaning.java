package io.kempt.jobs.duplicates;

import io.kempt.rules.match.MatchKind;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a column is for when duplicates are looked for: what it means for matching, or what else it is good for. */
public enum ColumnMeaning {
    CUSTOMER_NAME(MatchKind.CUSTOMER_NAME),
    PERSON_NAME(MatchKind.PERSON_NAME),
    GIVEN_NAME(MatchKind.GIVEN_NAME),
    SURNAME(MatchKind.SURNAME),
    PHONE(MatchKind.PHONE),
    EMAIL(MatchKind.EMAIL),
    ADDRESS(MatchKind.ADDRESS),
    CITY(MatchKind.CITY),
    POSTCODE(MatchKind.POSTCODE),
    IDENTIFIER(MatchKind.IDENTIFIER),
    DATE(MatchKind.DATE),
    TEXT(MatchKind.TEXT),
    /** A name of which only the other columns tell whether it is a company's, a person's or a given name. */
    NAME,
    /** What records are known by. */
    ID,
    /** When a record was last changed: a merged customer keeps the latest values. */
    UPDATED,
    /** Not looked at. */
    NONE;

    private final Optional<MatchKind> kind;
    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    ColumnMeaning() {
        this.kind = Optional.empty();
    }

    ColumnMeaning(MatchKind kind) {
        this.kind = Optional.of(kind);
    }

    /** As written on the command line: lower case with hyphens. */
    public String code() {
        return code;
    }

    /** What it means for matching; empty when matching does not look at it. */
    public Optional<MatchKind> kind() {
        return kind;
    }

    /** Whether several columns may mean it. */
    boolean repeatable() {
        return this == NONE || kind.map(MatchKind::repeatable).orElse(false);
    }

    /** The meaning of that code; empty when there is none. */
    public static Optional<ColumnMeaning> ofCode(String code) {
        return Stream.of(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /** All codes for a message, separated by commas. */
    public static String codes() {
        return Stream.of(values()).map(ColumnMeaning::code).collect(Collectors.joining(", "));
    }
}
