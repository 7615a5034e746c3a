package io.kempt.jobs.request;

import io.kempt.rules.model.Lang;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * @param folder the workspace, or any folder below it
 * @param asOf the day the reports stand at; when empty the workspace's {@code as-of}, else the last day in the data
 * @param lang the language of reports; when empty the workspace's
 * @param telling who is told of it
 */
public record RunRequest(Path folder, Optional<LocalDate> asOf, Optional<Lang> lang, TellingOptions telling) {

    /** A run of which those are told whom the workspace names. */
    public RunRequest(Path folder, Optional<LocalDate> asOf, Optional<Lang> lang) {
        this(folder, asOf, lang, TellingOptions.NONE);
    }
}
