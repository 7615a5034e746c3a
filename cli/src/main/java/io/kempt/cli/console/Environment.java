package io.kempt.cli.console;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * What surrounds a command line. Commands read it from here alone, so that a test can make its own.
 *
 * @param variables environment variables
 * @param folder the current folder; paths that were typed are resolved against it
 * @param outTerminal whether standard output is a terminal
 * @param errTerminal whether standard error is a terminal
 * @param locale the person's language
 * @param zone the time zone that times are shown in; asked for late, since reading the zones takes 0.1 s
 * @param nanoTime a clock for rates, in nanoseconds from an arbitrary origin
 */
public record Environment(
        Map<String, String> variables,
        Path folder,
        boolean outTerminal,
        boolean errTerminal,
        Locale locale,
        Supplier<ZoneId> zone,
        LongSupplier nanoTime) {

    /** The surroundings of this process. The launcher says what is a terminal, since Java 17 cannot tell for one stream. */
    public static Environment ofProcess() {
        return new Environment(
                System.getenv(),
                Path.of(""),
                Boolean.getBoolean("kempt.out.terminal"),
                Boolean.getBoolean("kempt.err.terminal"),
                Locale.getDefault(),
                ZoneId::systemDefault,
                System::nanoTime);
    }

    /** The variable's value; the empty string when it is not set. */
    public String variable(String name) {
        return variables.getOrDefault(name, "");
    }

    /** The columns of the terminal: {@code COLUMNS} where it is exported, else 80. */
    public int columns() {
        String columns = variable("COLUMNS");
        return columns.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(columns) : 80;
    }

    /** A path as it is best shown: relative to the current folder where that is shorter, else absolute. */
    public String show(Path path) {
        Path here = folder.toAbsolutePath().normalize();
        Path there = folder.resolve(path).toAbsolutePath().normalize();
        if (there.equals(here)) {
            return ".";
        }
        String relative = here.relativize(there).toString();
        String absolute = there.toString();
        return relative.length() < absolute.length() ? relative : absolute;
    }

    /** The text with the paths below the current folder made relative to it. */
    public String relative(String text) {
        String here = folder.toAbsolutePath().normalize().toString();
        return here.length() < 2 ? text : text.replaceAll("(?<![^\\s'\"(:=])" + Pattern.quote(here + "/"), "");
    }
}
