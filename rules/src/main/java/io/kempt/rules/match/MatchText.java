package io.kempt.rules.match;

import io.kempt.rules.text.Pinyin;
import io.kempt.rules.text.Simplified;
import java.text.Normalizer;
import java.util.Locale;

/**
 * How text is made comparable: width, case, accents and traditional characters are folded away, and Han characters have
 * a reading. Everything that matching asks of text goes through this class.
 */
final class MatchText {
    /** Letters below are their own folded form. */
    private static final char FIRST_FOLDED = 0x80;

    private static final char FIRST_HAN = '\u3400';
    private static final char LAST_HAN = '\u9fff';
    private static final char[] SIMPLIFIED = new char[65536];
    private static final String[] READING = new String[65536];
    private static final String[] SURNAME_READING = new String[65536];

    static {
        for (int c = 0; c < SIMPLIFIED.length; c++) {
            SIMPLIFIED[c] = (char) c;
            READING[c] = "";
            SURNAME_READING[c] = "";
        }
        for (char c = FIRST_HAN; c <= LAST_HAN; c++) {
            String text = String.valueOf(c);
            SIMPLIFIED[c] = Simplified.of(text).charAt(0);
            READING[c] = letters(Pinyin.of(text));
            String surname = letters(Pinyin.ofPersonName(text));
            SURNAME_READING[c] = surname.equals(READING[c]) ? "" : surname;
        }
    }

    /** A syllable as passports and e-mail addresses write it, ü as u; empty for a character without a reading. */
    private static String letters(String syllable) {
        return isHan(syllable.charAt(0)) ? "" : syllable.replace('v', 'u').intern();
    }

    private MatchText() {}

    /**
     * The comparable form: NFKC, lower case, no accents, simplified characters, single blanks. German ß becomes ss; ä, ö
     * and ü lose their dots.
     */
    static String fold(String raw) {
        String text = plain(raw) ? raw : withoutMarks(Normalizer.normalize(raw, Normalizer.Form.NFKC));
        char[] letters = text.toLowerCase(Locale.ROOT).toCharArray();
        // only ß, æ and œ become longer
        char[] folded = new char[2 * letters.length];
        int length = 0;
        for (char c : letters) {
            if (c > ' ' && c < FIRST_FOLDED) {
                folded[length++] = c;
            } else {
                length = fold(c, folded, length);
            }
        }
        length -= length > 0 && folded[length - 1] == ' ' ? 1 : 0;
        return same(folded, length, raw) ? raw : new String(folded, 0, length);
    }

    private static boolean same(char[] folded, int length, String raw) {
        if (length != raw.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (folded[i] != raw.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static int fold(char c, char[] folded, int length) {
        int next = length;
        switch (c) {
            case 'ß' -> {
                folded[next++] = 's';
                folded[next++] = 's';
            }
            case 'æ' -> {
                folded[next++] = 'a';
                folded[next++] = 'e';
            }
            case 'œ' -> {
                folded[next++] = 'o';
                folded[next++] = 'e';
            }
            case 'ø' -> folded[next++] = 'o';
            case 'ł' -> folded[next++] = 'l';
            case 'đ' -> folded[next++] = 'd';
            default -> {
                if (c > ' ' && !Character.isWhitespace(c)) {
                    folded[next++] = SIMPLIFIED[c];
                } else if (next > 0 && folded[next - 1] != ' ') {
                    folded[next++] = ' ';
                }
            }
        }
        return next;
    }

    private static String withoutMarks(String text) {
        String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder kept = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            if (Character.getType(apart.charAt(i)) != Character.NON_SPACING_MARK) {
                kept.append(apart.charAt(i));
            }
        }
        return kept.toString();
    }

    /** Whether a text has only characters that no normalisation changes: ASCII and the usual Han characters. */
    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128 && (text.charAt(i) < 0x4e00 || text.charAt(i) > 0x9fff)) {
                return false;
            }
        }
        return true;
    }

    static boolean isHan(char c) {
        return c >= FIRST_HAN && c <= LAST_HAN;
    }

    /** Whether a text holds a Han character. */
    static boolean hasHan(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isHan(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text is made of Han characters only; false for the empty text. */
    static boolean allHan(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isHan(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** The reading without tones, written together; other letters and digits stand for themselves. */
    static String reading(String folded) {
        if (!hasHan(folded)) {
            return folded;
        }
        StringBuilder reading = new StringBuilder(folded.length() * 4);
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            reading.append(isHan(c) && !READING[c].isEmpty() ? READING[c] : String.valueOf(c));
        }
        return reading.toString();
    }

    /** The reading of a surname: 曾 is zeng, not ceng. */
    static String surnameReading(String folded) {
        if (folded.length() == 1 && !SURNAME_READING[folded.charAt(0)].isEmpty()) {
            return SURNAME_READING[folded.charAt(0)];
        }
        return reading(folded);
    }

    /** Letters and digits only. */
    static String lettersAndDigits(String folded) {
        char[] kept = folded.toCharArray();
        int length = 0;
        for (char c : kept) {
            if (letterOrDigit(c)) {
                kept[length++] = c;
            }
        }
        return length == kept.length ? folded : new String(kept, 0, length);
    }

    private static boolean letterOrDigit(char c) {
        return c < FIRST_FOLDED
                ? (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')
                : isHan(c) || Character.isLetterOrDigit(c);
    }

    /** ASCII digits only; other digits were folded before. */
    static String digits(String folded) {
        char[] kept = folded.toCharArray();
        int length = 0;
        for (char c : kept) {
            if (c >= '0' && c <= '9') {
                kept[length++] = c;
            }
        }
        return length == kept.length ? folded : new String(kept, 0, length);
    }
}
