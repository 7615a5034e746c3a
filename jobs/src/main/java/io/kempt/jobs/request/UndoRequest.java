package io.kempt.jobs.request;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Asks to put apart what was joined: one of the three is given.
 *
 * @param folder the workspace, or any folder below it
 * @param cluster the golden id of a customer, whose latest merge is undone
 * @param record {@code source:key} of a record, or its key, that becomes a customer of its own
 * @param run a deduplication such as {@code D3}, a run such as {@code 0007}, or {@code last}
 * @param dryRun whether it is only said what would happen
 */
public record UndoRequest(
        Path folder, Optional<String> cluster, Optional<String> record, Optional<String> run, boolean dryRun) {

    /** What was asked for, as it is typed. */
    public String asked() {
        return cluster.map(id -> "--cluster " + id)
                .or(() -> record.map(key -> "--record " + key))
                .orElseGet(() -> "--run " + run.orElse("last"));
    }
}
