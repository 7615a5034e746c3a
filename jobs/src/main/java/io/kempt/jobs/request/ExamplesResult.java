package io.kempt.jobs.request;

import io.kempt.jobs.exit.ExitCode;
import java.nio.file.Path;
import java.util.List;

/**
 * What became of a rulebook's examples.
 *
 * @param changed examples of a rulebook that is extended, and that the steward's own changes
 */
public record ExamplesResult(
        ExitCode exit,
        String rulebook,
        long hold,
        long fail,
        long changed,
        List<Example> examples,
        List<Path> outputs) {

    /**
     * @param field empty for an example of a whole record
     * @param status {@code holds}, {@code fails} or {@code changed}
     * @param place file and line
     */
    public record Example(
            String kind, String field, String given, String expected, String found, String status, String place) {}
}
