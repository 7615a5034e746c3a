package io.kempt.jobs.request;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Asks to take a person out of a workspace.
 *
 * @param key the id of a golden customer, a customer record's key, or {@code source:key}
 * @param source the one source that is meant; empty when only one has the key
 * @param confirmed whether it is done; else only said what would be done
 * @param reason for the proof; must not tell of the person
 */
public record EraseRequest(Path folder, String key, Optional<String> source, boolean confirmed, String reason) {}
