package io.kempt.jobs.request;

import io.kempt.jobs.secret.KeyedHash;
import java.nio.file.Path;
import java.util.Optional;

/**
 * @param what {@code golden} for golden customers, else the code of a kind
 * @param to the CSV file to write
 * @param key with which persons get pseudonyms; empty for the records as they are
 */
public record ExportRequest(Path folder, String what, Path to, Optional<KeyedHash> key) {

    /** Records as they are. */
    public ExportRequest(Path folder, String what, Path to) {
        this(folder, what, to, Optional.empty());
    }
}
