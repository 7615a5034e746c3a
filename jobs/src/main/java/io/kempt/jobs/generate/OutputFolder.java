package io.kempt.jobs.generate;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.generate.GenerateResult.WrittenFile;
import io.kempt.jobs.secret.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The folder the files go to. Every file is written under another name and gets its own when all of them are there. */
final class OutputFolder {
    static final String SUMMARY = "truth/summary.json";

    private final Path folder;

    OutputFolder(Path folder) {
        this.folder = folder;
    }

    /** Refuses a number of rows that cannot be made. */
    static void checkRows(long rows, int most) {
        if (rows < 1 || rows > most) {
            throw StopException.usage("--rows is " + rows + ": expected 1 to " + most, "Give a number in that range.");
        }
    }

    StopException unwritable(Exception cause) {
        return StopException.environment(
                "the generated files cannot be written to " + folder + ": " + cause.getMessage(),
                "Check the folder's permissions and the free disk space, then run the command again.",
                cause);
    }

    /** Refuses to replace a file that was not generated: {@code truth/summary.json} marks a generated folder. */
    void refuseForeignFiles(List<String> names) {
        if (Files.exists(folder.resolve(SUMMARY))) {
            return;
        }
        for (String name : names) {
            if (Files.exists(resolve(name))) {
                throw StopException.usage(
                        folder + " holds " + name + " but no " + SUMMARY
                                + ": expected a new folder or one that was generated before",
                        "Name another folder with --out.");
            }
        }
    }

    /** Where to write a file for the time being. */
    Path temporary(String name) throws IOException {
        Path part = partOf(resolve(name));
        PrivateFile.create(part);
        return part;
    }

    private static Path partOf(Path path) {
        return path.resolveSibling("." + path.getFileName() + ".part");
    }

    private Path resolve(String name) {
        try {
            return folder.resolve(name);
        } catch (InvalidPathException e) {
            throw new StopException(
                    ExitCode.ENVIRONMENT,
                    "the file name " + name + " cannot be written in this locale: expected a UTF-8 locale",
                    "Set LC_ALL=C.UTF-8 and run the command again.",
                    e);
        }
    }

    /** Gives a file its own name. */
    WrittenFile publish(String name, long lines) throws IOException {
        Path path = resolve(name);
        Files.move(partOf(path), path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new WrittenFile(path, lines, Files.size(path));
    }

    /** Removes what an interrupted run has left of files that were not published. */
    void removeParts(List<String> names) throws IOException {
        for (String name : names) {
            Files.deleteIfExists(partOf(resolve(name)));
        }
    }
}
