package io.kempt.jobs.review;

import io.kempt.jobs.read.ContentHash;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells whether records still hold what a person saw: a hash over the values that matching looks at. It is 32 hexadecimal
 * digits of SHA-256.
 */
public final class Fingerprint {
    private static final int DIGITS = 32;

    private Fingerprint() {}

    /**
     * Of some records.
     *
     * @param values by the names of the records: those of the fields that matching looks at
     */
    public static String of(Map<String, List<String>> values) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(values).forEach((name, cells) -> {
            text.append(name).append('\u0001');
            cells.forEach(cell -> text.append(cell).append('\u0002'));
        });
        return ContentHash.ofText(text.toString()).substring(0, DIGITS);
    }
}
