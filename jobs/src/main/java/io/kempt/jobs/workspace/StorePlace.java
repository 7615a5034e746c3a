package io.kempt.jobs.workspace;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.store.StoreAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where a workspace keeps its store: refused in words before the lock and the database would refuse it in theirs. */
public final class StorePlace {
    private StorePlace() {}

    /**
     * Looks at what is there and changes nothing.
     *
     * @throws StopException with {@link ExitCode#ENVIRONMENT} when the store cannot be kept or may not be written there
     */
    public static void check(StoreAddress address) {
        address.file().ifPresent(StorePlace::check);
    }

    private static void check(Path store) {
        if (Files.isDirectory(store)) {
            throw refused(
                    "The store " + store + " is a folder: expected a file, or none yet.",
                    "Move the folder away, or name another place under 'store:' in " + Workspace.FILE + ".");
        }
        for (Path file : List.of(store, store.resolveSibling(store.getFileName() + ".lock"))) {
            requireWritable(file);
        }
        Path folder = store.toAbsolutePath().getParent();
        while (folder != null && !Files.exists(folder)) {
            folder = folder.getParent();
        }
        if (folder != null && !Files.isDirectory(folder)) {
            throw refused(
                    folder + " is a file: expected a folder that holds the store of the workspace.",
                    "Move the file away, or name another place under 'store:' in " + Workspace.FILE + ".");
        }
        if (folder != null) {
            requireWritable(folder);
        }
    }

    private static void requireWritable(Path path) {
        if (Files.exists(path) && !Files.isWritable(path)) {
            throw refused(
                    path + " may not be written by this user, but the store of the workspace is kept there.",
                    "Run the command as the user who owns it, or ask for write permission.");
        }
    }

    private static StopException refused(String problem, String nextStep) {
        return new StopException(ExitCode.ENVIRONMENT, problem, nextStep);
    }
}
