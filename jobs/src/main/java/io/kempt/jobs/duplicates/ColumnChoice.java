package io.kempt.jobs.duplicates;

import io.kempt.jobs.duplicates.ChosenColumn.Why;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.mapping.HeaderName;
import io.kempt.rules.profile.ColumnProfile;
import io.kempt.rules.profile.Meaning;
import io.kempt.rules.yaml.NearestName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which columns of a table mean what. What was given goes before headers, and these before values: a column without a
 * known header is taken for what nearly all its values are, where no other column means that already.
 */
final class ColumnChoice {
    /** Persons that come again and again are the company's own, not its customers. */
    private static final int ROWS_EACH = 5;

    private final List<String> header;
    private final List<ColumnProfile> profiles;
    private final ColumnMeaning[] meanings;
    private final Why[] why;

    private ColumnChoice(List<String> header, List<ColumnProfile> profiles, ColumnMeaning[] meanings) {
        this.header = header;
        this.profiles = profiles;
        this.meanings = meanings;
        this.why = new Why[meanings.length];
        java.util.Arrays.fill(why, Why.HEADER);
    }

    /**
     * Chooses.
     *
     * @param profiles what the columns hold, in their order
     * @param given meanings by header, as typed
     * @return one per column
     * @throws StopException (usage) when a header or a meaning that was given is not there, or a meaning is given twice
     */
    static List<ChosenColumn> of(
            List<String> header, List<ColumnProfile> profiles, HeaderMeanings headers, Map<String, String> given) {
        ColumnChoice choice = new ColumnChoice(header, profiles, headers.of(header));
        choice.give(given);
        choice.correctByValues();
        choice.settleNames();
        choice.leaveOneEach();
        choice.guess();
        return choice.chosen();
    }

    private void give(Map<String, String> given) {
        given.forEach((name, code) -> {
            int column = column(header, name);
            ColumnMeaning meaning = ColumnMeaning.ofCode(code)
                    .orElseThrow(() -> StopException.usage(
                            "'" + code + "' is no meaning of a column",
                            "Choose one of " + ColumnMeaning.codes() + "."));
            meanings[column] = meaning;
            why[column] = Why.GIVEN;
        });
        for (ColumnMeaning meaning : ColumnMeaning.values()) {
            List<String> same = new ArrayList<>();
            for (int column = 0; column < meanings.length; column++) {
                if (why[column] == Why.GIVEN && meanings[column] == meaning) {
                    same.add(header.get(column));
                }
            }
            if (same.size() > 1 && !meaning.repeatable()) {
                throw StopException.usage(
                        "two columns are given as " + meaning.code() + ": " + String.join(" and ", same),
                        "Give one of them another meaning, or none.");
            }
        }
    }

    /**
     * The column with a header.
     *
     * @throws StopException (usage) when there is none
     */
    static int column(List<String> header, String name) {
        String folded = HeaderName.fold(name);
        int exact = header.indexOf(name);
        if (exact >= 0) {
            return exact;
        }
        for (int column = 0; column < header.size(); column++) {
            if (HeaderName.fold(header.get(column)).equals(folded)) {
                return column;
            }
        }
        String near = NearestName.of(name, header)
                .map(one -> "Did you mean '" + one + "'? ")
                .orElse("");
        throw StopException.usage(
                "there is no column '" + name + "'", near + "The columns are " + String.join(", ", header) + ".");
    }

    /** A header such as "address" over e-mail addresses says less than they do. */
    private void correctByValues() {
        for (int column = 0; column < meanings.length; column++) {
            boolean mail = profiles.get(column).meaning() == Meaning.EMAIL;
            boolean other = meanings[column].kind().isPresent() && meanings[column] != ColumnMeaning.EMAIL;
            if (mail && other && why[column] != Why.GIVEN) {
                set(column, ColumnMeaning.EMAIL, Why.CONTENT);
            }
        }
    }

    /** Beside a company a name is a person's, beside a surname a given name, and beside both parts nothing new. */
    private void settleNames() {
        boolean company = has(ColumnMeaning.CUSTOMER_NAME);
        boolean given = has(ColumnMeaning.GIVEN_NAME);
        boolean surname = has(ColumnMeaning.SURNAME);
        for (int column = 0; column < meanings.length; column++) {
            if (meanings[column] == ColumnMeaning.NAME) {
                ColumnMeaning settled = given && surname
                        ? ColumnMeaning.NONE
                        : surname
                                ? ColumnMeaning.GIVEN_NAME
                                : company || has(ColumnMeaning.CUSTOMER_NAME)
                                        ? ColumnMeaning.PERSON_NAME
                                        : ColumnMeaning.CUSTOMER_NAME;
                set(column, settled, why[column] == Why.GIVEN ? Why.GIVEN : Why.OTHERS);
            }
        }
    }

