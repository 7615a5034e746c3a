package io.kempt.jobs.request;

import io.kempt.jobs.retention.Age;
import io.kempt.jobs.retention.RetentionPart;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Asks to remove what has become too old.
 *
 * @param olderThan takes the place of all ages in {@code kempt.yml}
 * @param keep how many of the newest finished runs stay; empty for what {@code kempt.yml} says
 * @param only these parts; empty for all
 * @param confirmed whether it is done; else only said what would go
 */
public record PruneRequest(
        Path folder, Optional<Age> olderThan, Optional<Integer> keep, List<RetentionPart> only, boolean confirmed) {}
