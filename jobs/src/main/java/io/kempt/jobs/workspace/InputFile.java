package io.kempt.jobs.workspace;

import io.kempt.jobs.table.ReadOptions;
import io.kempt.rules.model.Kind;
import java.nio.file.Path;

/**
 * A file to be read, with everything that is known of it beforehand.
 *
 * @param shown its path as people know it
 * @param sha256 of its bytes, hex
 */
public record InputFile(Path path, String shown, Kind kind, String source, ReadOptions options, String sha256) {}