    private boolean has(ColumnMeaning meaning) {
        return List.of(meanings).contains(meaning);
    }

    /** Of several columns for one meaning the one that was given stays, or the first that holds anything. */
    private void leaveOneEach() {
        for (ColumnMeaning meaning : ColumnMeaning.values()) {
            if (meaning.repeatable() || meaning == ColumnMeaning.ID) {
                continue;
            }
            int best = -1;
            for (int column = 0; column < meanings.length; column++) {
                if (meanings[column] == meaning && (best < 0 || isBetter(column, best))) {
                    best = column;
                }
            }
            for (int column = 0; column < meanings.length; column++) {
                if (meanings[column] == meaning && column != best) {
                    set(column, instead(meaning), Why.OTHERS);
                }
            }
        }
    }

    private boolean isBetter(int column, int than) {
        if (why[column] != why[than]) {
            return why[column] == Why.GIVEN;
        }
        return profiles.get(than).filled() == 0 && profiles.get(column).filled() > 0;
    }

    /** A second town is a part of the address, a second name of a person may be anybody's. */
    private static ColumnMeaning instead(ColumnMeaning meaning) {
        return meaning == ColumnMeaning.CITY ? ColumnMeaning.ADDRESS : ColumnMeaning.NONE;
    }

    private void guess() {
        for (int column = 0; column < meanings.length; column++) {
            if (meanings[column] == ColumnMeaning.NONE && why[column] == Why.HEADER && !isNamed(column)) {
                int at = column;
                byValues(profiles.get(column)).ifPresent(meaning -> set(at, meaning, Why.CONTENT));
            }
        }
    }

    /** Whether the header is known, if only as one that means nothing here. */
    private boolean isNamed(int column) {
        Meaning meaning = profiles.get(column).meaning();
        return meaning == Meaning.EMPTY || profiles.get(column).filled() == 0;
    }

    private Optional<ColumnMeaning> byValues(ColumnProfile profile) {
        ColumnMeaning meaning = switch (profile.meaning()) {
            case PHONE -> ColumnMeaning.PHONE;
            case EMAIL -> ColumnMeaning.EMAIL;
            case USCC, RESIDENT_ID -> ColumnMeaning.IDENTIFIER;
            case COMPANY -> ColumnMeaning.CUSTOMER_NAME;
            case PERSON -> isStaff(profile) ? ColumnMeaning.NONE : ColumnMeaning.PERSON_NAME;
            case ADDRESS -> ColumnMeaning.ADDRESS;
            case POSTCODE -> ColumnMeaning.POSTCODE;
            case COUNTRY -> ColumnMeaning.TEXT;
            default -> ColumnMeaning.NONE;
        };
        boolean name = meaning == ColumnMeaning.PERSON_NAME && (has(ColumnMeaning.SURNAME) || named());
        return meaning == ColumnMeaning.NONE || name || has(meaning) ? Optional.empty() : Optional.of(meaning);
    }

    private boolean named() {
        return has(ColumnMeaning.CUSTOMER_NAME) || has(ColumnMeaning.PERSON_NAME);
    }

    private static boolean isStaff(ColumnProfile profile) {
        return profile.distinct() * ROWS_EACH <= profile.filled();
    }

    private void set(int column, ColumnMeaning meaning, Why because) {
        meanings[column] = meaning;
        why[column] = because;
    }

    private List<ChosenColumn> chosen() {
        List<ChosenColumn> chosen = new ArrayList<>();
        for (int column = 0; column < meanings.length; column++) {
            chosen.add(new ChosenColumn(column, header.get(column), meanings[column], why[column]));
        }
        EnumSet<ColumnMeaning> found = EnumSet.noneOf(ColumnMeaning.class);
        chosen.stream().filter(one -> one.meaning().kind().isPresent()).forEach(one -> found.add(one.meaning()));
        if (found.isEmpty() || found.equals(EnumSet.of(ColumnMeaning.TEXT))) {
            throw StopException.inputRefused(
                    "no column tells customers apart: expected a name, phone, e-mail, address or identifier",
                    "Say what a column means with --column NAME=MEANING; the columns are " + String.join(", ", header)
                            + ".");
        }
        return List.copyOf(chosen);
    }
}
