package io.kempt.jobs.mapping;

import io.kempt.rules.profile.Mask;
import io.kempt.rules.rulebook.Headers;
import io.kempt.rules.text.Simplified;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Brings the ways in which one column is headed to one form. */
public final class HeaderName {
    /** A unit or remark, such as (元) or 【必填】. */
    private static final Pattern BRACKETS = Pattern.compile("[(\\[【〔<{][^)\\]】〕>}]*[)\\]】〕>}]");

    /** As many digits as a phone number has; a day, which may well head a column, has eight. */
    private static final Pattern NUMBER = Pattern.compile("\\d([ -]?\\d){8}");

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

    /**
     * What columns are called in messages: as they are headed, but by their places where the header is no header. That of a
     * file without one is a record, and its cells are a person's.
     */
    public static List<String> told(List<String> header) {
        boolean record = header.stream().anyMatch(HeaderName::isValue);
        List<String> told = new ArrayList<>();
        for (int column = 0; column < header.size(); column++) {
            told.add(orPlace(record ? "" : header.get(column), column));
        }
        return told;
    }

    /** Whether a cell cannot be the name of a column: it has a mailbox, a resident id, or as many digits as a phone number. */
    private static boolean isValue(String cell) {
        return !Mask.told(cell).equals(cell) || NUMBER.matcher(cell).find();
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
