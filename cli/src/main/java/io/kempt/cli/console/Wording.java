package io.kempt.cli.console;

import java.time.Duration;
import java.util.Locale;

/** How counts, times and text from elsewhere are written for people. */
public final class Wording {
    private Wording() {}

    /** {@code 1,204}, in every language. */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 1 row}, {@code 2 rows}: the plural takes an s. */
    public static String count(long number, String noun) {
        return count(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** {@code 0.8 s}, {@code 75 s}, {@code 12 min}, {@code 3 h 05 min}. */
    public static String time(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
        }
        if (seconds < 120) {
            return seconds + " s";
        }
        long minutes = duration.toMinutes();
        return minutes < 120
                ? minutes + " min"
                : String.format(Locale.ROOT, "%d h %02d min", minutes / 60, minutes % 60);
    }

    /** {@code 1.5 MiB}; what is less than a tenth of one is {@code 0.1 MiB}, so that nothing looks like no bytes. */
    public static String size(long bytes) {
        double mebibytes = Math.max(bytes / (double) (1 << 20), 0.1);
        return String.format(Locale.ROOT, "%,.1f MiB", mebibytes);
    }

    /** The text on one line and without control characters, so that a name in a file cannot steer the terminal. */
    public static String plain(String text) {
        return text.replaceAll("\\R", " ").replaceAll("\\p{Cntrl}", "?");
    }

    /** The text with a full stop, unless it ends a sentence already. */
    public static String sentence(String text) {
        String trimmed = text.strip();
        return trimmed.isEmpty() || ".!?。！？".indexOf(trimmed.charAt(trimmed.length() - 1)) >= 0
                ? trimmed
                : trimmed + ".";
    }

    /** The text with a full stop, unless it ends with a command: what is pasted must work as it stands. */
    public static String step(String text) {
        String trimmed = text.strip();
        return trimmed.matches("(.*: )?(kempt|export|chmod)( .*)?") ? trimmed : sentence(trimmed);
    }

    /** {@code 1 error}, {@code 2 errors}: of the severities only those that are nouns take an s. */
    public static String countOf(long number, String severity) {
        boolean noun = severity.equals("error") || severity.equals("warning");
        return noun ? count(number, severity) : count(number) + " " + severity;
    }

    /** A word that a POSIX shell reads as typed. */
    public static String shellWord(String word) {
        return word.matches("[\\p{L}\\p{N}_@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** What the exception says of itself; its class when it says nothing. */
    public static String message(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null ? thrown.getClass().getSimpleName() : message;
    }
}
