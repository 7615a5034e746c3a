package io.kempt.jobs.store;

import io.kempt.rules.finding.Severity;
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
}
