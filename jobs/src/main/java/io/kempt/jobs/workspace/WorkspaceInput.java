package io.kempt.jobs.workspace;

import io.kempt.rules.model.Kind;

/**
 * An entry of {@code inputs:} in {@code kempt.yml}.
 *
 * @param files path relative to the workspace; its last part may hold {@code *} and {@code ?}
 * @param source the system that the records come from
 * @param encoding empty to detect it
 * @param delimiter empty to detect it
 * @param sheet the sheet of a workbook; empty for the first that holds a table
 * @param headerLine the line or row on which the header begins, counted from 1; 0 to find it
 * @param settings how its files are taken in
 */
public record WorkspaceInput(
        String files,
        Kind kind,
        String source,
        String encoding,
        String delimiter,
        String sheet,
        int headerLine,
        ImportSettings settings) {

    /** Whether a text can name a source: letters, digits, hyphens and underscores, since it becomes part of ids. */
    public static boolean isSourceName(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_');
    }
}
