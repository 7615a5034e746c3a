package io.kempt.jobs.request;

import io.kempt.rules.model.Lang;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * @param folder the workspace, or any folder below it
 * @param asOf the day the reports stand at; when empty the workspace's {@code as-of}, else the last day in the data
 * @param lang the language of reports; when empty the workspace's
 * @param from the step to start at; empty for the first
 * @param only the steps to take; empty for all from {@code from} on
 */
public record RunRequest(
        Path folder, Optional<LocalDate> asOf, Optional<Lang> lang, Optional<String> from, List<String> only) {

    /** The whole pipeline. */
    public RunRequest(Path folder, Optional<LocalDate> asOf, Optional<Lang> lang) {
        this(folder, asOf, lang, Optional.empty(), List.of());
    }
}
