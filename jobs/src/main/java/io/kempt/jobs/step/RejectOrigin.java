package io.kempt.jobs.step;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which record a row of a file of rejects was: its cell {@code kempt_origin}, such as {@code customer/erp/3fa91c0b12d4/345}.
 *
 * @param kind the kind's code
 * @param source the system it came from
 * @param content the first digits of its file's SHA-256: the content, not the path and not a number of this store
 * @param number the record's number in it, from 1
 */
public record RejectOrigin(String kind, String source, String content, long number) {
    /** Enough to tell any two files apart that one workspace ever meets. */
    private static final int DIGITS = 12;

    private static final Pattern CELL = Pattern.compile("([a-z_]+)/([^/]+)/([0-9a-f]{12})/([1-9][0-9]{0,17})");

    /** The origin that a cell names; empty when it names none. */
    public static Optional<RejectOrigin> parse(String cell) {
        Matcher parts = CELL.matcher(cell.strip());
        return parts.matches()
                ? Optional.of(new RejectOrigin(
                        parts.group(1), parts.group(2), parts.group(3), Long.parseLong(parts.group(4))))
                : Optional.empty();
    }

    /** The cell for a record of a content. */
    public static String cell(String kind, String source, String sha256, long number) {
        return kind + "/" + source + "/" + sha256.substring(0, Math.min(DIGITS, sha256.length())) + "/" + number;
    }

    /** Whether another row comes from the same file. */
    public boolean sameFile(RejectOrigin other) {
        return kind.equals(other.kind) && source.equals(other.source) && content.equals(other.content);
    }
}
