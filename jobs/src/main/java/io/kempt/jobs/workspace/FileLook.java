package io.kempt.jobs.workspace;

import io.kempt.jobs.table.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/**
 * A file at one moment, as far as that can be seen without reading it.
 *
 * @param size in bytes
 * @param modified when it was written to last
 */
public record FileLook(long size, Instant modified) {

    /** How a file looks now. */
    public static FileLook of(Path file) {
        SourceFile.check(file);
        try {
            BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileLook(seen.size(), seen.lastModifiedTime().toInstant());
        } catch (IOException broken) {
            throw SourceFile.unreadable(file, broken);
        }
    }
}
