package io.kempt.jobs.workspace;

import io.kempt.jobs.table.ReadOptions;
import io.kempt.rules.model.Kind;

/**
 * An entry of {@code inputs:} in {@code kempt.yml}.
 *
 * @param files path relative to the workspace; its last part may hold {@code *} and {@code ?}
 * @param source the system that the records come from
 * @param reading what is known of the files beforehand
 * @param passwordFile a file with the password of encrypted workbooks, relative to the workspace; empty for the variable
 *     {@link Password#VARIABLE}
 * @param settings how its files are taken in
 */
public record WorkspaceInput(
        String files, Kind kind, String source, ReadOptions reading, String passwordFile, ImportSettings settings) {

    /** Whether a text can name a source: letters, digits, hyphens and underscores, since it becomes part of ids. */
    public static boolean isSourceName(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_');
    }
}
