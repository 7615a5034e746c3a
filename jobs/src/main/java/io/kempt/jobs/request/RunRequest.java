package io.kempt.jobs.request;

import io.kempt.rules.model.Lang;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * @param folder the workspace, or any folder below it
 * @param asOf the day the reports stand at; when empty the workspace's {@code as-of}, else the last day in the data
 * @param lang the language of reports; when empty the workspace's
 */
public record RunRequest(Path folder, Optional<LocalDate> asOf, Optional<Lang> lang) {}
