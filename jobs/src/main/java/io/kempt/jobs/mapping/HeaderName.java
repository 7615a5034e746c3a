package io.kempt.jobs.mapping;

import io.kempt.rules.rulebook.Headers;
import io.kempt.rules.text.Simplified;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** Brings the ways in which one column is headed to one form. */
public final class HeaderName {
    /** A unit or remark, such as (元) or 【必填】. */
    private static final Pattern BRACKETS = Pattern.compile("[(\\[【〔<{][^)\\]】〕>}]*[)\\]】〕>}]");

    private HeaderName() {}

    /** Without case, width and separators, as rulebooks compare headers, and in simplified characters. */
    public static String fold(String header) {
        return Simplified.of(Headers.fold(header));
    }

    /** The same, and without remarks in brackets; empty when nothing else is there. */
    public static String foldWithoutRemarks(String header) {
        String narrow = Normalizer.normalize(header, Normalizer.Form.NFKC);
        return fold(BRACKETS.matcher(narrow).replaceAll(""));
    }

    /** What a column without a header is called: by its place, counted from 0. */
    static String orPlace(String header, int column) {
        return header.isEmpty() ? "column " + (column + 1) : header;
    }

    /** A name that stands in each of a header's rows, once: {@code 手机 手机} is 手机. */
    static String once(String header) {
        String[] parts = header.split(" ");
        for (int i = 1; i < parts.length; i++) {
            if (!parts[i].equals(parts[0])) {
                return header;
            }
        }
        return parts.length == 0 ? header : parts[0];
    }
}
