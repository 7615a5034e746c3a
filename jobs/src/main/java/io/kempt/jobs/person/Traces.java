package io.kempt.jobs.person;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The values by which a person can be found in a text, however these are written: compared are letters and digits alone,
 * without case and width.
 */
public final class Traces {
    private static final String CHINA = "+86";

    /** Digits at the end of a phone number of another country that are looked for: the rest is written in several ways. */
    private static final int PHONE_DIGITS = 9;

    /** Shorter values are words that stand in many texts. */
    private static final int SHORTEST_NAME = 2;

    private static final int SHORTEST_NUMBER = 6;

    private static final int SHORTEST_KEY = 4;

    private static final String HIDDEN = "(erased)";

    private final Set<String> numbers = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> written = new LinkedHashSet<>();
    private final Set<String> keys = new HashSet<>();

    /** @param keys of the person's records, and ids of golden customers */
    public Traces(Collection<String> keys) {
        this.keys.addAll(keys);
    }

    /** Adds a phone number, an e-mail address or an identifier. */
    public void number(String value) {
        add(numbers, numberOf(value), value, SHORTEST_NUMBER);
    }

    /** Adds a name or an address. */
    public void name(String value) {
        add(names, fold(value), value, SHORTEST_NAME);
    }

    private void add(Set<String> to, String folded, String value, int shortest) {
        if (folded.length() >= shortest) {
            to.add(folded);
            written.add(value);
        }
    }

    /** Whether a value is one of the person's, as numbers are. */
    public boolean isNumber(String value) {
        return numbers.contains(numberOf(value));
    }

    /** Whether a value is one of the person's names. */
    public boolean isName(String value) {
        return names.contains(fold(value));
    }

    /** Looks no longer for a value that somebody else has too. */
    public void forget(String value) {
        numbers.remove(numberOf(value));
        names.remove(fold(value));
        written.remove(value);
    }

    /** Whether a phone number, an e-mail address or an identifier of the person stands in a text. */
    public boolean numberIn(String text) {
        return !text.isEmpty() && !numbers.isEmpty() && contains(numbers, fold(text));
    }

    /** Whether anything of the person stands in a text. */
    public boolean in(String text) {
        if (text.isEmpty()) {
            return false;
        }
        String folded = fold(text);
        return contains(numbers, folded) || contains(names, folded) || telling(text);
    }

    private static boolean contains(Set<String> traces, String folded) {
        for (String trace : traces) {
            if (folded.contains(trace)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a cell is a key of the person, or a list with one, as {@code erp:K1 shop:W2} is. */
    public boolean isKey(String cell) {
        if (keys.contains(cell)) {
            return true;
        }
        for (String word : cell.split("[\\s:]+")) {
            if (keys.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a key stands in a text that is no number and no short word: then it means the person wherever it stands. */
    private boolean telling(String text) {
        for (String key : keys) {
            boolean distinct = key.length() >= SHORTEST_KEY
                    && key.chars().anyMatch(Character::isLetter)
                    && key.chars().anyMatch(Character::isDigit);
            if (distinct && standsIn(text, key)) {
                return true;
            }
        }
        return false;
    }

    private static boolean standsIn(String text, String key) {
        for (int at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
            int end = at + key.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }

    /** The text with the person's values hidden where they stand as they were written; empty where they stand otherwise. */
    public String hidden(String text) {
        if (!in(text)) {
            return text;
        }
        String hidden = text;
        for (String value : written) {
            hidden = hidden.replace(value, HIDDEN);
        }
        for (String key : keys) {
            hidden = hidden.replace(key, HIDDEN);
        }
        return in(hidden) ? "" : hidden;
    }

    private static String numberOf(String value) {
        String folded = fold(value);
        if (!value.startsWith("+")) {
            return folded;
        }
        return value.startsWith(CHINA)
                ? folded.substring(CHINA.length() - 1)
                : folded.substring(Math.max(0, folded.length() - PHONE_DIGITS));
    }

    private static String fold(String text) {
        String plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints().filter(Character::isLetterOrDigit).forEach(folded::appendCodePoint);
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
