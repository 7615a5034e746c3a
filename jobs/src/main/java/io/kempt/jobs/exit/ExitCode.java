package io.kempt.jobs.exit;

import io.kempt.rules.yaml.SettingsException;
import java.io.UncheckedIOException;

/** The exit codes of every command. A number is never given a second meaning (docs/decisions/0004). */
public enum ExitCode {
    /** Done, or nothing to do. */
    OK(0),
    /** The data is below the threshold asked for; every output is complete. */
    BELOW_THRESHOLD(1),
    /** The command line or a settings file is wrong. */
    USAGE(2),
    /** Stopped part-way; the same command goes on from there. */
    STOPPED(3),
    /** Another run holds the lock. */
    BUSY(4),
    /** An input cannot be read rightly. */
    INPUT_REFUSED(5),
    /** Database, disk or permissions. */
    ENVIRONMENT(6),
    /** A bug in Kempt. */
    BUG(70),
    /** Ended by SIGINT. */
    INTERRUPTED(130),
    /** Ended by SIGTERM. */
    TERMINATED(143);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** The code that a command ends with when this is thrown out of it. */
    public static ExitCode of(Throwable thrown) {
        if (thrown instanceof StopException stop) {
            return stop.exit();
        }
        if (thrown instanceof SettingsException) {
            return USAGE;
        }
        return thrown instanceof UncheckedIOException || thrown instanceof OutOfMemoryError ? ENVIRONMENT : BUG;
    }
}
