package io.kempt.jobs.request;

import io.kempt.jobs.table.ReadOptions;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.Lang;
import java.nio.file.Path;
import java.util.Optional;

/**
 * @param reading what is known of the file beforehand
 * @param rulebook a rulebook file; when empty that of the surrounding workspace, else the bundled one
 * @param kind the kind of record; when empty the one that fits the header best
 * @param out a folder for accepted, rejected and findings files; when empty none are written
 * @param failOn the least severity that makes the exit code {@link io.kempt.jobs.exit.ExitCode#BELOW_THRESHOLD}; empty
 *     for never
 * @param lang the language of messages in files
 * @param report a quality report to write, .html or .xlsx; empty for none
 */
public record ValidateRequest(
        Path file,
        ReadOptions reading,
        Optional<Path> rulebook,
        Optional<String> kind,
        Optional<Path> out,
        Optional<Severity> failOn,
        Lang lang,
        Optional<Path> report) {

    /** Without a quality report. */
    public ValidateRequest(
            Path file,
            ReadOptions reading,
            Optional<Path> rulebook,
            Optional<String> kind,
            Optional<Path> out,
            Optional<Severity> failOn,
            Lang lang) {
        this(file, reading, rulebook, kind, out, failOn, lang, Optional.empty());
    }
}
