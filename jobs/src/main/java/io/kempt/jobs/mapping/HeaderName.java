package io.kempt.jobs.mapping;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings the ways in which one column is headed to one form. */
public final class HeaderName {
    /** Blanks, underscores, hyphens, slashes, dots, colons, the star of a required column, and invisible characters. */
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Cf}_\\-./:*'\"]+");

    /** A unit or remark, such as (元) or 【必填】. */
    private static final Pattern BRACKETS = Pattern.compile("[(\\[【〔<{][^)\\]】〕>}]*[)\\]】〕>}]");

    private HeaderName() {}

    /** Without case, width (NFKC) and separators. */
    public static String fold(String header) {
        String narrow = Normalizer.normalize(header, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return SEPARATORS.matcher(narrow).replaceAll("");
    }

    /** The same, and without remarks in brackets; empty when nothing else is there. */
    public static String foldWithoutRemarks(String header) {
        String narrow = Normalizer.normalize(header, Normalizer.Form.NFKC);
        return fold(BRACKETS.matcher(narrow).replaceAll(""));
    }
}
