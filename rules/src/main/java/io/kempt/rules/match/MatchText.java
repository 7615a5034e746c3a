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
        String text = raw;
        if (!plain(text)) {
            text = withoutMarks(Normalizer.normalize(text, Normalizer.Form.NFKC));
        }
        text = text.toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            append(folded, text.charAt(i));
        }
        int end = folded.length();
        return end > 0 && folded.charAt(end - 1) == ' ' ? folded.substring(0, end - 1) : folded.toString();
    }

    private static void append(StringBuilder folded, char c) {
        switch (c) {
            case 'ß' -> folded.append("ss");
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'ø' -> folded.append('o');
            case 'ł' -> folded.append('l');
            case 'đ' -> folded.append('d');
            default -> {
                if (c > ' ' && !Character.isWhitespace(c)) {
                    folded.append(SIMPLIFIED[c]);
                } else if (folded.length() > 0 && folded.charAt(folded.length() - 1) != ' ') {
                    folded.append(' ');
                }
            }
        }
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
        StringBuilder kept = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            if (Character.isLetterOrDigit(folded.charAt(i))) {
                kept.append(folded.charAt(i));
            }
        }
        return kept.toString();
    }

    /** ASCII digits only; other digits were folded before. */
    static String digits(String folded) {
        StringBuilder kept = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c >= '0' && c <= '9') {
                kept.append(c);
            }
        }
        return kept.toString();
    }
}
