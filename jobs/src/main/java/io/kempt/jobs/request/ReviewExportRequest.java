package io.kempt.jobs.request;

import io.kempt.rules.model.Lang;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Asks for a workbook with doubtful pairs.
 *
 * @param folder the workspace, or any folder below it
 * @param to the workbook
 * @param limit how many pairs at most
 */
public record ReviewExportRequest(Path folder, Path to, int limit, Optional<Lang> lang) {}
