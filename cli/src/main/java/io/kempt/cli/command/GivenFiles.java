package io.kempt.cli.command;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.read.Spool;
import io.kempt.jobs.workspace.FilePattern;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files that a command line names: by name, by pattern, or - for standard input. */
final class GivenFiles implements AutoCloseable {
    private static final String STANDARD_INPUT = "-";

    private final List<Path> paths = new ArrayList<>();
    private @Nullable Spool spool;

    private GivenFiles() {}

    /**
     * @throws StopException (usage) when a pattern matches nothing
     */
    static GivenFiles of(Session session, List<Path> typed) {
        GivenFiles files = new GivenFiles();
        for (Path one : typed) {
            if (!one.toString().equals(STANDARD_INPUT)) {
                files.paths.addAll(FilePattern.expand(session.resolve(one)));
            } else if (files.spool == null) {
                files.spool = Spool.of(System.in, Spool.STANDARD_INPUT);
                files.paths.add(files.spool.file());
            }
        }
        return files;
    }

    List<Path> paths() {
        return paths;
    }

    /**
     * The one file, for a command that takes one.
     *
     * @throws StopException (usage) when a pattern matches several
     */
    Path only() {
        if (paths.size() != 1) {
            throw StopException.usage(
                    "the pattern matches " + paths.size() + " files, and this command takes one", "Name one of them.");
        }
        return paths.get(0);
    }

    /** Deletes the copy of standard input. */
    @Override
    public void close() {
        if (spool != null) {
            spool.close();
        }
    }
}
