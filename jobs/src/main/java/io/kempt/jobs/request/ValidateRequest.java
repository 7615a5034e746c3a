package io.kempt.jobs.request;

import io.kempt.jobs.table.ReadOptions;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.Lang;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * @param files in the order in which an import would take them; none to judge what is in the store of the workspace
 * @param workspace a folder in a workspace; when empty, the one around the first file if there is any
 * @param reading what is known of the files beforehand
 * @param rulebook a rulebook file; when empty that of the workspace, else the bundled one
 * @param kind the kind of record; when empty what the workspace says of a file, else the one that fits its header best
 * @param source where the files come from: keys and unique values are compared within a source; when empty what the
 *     workspace says of a file, and else files are of one source without a name
 * @param failOn the least severity that makes the exit code {@link io.kempt.jobs.exit.ExitCode#BELOW_THRESHOLD}; empty
 *     for never
 * @param lang the language of messages in files
 */
public record ValidateRequest(
        List<Path> files,
        Optional<Path> workspace,
        ReadOptions reading,
        Optional<Path> rulebook,
        Optional<String> kind,
        Optional<String> source,
        ValidationOutputs outputs,
        Optional<Severity> failOn,
        Lang lang) {}
