package io.kempt.jobs.workspace;

import io.kempt.jobs.exit.StopException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The password of encrypted workbooks: from a file or a variable, never from a command line, where others could see it. */
public final class Password {
    /** The environment variable that holds it where no file is named. */
    public static final String VARIABLE = "KEMPT_PASSWORD";

    private Password() {}

    /**
     * The password in a file, without line ends around it.
     *
     * @throws StopException (usage) when the file cannot be read
     */
    public static String in(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException missing) {
            throw StopException.usage(
                    "the password file " + file + " cannot be read",
                    "Check its name and that this user may read it; it holds the password on its first line.");
        }
    }

    /** The password of this process's environment; empty when there is none. */
    static String ofEnvironment() {
        String value = System.getenv(VARIABLE);
        return value == null ? "" : value;
    }
}
