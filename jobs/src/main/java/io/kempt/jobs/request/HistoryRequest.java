package io.kempt.jobs.request;

import java.nio.file.Path;
import java.util.Optional;

/**
 * @param folder the workspace, or any folder below it
 * @param kind the kind's code
 * @param key what identifies the record within its source
 * @param source when empty, every source that has such a record
 */
public record HistoryRequest(Path folder, String kind, String key, Optional<String> source) {}
