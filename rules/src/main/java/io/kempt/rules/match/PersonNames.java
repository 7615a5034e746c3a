package io.kempt.rules.match;

import java.util.List;

/** Compares two persons' names as wholes: given name and surname are not independent of each other. */
final class PersonNames {
    static final int EXACT = 0;
    static final int EXCHANGED = 1;
    static final int READING = 2;
    static final int CLOSE = 3;
    static final int SHORT = 4;
    static final int INCOMPLETE = 5;
    static final int UNCLEAR_GIVEN = 6;
    static final int OTHER_SURNAME = 7;
    static final int OTHER_GIVEN = 8;
    static final int OTHER = 9;
    static final List<String> LEVELS = List.of(
            "exact",
            "exchanged",
            "reading",
            "close",
            "short",
            "incomplete",
            "unclear-given",
            "other-surname",
            "other-given",
            "other");

    private static final double CLOSE_PART = 0.86;
    private static final double UNCLEAR_PART = 0.66;
    private static final int USUAL = 50;
    private static final int LEAST_EDITED = 3;
    private static final int LEAST_SIMILAR = 4;

    private PersonNames() {}

    /** The level of two codes of names; both must be present. */
    static int level(NameColumn names, int a, int b) {
        int givenA = names.given[a];
        int givenB = names.given[b];
        int surnameA = names.surname[a];
        int surnameB = names.surname[b];
        if (a == b || (givenA == givenB && surnameA == surnameB)) {
            return givenA == 0 ? INCOMPLETE : EXACT;
        }
        if (givenA == 0 || givenB == 0) {
            return single(names, a, b);
        }
        if (givenA == surnameB && surnameA == givenB) {
            return EXCHANGED;
        }
        if ((sameReading(names, givenA, givenB) && sameReading(names, surnameA, surnameB))
                || (sameReading(names, givenA, surnameB) && sameReading(names, surnameA, givenB))) {
            return READING;
        }
        int straight = parts(names, givenA, givenB, surnameA, surnameB);
        if (straight <= SHORT) {
            return straight;
        }
        int turnedB = parts(names, givenA, surnameB, surnameA, givenB);
        int turnedA = parts(names, surnameA, givenB, givenA, surnameB);
        int exchanged = Math.min(turnedA, turnedB);
        return exchanged <= SHORT ? exchanged : straight;
    }

    private static boolean sameReading(NameColumn names, int a, int b) {
        return names.reading(a) == names.reading(b);
    }

    /** One of the names is a single word: a surname alone, a given name alone, or both written together. */
    private static int single(NameColumn names, int a, int b) {
        String wordsA = names.readingText(names.given[a]) + names.readingText(names.surname[a]);
        String wordsB = names.readingText(names.given[b]) + names.readingText(names.surname[b]);
        String turnedA = names.readingText(names.surname[a]) + names.readingText(names.given[a]);
        String turnedB = names.readingText(names.surname[b]) + names.readingText(names.given[b]);
        if (alike(wordsA, wordsB) || alike(turnedA, turnedB) || alike(wordsA, turnedB) || alike(turnedA, wordsB)) {
            return wordsA.equals(wordsB) || turnedA.equals(turnedB) ? READING : CLOSE;
        }
        int one = names.given[a] == 0 ? a : b;
        int other = one == a ? b : a;
        boolean part = alikeParts(names, names.surname[one], names.surname[other])
                || alikeParts(names, names.surname[one], names.given[other]);
        return part ? INCOMPLETE : OTHER;
    }

    private static int parts(NameColumn names, int givenA, int givenB, int surnameA, int surnameB) {
        boolean given = alikeParts(names, givenA, givenB);
        if (!alikeParts(names, surnameA, surnameB)) {
            return given ? OTHER_SURNAME : OTHER;
        }
        if (shortened(names, givenA, givenB)) {
            return SHORT;
        }
        if (given) {
            return bothUsual(names, givenA, givenB) ? UNCLEAR_GIVEN : CLOSE;
        }
        return unclear(names, givenA, givenB) ? UNCLEAR_GIVEN : OTHER_GIVEN;
    }

    /**
     * Whether two given names that look alike are names of their own: Jane and Jake, Christian and Christine. A slip of
     * the keyboard is rare beside the name that was meant.
     */
    private static boolean bothUsual(NameColumn names, int a, int b) {
        if (sameReading(names, a, b)) {
            return false;
        }
        int rarer = Math.min(names.givenCount(a), names.givenCount(b));
        int commoner = Math.max(names.givenCount(a), names.givenCount(b));
        return rarer > Math.max(2, commoner / USUAL);
    }

    /** A given name that occurs hardly anywhere else and has much in common with the other may be a mangled form of it. */
    private static boolean unclear(NameColumn names, int a, int b) {
        String textA = names.readingText(a);
        String textB = names.readingText(b);
        if (textA.isEmpty() || textB.isEmpty() || (names.han(a) && names.han(b))) {
            return false;
        }
        boolean tiny = Math.min(textA.length(), textB.length()) <= 2;
        return !bothUsual(names, a, b)
                && ((tiny && textA.charAt(0) == textB.charAt(0))
                        || textA.contains(textB)
                        || textB.contains(textA)
                        || names.alike(a, b, UNCLEAR_PART));
    }

    private static boolean alikeParts(NameColumn names, int a, int b) {
        if (a == b || sameReading(names, a, b)) {
            return true;
        }
        if (names.han(a) && names.han(b)) {
            return false;
        }
        int shorter =
                Math.min(names.readingText(a).length(), names.readingText(b).length());
        return (shorter >= LEAST_EDITED && names.withinOneEdit(a, b))
                || (shorter >= LEAST_SIMILAR && names.alike(a, b, CLOSE_PART));
    }

    /** One edit in a word of four letters or more, or nearly the same by Jaro-Winkler. */
    private static boolean alike(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        if (shorter < 2) {
            return a.equals(b);
        }
        return (shorter >= LEAST_EDITED && Similarity.withinOneEdit(a, b))
                || (shorter >= LEAST_SIMILAR && Similarity.jaroWinkler(a, b) >= CLOSE_PART);
    }

    private static boolean shortened(NameColumn names, int a, int b) {
        String textA = names.readingText(a);
        String textB = names.readingText(b);
        boolean initial = (textA.length() == 1 || textB.length() == 1) && textA.charAt(0) == textB.charAt(0);
        return initial || Nicknames.same(textA, textB);
    }
}
