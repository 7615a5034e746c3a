package io.kempt.jobs.request;

import io.kempt.rules.model.Lang;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * @param report {@code rfm} or {@code funnel}
 * @param to a folder; when empty {@code out/report-…} in the workspace
 */
public record ReportRequest(
        Path folder, String report, Optional<LocalDate> asOf, Optional<Lang> lang, Optional<Path> to) {}
