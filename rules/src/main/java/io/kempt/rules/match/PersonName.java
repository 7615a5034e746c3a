package io.kempt.rules.match;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A person's name in two parts. Which is which is a guess where the order may have been exchanged; comparisons look at
 * both orders.
 *
 * @param given the given name, folded, without blanks and hyphens; {@code j} for an initial; empty when there is none
 * @param surname the surname likewise
 */
record PersonName(String given, String surname) {
    private static final Pattern SEPARATORS = Pattern.compile("[ .]+");
    private static final Set<String> COMPOUND;
    private static final Set<String> COMMON;
    private static final Set<String> KNOWN = new HashSet<>();
    private static final List<String> HAN_TITLES = List.of("先生", "女士", "小姐", "太太", "总经理", "经理", "老师", "医生", "主任");
    private static final Set<String> TITLES =
            Set.of("mr", "mrs", "ms", "miss", "dr", "prof", "herr", "frau", "sr", "sra", "mme", "mlle", "sig");
    private static final Set<String> PARTICLES = Set.of(
            "van", "von", "de", "der", "den", "del", "della", "di", "da", "do", "dos", "du", "la", "le", "st", "san",
            "zu", "mac", "mc", "o", "al", "el");

    static {
        List<String> lines = WordLists.lines("surnames.txt");
        COMPOUND = Set.of(lines.get(0).split(" "));
        COMMON = Set.of(lines.get(1).split(" "));
        KNOWN.addAll(COMPOUND);
        KNOWN.addAll(COMMON);
        KNOWN.addAll(List.of(lines.get(2).split(" ")));
    }

    /** Splits a folded name. */
    static PersonName of(String folded) {
        if (MatchText.hasHan(folded)) {
            return han(folded);
        }
        return latin(folded);
    }

    /**
     * A name of which the parts are known, written so that {@link #of} finds them again; a part without the other may be a
     * whole name in the wrong column, and stays as it is.
     */
    static String joined(String given, String surname) {
        if (given.isEmpty() || surname.isEmpty()) {
            return given + surname;
        }
        return MatchText.hasHan(given) || MatchText.hasHan(surname) ? given + "·" + surname : surname + ", " + given;
    }

    /** Whether a folded Han text opens like a person's name: two to four characters, the first a surname. */
    static boolean looksHan(String folded) {
        String name = withoutTitle(MatchText.lettersAndDigits(folded));
        return name.length() >= 2
                && name.length() <= 4
                && MatchText.allHan(name)
                && (KNOWN.contains(name.substring(0, 1))
                        || COMPOUND.contains(name.substring(0, 2))
                        || KNOWN.contains(name.substring(name.length() - 1)));
    }

    private static String withoutTitle(String name) {
        for (String title : HAN_TITLES) {
            if (name.length() > title.length() && name.endsWith(title)) {
                return name.substring(0, name.length() - title.length());
            }
        }
        return name;
    }

    private static PersonName han(String folded) {
        int dot = folded.indexOf('·');
        if (dot > 0) {
            return new PersonName(
                    MatchText.lettersAndDigits(folded.substring(0, dot)),
                    MatchText.lettersAndDigits(folded.substring(dot + 1)));
        }
        String name = withoutTitle(MatchText.lettersAndDigits(folded));
        int length = name.length();
        if (length < 2) {
            return new PersonName("", name);
        }
        if (length > 2 && COMPOUND.contains(name.substring(0, 2))) {
            return new PersonName(name.substring(2), name.substring(0, 2));
        }
        if (length > 2 && COMPOUND.contains(name.substring(length - 2))) {
            return new PersonName(name.substring(0, length - 2), name.substring(length - 2));
        }
        boolean exchanged = rank(name.substring(length - 1)) > rank(name.substring(0, 1));
        return exchanged
                ? new PersonName(name.substring(0, length - 1), name.substring(length - 1))
                : new PersonName(name.substring(1), name.substring(0, 1));
    }

    private static int rank(String character) {
        return COMMON.contains(character) ? 2 : KNOWN.contains(character) ? 1 : 0;
    }

    private static PersonName latin(String folded) {
        int comma = folded.indexOf(',');
        String ordered = comma > 0 ? folded.substring(comma + 1) + " " + folded.substring(0, comma) : folded;
        String given = "";
        String surname = "";
        String particles = "";
        for (String token : SEPARATORS.split(ordered)) {
            String part = MatchText.lettersAndDigits(token);
            if (part.isEmpty() || TITLES.contains(part)) {
                continue;
            }
            if (given.isEmpty()) {
                given = part;
            } else if (PARTICLES.contains(part)) {
                particles += part;
            } else {
                // Only the last part is the surname, with the particles before it: middle names come and go.
                surname = particles + part;
                particles = "";
            }
        }
        surname = surname.isEmpty() ? particles : surname;
        return surname.isEmpty() ? new PersonName("", given) : new PersonName(given, surname);
    }
}
