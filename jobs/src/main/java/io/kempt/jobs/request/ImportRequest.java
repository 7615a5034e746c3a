package io.kempt.jobs.request;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * @param folder the workspace, or any folder below it
 * @param files the files; when empty, the inputs that the workspace names
 * @param kind the kind of record; when empty the workspace's, a mended rejects file's own, or the one that fits the
 *     header
 * @param source the system it came from; when empty the workspace's or a mended rejects file's own
 * @param telling who is told of it; nobody is told of a dry run
 */
public record ImportRequest(
        Path folder,
        List<Path> files,
        Optional<String> kind,
        Optional<String> source,
        ImportOptions options,
        TellingOptions telling) {

    /** An import of which those are told whom the workspace names. */
    public ImportRequest(
            Path folder, List<Path> files, Optional<String> kind, Optional<String> source, ImportOptions options) {
        this(folder, files, kind, source, options, TellingOptions.NONE);
    }

    /** An import without any options. */
    public ImportRequest(Path folder, List<Path> files, Optional<String> kind, Optional<String> source) {
        this(folder, files, kind, source, ImportOptions.NONE);
    }
}
