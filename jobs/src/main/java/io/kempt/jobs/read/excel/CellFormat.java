package io.kempt.jobs.read.excel;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a number format makes of a number: a date, a time, or digits with leading zeros.
 *
 * @param date whether it shows day, month or year
 * @param time whether it shows hours or seconds
 * @param elapsed whether hours count beyond a day, as in {@code [h]:mm}
 * @param digits the least number of digits, as in {@code 000000}; 0 when there is none
 */
record CellFormat(boolean date, boolean time, boolean elapsed, int digits) {
    static final CellFormat PLAIN = new CellFormat(false, false, false, 0);
    private static final CellFormat DATE = new CellFormat(true, false, false, 0);
    private static final CellFormat TIME = new CellFormat(false, true, false, 0);
    private static final CellFormat DATE_AND_TIME = new CellFormat(true, true, false, 0);
    private static final CellFormat ELAPSED = new CellFormat(false, true, true, 0);

    /** Quoted text, escaped characters, spacing and filling, and bracketed colours, locales and conditions. */
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"?|[\\\\_*].|\\[[^\\]]*\\]");

    private static final Pattern ELAPSED_TIME = Pattern.compile("\\[(h+|m+|s+)\\]");
    private static final Pattern FRACTION_OF_SECOND = Pattern.compile("s\\.0+");
    private static final Pattern ZEROS = Pattern.compile("0{2,}");

    /**
     * The format of a built-in number (ECMA-376 part 1, 18.8.30). What 27 to 36 and 50 to 58 show differs between
     * Chinese, Japanese and Korean Excel; all are dates or times, and the value tells which.
     */
    static CellFormat builtIn(int id) {
        if (id >= 14 && id <= 17) {
            return DATE;
        }
        if ((id >= 18 && id <= 21) || id == 45 || id == 47) {
            return TIME;
        }
        if (id == 46) {
            return ELAPSED;
        }
        boolean eastAsian = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
        return id == 22 || eastAsian ? DATE_AND_TIME : PLAIN;
    }

    /** The format of a code such as {@code yyyy"年"m"月"d"日"}; only its first section counts. */
    static CellFormat ofCode(String code) {
        String lower = code.toLowerCase(Locale.ROOT);
        if (ELAPSED_TIME.matcher(lower).find()) {
            return ELAPSED;
        }
        String bare = LITERALS.matcher(lower).replaceAll("");
        int end = bare.indexOf(';');
        bare = (end < 0 ? bare : bare.substring(0, end)).strip();
        if (ZEROS.matcher(bare).matches()) {
            return new CellFormat(false, false, false, bare.length());
        }
        bare = FRACTION_OF_SECOND
                .matcher(bare)
                .replaceAll("s")
                .replace("am/pm", "")
                .replace("a/p", "");
        if (bare.contains("general") || bare.contains("standard") || containsAny(bare, "0#?@")) {
            return PLAIN;
        }
        boolean time = containsAny(bare, "hs");
        boolean date = containsAny(bare, "yde") || (bare.indexOf('m') >= 0 && !time);
        return new CellFormat(date, time, false, 0);
    }

    private static boolean containsAny(String text, String characters) {
        return characters.chars().anyMatch(c -> text.indexOf(c) >= 0);
    }
}
