package io.kempt.jobs.workspace;

import io.kempt.jobs.exit.StopException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that somebody named. */
public final class GivenFile {
    private GivenFile() {}

    /**
     * Refuses pipes and devices, which give their content once: it is looked at several times. What is missing or a folder
     * is left to the reader.
     *
     * @throws StopException when it is one
     */
    public static void check(Path file) {
        if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
            throw StopException.inputRefused(
                    file + " is a pipe or a device: expected a CSV or Excel file.",
                    "Write what comes from it to a file, and name that.");
        }
    }
}
