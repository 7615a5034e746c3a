package io.kempt.cli.error;

import io.kempt.cli.console.Wording;
import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.FileTrouble;
import io.kempt.jobs.exit.StopException;
import io.kempt.rules.yaml.Mistake;
import io.kempt.rules.yaml.SettingsException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import picocli.CommandLine.ParameterException;

/** Turns what was thrown into words and an exit code. */
public final class Failures {
    private static final long MEGABYTE = 1024 * 1024;

    private Failures() {}

    public static Failure of(Throwable thrown) {
        if (thrown instanceof StopException stop) {
            return new Failure(
                    stop.exit(),
                    Wording.sentence(Wording.message(stop)),
                    stop.details(),
                    Wording.step(stop.nextStep()));
        }
        if (thrown instanceof SettingsException settings) {
            return settings(settings);
        }
        if (thrown instanceof ParameterException mistake) {
            return ParseMistakes.failure(mistake);
        }
        if (thrown instanceof UncheckedIOException failed) {
            return inputOutput(Objects.requireNonNull(failed.getCause()));
        }
        return thrown instanceof OutOfMemoryError ? memory() : bug(thrown);
    }

    private static Failure settings(SettingsException settings) {
        List<String> mistakes =
                settings.mistakes().stream().map(Mistake::toString).toList();
        return new Failure(
                ExitCode.USAGE,
                "The settings cannot be used: " + Wording.count(mistakes.size(), "mistake") + ".",
                mistakes,
                (mistakes.size() == 1 ? "Correct it" : "Correct them") + " and run the same command again.");
    }

    private static Failure inputOutput(IOException failed) {
        String problem = "The file system refused: " + FileTrouble.reason(failed);
        if (failed instanceof NoSuchFileException missing) {
            problem = missing.getFile() + " does not exist.";
        } else if (failed instanceof AccessDeniedException denied) {
            problem = denied.getFile() + " may not be read or written by this user.";
        } else if (failed instanceof FileSystemException system && system.getReason() != null) {
            problem = system.getFile() + ": " + Wording.sentence(system.getReason());
        }
        return Failure.of(
                ExitCode.ENVIRONMENT,
                Wording.sentence(problem),
                "See that the file system has the file, space and permissions, then run the same command again.");
    }

    private static Failure memory() {
        return Failure.of(
                ExitCode.ENVIRONMENT,
                "Kempt ran out of memory: it may use "
                        + Wording.count(Runtime.getRuntime().maxMemory() / MEGABYTE) + " MB.",
                "Give it more and run the same command again, after: export KEMPT_JAVA_OPTS=-Xmx4g");
    }

    /** The message of an unexpected exception may quote data, so only its class and its place are shown. */
    private static Failure bug(Throwable thrown) {
        String place = Stream.of(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("io.kempt."))
                .findFirst()
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
        return Failure.of(
                ExitCode.BUG,
                "This is a bug in Kempt: " + thrown.getClass().getSimpleName() + place + ".",
                "Run the same command again with --debug and report what it prints.");
    }
}
