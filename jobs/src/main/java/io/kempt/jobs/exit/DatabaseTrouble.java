package io.kempt.jobs.exit;

import java.util.regex.Pattern;

/**
 * What a database says when it gives up, without the values of rows: drivers quote them. PostgreSQL tells the key of a
 * violated constraint in a line of its own, its driver the whole statement of a batch with its arguments, and both quote
 * texts that cannot be read as a number or a time.
 */
public final class DatabaseTrouble {
    private static final String HIDDEN = "***";

    private static final Pattern BATCH = Pattern.compile("(Batch entry \\d+) .*? was aborted", Pattern.DOTALL);
    private static final Pattern DETAIL = Pattern.compile("(?m)^(\\s*(?:Detail|Where|Hint|DETAIL|CONTEXT|详细|在位置):).*$");
    private static final Pattern KEY = Pattern.compile("\\)=\\(.*?\\)(?= |$)", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("((?:syntax|value|值)[^\":\n]*(?::|：)? ?)\"[^\n]*\"");

    private DatabaseTrouble() {}

    /** A message, or a stack trace with messages, without the values that a driver quotes. */
    public static String withoutValues(String text) {
        String masked = BATCH.matcher(text).replaceAll("$1 was aborted");
        masked = DETAIL.matcher(masked).replaceAll("$1 " + HIDDEN);
        masked = KEY.matcher(masked).replaceAll(")=(" + HIDDEN + ")");
        return QUOTED.matcher(masked).replaceAll("$1\"" + HIDDEN + "\"");
    }
}
