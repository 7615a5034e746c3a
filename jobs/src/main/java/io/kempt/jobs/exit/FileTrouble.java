package io.kempt.jobs.exit;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Why the file system refused, in words: the exceptions of Java name classes and paths. */
public final class FileTrouble {
    private FileTrouble() {}

    /** The reason as the end of a sentence, such as {@code no permission}. */
    public static String reason(IOException failed) {
        if (failed instanceof AccessDeniedException) {
            return "no permission";
        }
        if (failed instanceof NoSuchFileException) {
            return "it does not exist";
        }
        if (failed instanceof FileAlreadyExistsException || failed instanceof NotDirectoryException) {
            return "a file stands where a folder is needed";
        }
        String told = failed instanceof FileSystemException known ? known.getReason() : failed.getMessage();
        return told == null ? "the file system gives no reason" : told;
    }
}
