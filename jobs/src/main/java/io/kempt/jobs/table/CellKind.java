package io.kempt.jobs.table;

/**
 * What a cell looks like from outside, before anything is known of its column. Judged in one pass without regular
 * expressions, since it is asked for thousands of cells when a dialect and a header are found out.
 */
public enum CellKind {
    EMPTY,
    /** Digits with signs, separators, currency and percent signs. */
    NUMBER,
    /** A date, a time or both: digits in groups, or with 年月日. */
    DATE,
    /** An e-mail or web address. */
    LINK,
    /** Letters and digits without blanks: MG-8769, K1, col2. */
    CODE,
    /** Words, as in names, remarks and headers. */
    WORDS,
    /** None of these: marks alone, or text that holds separators of cells. */
    OTHER;

    /** Longer cells are remarks, whatever marks stand in them. */
    private static final int TEXT = 120;

    private static final String MARKS_OF_NUMBERS = "+-.,/%:() '$€£¥￥元万亿";
    private static final String MARKS_OF_WORDS = " .,'()-&/_#!?%+*:\"’“”‘–—·";
    private static final String SEPARATORS = ";|\t\u001F^~";

    /** Whether it is a value rather than a name: numbers, dates and addresses head no column. */
    public boolean isValue() {
        return this == NUMBER || this == DATE || this == LINK;
    }

    public static CellKind of(String cell) {
        String text = cell.strip();
        if (text.isEmpty()) {
            return EMPTY;
        }
        if (isLink(text)) {
            return LINK;
        }
        if (isWrapped(text)) {
            return OTHER;
        }
        return text.length() > TEXT ? WORDS : ofCharacters(text);
    }

    private static CellKind ofCharacters(String text) {
        int letters = 0;
        int digits = 0;
        int blanks = 0;
        boolean numeric = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == ',' && separates(text, i)) {
                return OTHER;
            } else if (MARKS_OF_NUMBERS.indexOf(c) >= 0) {
                blanks += c == ' ' ? 1 : 0;
                letters += c >= 0x4E00 && c < 0x9FFF ? 1 : 0;
            } else if (Character.isLetter(c) || Character.isSurrogate(c)) {
                numeric = false;
                letters++;
            } else if (SEPARATORS.indexOf(c) >= 0) {
                return OTHER;
            } else {
                numeric = false;
                blanks += MARKS_OF_WORDS.indexOf(c) >= 0 || c > 0xFF ? 0 : 1;
            }
        }
        if (numeric && digits > 0) {
            return isDate(text, digits) ? DATE : NUMBER;
        }
        if (letters == 0) {
            return OTHER;
        }
        if (digits >= 4 && isDateInWords(text)) {
            return DATE;
        }
        return digits > 0 && blanks == 0 && text.indexOf(' ') < 0 ? CODE : WORDS;
    }

    /** In prose a comma is followed by a blank, in numbers it stands between digits. */
    private static boolean separates(String text, int comma) {
        if (comma == 0 || comma == text.length() - 1) {
            return false;
        }
        char next = text.charAt(comma + 1);
        boolean digits = Character.isDigit(text.charAt(comma - 1)) && Character.isDigit(next);
        return next != ' ' && !digits;
    }

    private static boolean isLink(String text) {
        int at = text.indexOf('@');
        boolean mail = at > 0 && text.indexOf('.', at) > at + 1 && text.indexOf(' ') < 0;
        return mail || text.startsWith("http://") || text.startsWith("https://") || text.startsWith("www.");
    }

    /** Quotation marks around a cell mean that the dialect has others than were looked for. */
    private static boolean isWrapped(String text) {
        char first = text.charAt(0);
        return (first == '"' || first == '\'') && text.length() > 1 && text.charAt(text.length() - 1) == first;
    }

    /** 2024-03-05, 5/3/2024, 2024.3.5, 10:15, 2024-03-05 10:15:00: two or three groups of one to four digits. */
    private static boolean isDate(String text, int digits) {
        int groups = 1;
        int colons = 0;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean separator = c == '-' || c == '/' || c == '.';
            boolean between = i + 1 < text.length() && text.charAt(i - 1) >= '0' && text.charAt(i + 1) >= '0';
            groups += separator && between && text.charAt(i + 1) <= '9' ? 1 : 0;
            colons += c == ':' && between ? 1 : 0;
        }
        return colons > 0 ? digits >= 3 && digits <= 17 : groups == 3 && digits >= 4 && digits <= 8;
    }

    private static boolean isDateInWords(String text) {
        int year = text.indexOf('年');
        return (year >= 2 && year <= 4) || (text.length() > 10 && text.charAt(4) == '-' && text.charAt(7) == '-');
    }
}
