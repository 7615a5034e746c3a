package io.kempt.jobs.table;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The input file as a file: whether it is there and can be read. */
public final class SourceFile {
    private SourceFile() {}

    /** Its name without the folder. */
    public static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? file.toString() : name.toString();
    }

    /** Refuses what is missing, a folder, or not readable. */
    public static void check(Path file) {
        if (Files.notExists(file)) {
            throw StopException.usage(
                    "there is no file " + file, "Check the name; quote it when it holds blanks or brackets.");
        }
        if (Files.isDirectory(file)) {
            throw StopException.inputRefused(
                    file + " is a folder: expected a CSV or Excel file", "Name one of the files in it.");
        }
        if (!Files.isReadable(file)) {
            throw denied(file, null);
        }
    }

    /** What to say when reading fails half-way. */
    public static StopException unreadable(Path file, IOException cause) {
        if (cause instanceof AccessDeniedException) {
            return denied(file, cause);
        }
        return new StopException(
                ExitCode.INPUT_REFUSED,
                name(file) + " could not be read to its end: "
                        + cause.getClass().getSimpleName(),
                "Check the disk or network share, copy the file to a local folder and try again.",
                cause);
    }

    private static StopException denied(Path file, @Nullable IOException cause) {
        String problem = file + " may not be read by this user";
        String next = "Ask for read permission, or run the command as the user who owns the file.";
        return cause == null
                ? StopException.inputRefused(problem, next)
                : new StopException(ExitCode.INPUT_REFUSED, problem, next, cause);
    }
}
