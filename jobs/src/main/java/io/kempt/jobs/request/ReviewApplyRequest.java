package io.kempt.jobs.request;

import java.nio.file.Path;

/**
 * Asks to take over what people decided.
 *
 * @param folder the workspace, or any folder below it
 * @param file a workbook of a review, or a table with id_a, id_b and decision
 * @param dryRun whether it is only checked
 */
public record ReviewApplyRequest(Path folder, Path file, boolean dryRun) {}
