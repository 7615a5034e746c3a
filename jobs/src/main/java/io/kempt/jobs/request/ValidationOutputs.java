package io.kempt.jobs.request;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a validation writes beside its summary. The name of a file decides its format.
 *
 * @param folder for accepted and rejected records and findings
 * @param findings a {@code .csv}, {@code .xlsx} or {@code .jsonl} file
 * @param junit a JUnit report, for build servers
 * @param report a quality report, {@code .html} or {@code .xlsx}
 * @param mask whether personal values are hidden in findings; accepted, rejected and repaired records are data and never
 *     masked
 */
public record ValidationOutputs(
        Optional<Path> folder,
        Optional<Path> findings,
        Optional<Path> junit,
        Optional<Path> report,
        Optional<Fix> fix,
        boolean mask) {
    public static final ValidationOutputs NONE = new ValidationOutputs(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);

    /**
     * Repaired files.
     *
     * @param to a {@code .csv} or {@code .xlsx} file, or a folder that gets one for each file
     * @param folder whether {@code to} is a folder
     * @param suggested whether to put the only suggestion for wrong values too, where it makes the record valid
     */
    public record Fix(Path to, boolean folder, boolean suggested) {}
}
