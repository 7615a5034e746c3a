package io.kempt.jobs.store;

import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.validate.Uniqueness;
import java.util.List;

/**
 * A finding as the store keeps it: the code, so that it can be worded in either language later.
 *
 * @param number the record's number in its input
 * @param seq its place among the record's findings; {@link #ACROSS_ROWS} and above for findings across rows
 */
public record StoredFinding(
        long number,
        int seq,
        long line,
        String sheet,
        String field,
        String code,
        Severity severity,
        String raw,
        String suggestion,
        List<String> args) {

    /** Findings that need other rows to be seen are numbered from here, and made anew after each import. */
    public static final int ACROSS_ROWS = 1000;

    /**
     * Why a row whose key is taken was rejected.
     *
     * @param place where the key stands already, such as {@code customers.csv:17}
     */
    public static StoredFinding keyRepeated(KindSpec kind, StoredRow row, String place) {
        return new StoredFinding(
                row.number(),
                ACROSS_ROWS - 1,
                row.line(),
                row.sheet(),
                kind.key(),
                Uniqueness.KEY_REPEATED.id(),
                Uniqueness.KEY_REPEATED.severity(),
                kind.key().isEmpty() ? "" : row.key(),
                "",
                List.of(place));
    }
}
