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
 * @param telling who is told of it
 */
public record RunRequest(
        Path folder,
        Optional<LocalDate> asOf,
        Optional<Lang> lang,
        Optional<String> from,
        List<String> only,
        TellingOptions telling) {

    /** The whole pipeline, of which those are told whom the workspace names. */
    public RunRequest(Path folder, Optional<LocalDate> asOf, Optional<Lang> lang) {
        this(folder, asOf, lang, Optional.empty(), List.of(), TellingOptions.NONE);
    }

    /** The same steps, of which those are told whom the workspace names. */
    public RunRequest(
            Path folder, Optional<LocalDate> asOf, Optional<Lang> lang, Optional<String> from, List<String> only) {
        this(folder, asOf, lang, from, only, TellingOptions.NONE);
    }
}
