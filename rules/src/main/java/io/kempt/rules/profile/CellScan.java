package io.kempt.rules.profile;

import io.kempt.rules.text.CellText;
import io.kempt.rules.text.TextHash;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What can be told of a cell from its characters alone: which kinds it holds, and what is odd about them. */
final class CellScan {
    /** Kinds of characters, as bits. */
    static final int DIGITS = 1;

    static final int LATIN = 2;
    static final int HAN = 4;
    static final int OTHER_LETTERS = 8;
    static final int BLANKS = 16;
    static final int SIGNS = 32;

    /** Bit set when a slower look is needed. */
    private static final int ODD = 64;

    /**
     * What the usual accidents leave: 锟斤拷 is U+FFFD written in UTF-8 and read as GBK; 烫烫 and 屯屯 are memory that was
     * never filled; Ã and â€ are UTF-8 read as Windows-1252.
     */
    private static final List<String> GARBLED = List.of("\uFFFD", "锟斤", "烫烫烫", "屯屯屯", "Ã", "â€", "Â·", "ï»¿", "鈥", "锛");

    private static final int MOST_EXACT_DIGITS = 15;

    private static final byte[] ASCII_KINDS = asciiKinds();
    private static final char[] ASCII_FORMS = asciiForms();

    private char[] buffer = new char[256];
    private int kinds;
    private int length;
    private long hash;
    private long form;

    /** Looks at every character once. */
    void scan(String cell) {
        int end = cell.length();
        if (end > buffer.length) {
            buffer = new char[end * 2];
        }
        cell.getChars(0, end, buffer, 0);
        char[] chars = buffer;
        long text = TextHash.SEED;
        long pattern = TextPattern.SEED;
        int found = 0;
        int halves = 0;
        int run = 0;
        char before = 0;
        for (int i = 0; i < end; i++) {
            char c = chars[i];
            text = text * TextHash.FACTOR + c;
            char kind;
            if (c < 0x80) {
                found |= ASCII_KINDS[c];
                kind = ASCII_FORMS[c];
            } else {
                found |= kind(c);
                kind = TextPattern.kind(c);
                halves += Character.isLowSurrogate(c) ? 1 : 0;
            }
            if (kind == before) {
                run++;
            } else {
                pattern = TextPattern.append(pattern, before, run);
                before = kind;
                run = 1;
            }
        }
        kinds = found;
        length = end - halves;
        hash = TextHash.mix(text);
        form = TextHash.mix(TextPattern.append(pattern, before, run));
    }

    /** The kinds of characters in the cell that was scanned. */
    int kinds() {
        return kinds;
    }

    /** Its length in characters. */
    int length() {
        return length;
    }

    /** As {@link TextHash#of(String)}. */
    long hash() {
        return hash;
    }

    /** As {@link TextPattern#key}. */
    long form() {
        return form;
    }

    private static byte[] asciiKinds() {
        byte[] kinds = new byte[0x80];
        for (char c = 0; c < kinds.length; c++) {
            kinds[c] = (byte) kind(c);
        }
        return kinds;
    }

    private static char[] asciiForms() {
        char[] forms = new char[0x80];
        for (char c = 0; c < forms.length; c++) {
            forms[c] = TextPattern.kind(c);
        }
        return forms;
    }

    private static int kind(char c) {
        if (c < 0x80) {
            if (c >= '0' && c <= '9') {
                return DIGITS;
            }
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
                return LATIN;
            }
            return c == ' ' ? BLANKS : c < ' ' || c == 0x7F ? BLANKS | ODD : SIGNS;
        }
        if (CellText.isHan(c)) {
            return HAN | (c == '锟' || c == '烫' || c == '屯' || c == '鈥' || c == '锛' ? ODD : 0);
        }
        if (CellText.isFullWidth(c)) {
            return (Character.isDigit(c) ? DIGITS : LATIN) | ODD;
        }
        if (Character.isLetter(c)) {
            return OTHER_LETTERS | ODD;
        }
        if (Character.isSpaceChar(c)) {
            return BLANKS | ODD;
        }
        boolean latinOne = c < 0x100;
        boolean general = c > 0x2000 && c < 0x3000;
        return latinOne || general ? SIGNS | ODD : SIGNS;
    }

    /** What is odd about a cell with these kinds of characters; mostly nothing. */
    static Set<Oddity> oddities(String cell, int kinds) {
        char first = cell.charAt(0);
        char last = cell.charAt(cell.length() - 1);
        boolean padded = isBlank(first) || isBlank(last);
        boolean mayBeNumber = (kinds & DIGITS) != 0 && (kinds & HAN) == 0;
        boolean formula = "=+-@".indexOf(first) >= 0 && (kinds & (LATIN | HAN)) != 0;
        if ((kinds & ODD) == 0 && !padded && !mayBeNumber && !formula) {
            return Set.of();
        }
        Set<Oddity> found = new TreeSet<>();
        add(found, Oddity.PADDED, padded);
        add(found, Oddity.FORMULA, formula && !Character.isDigit(cell.length() > 1 ? cell.charAt(1) : ' '));
        if (mayBeNumber) {
            add(found, Oddity.SCIENTIFIC, CellText.isScientific(cell.strip()));
            add(found, Oddity.ROUNDED, isRounded(cell));
        }
        if ((kinds & ODD) != 0) {
            lookCloser(cell, found);
        }
        return found;
    }

    private static void lookCloser(String cell, Set<Oddity> found) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            add(found, Oddity.FULL_WIDTH, CellText.isFullWidth(c));
            add(found, Oddity.CONTROL, c < ' ');
            add(found, Oddity.INVISIBLE, CellText.isInvisible(c));
        }
        add(found, Oddity.MOJIBAKE, GARBLED.stream().anyMatch(cell::contains));
    }

    private static void add(Set<Oddity> found, Oddity oddity, boolean there) {
        if (there) {
            found.add(oddity);
        }
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || Character.isSpaceChar(c);
    }

    /** 16 to 20 digits of which all behind the fifteenth are zeros. */
    private static boolean isRounded(String cell) {
        int length = cell.length();
        if (length <= MOST_EXACT_DIGITS || length > 20 || !CellText.isDigits(cell)) {
            return false;
        }
        for (int i = MOST_EXACT_DIGITS; i < length; i++) {
            if (cell.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }
}
