package io.kempt.cli.option;

import java.time.Duration;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that every command takes, before or after its name. */
public final class GlobalOptions {
    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Say nothing but errors; the exit code tells.")
    boolean quiet;

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            description = "Write the result to standard output as one line of JSON.")
    boolean json;

    @Option(
            names = "--color",
            scope = ScopeType.INHERIT,
            paramLabel = "WHEN",
            converter = Converters.Color.class,
            description = "auto, always or never (default: auto; NO_COLOR is heeded).")
    ColorMode color = ColorMode.AUTO;

    @Option(
            names = "--wait",
            scope = ScopeType.INHERIT,
            paramLabel = "TIME",
            converter = Converters.Waiting.class,
            description = "Wait so long for another run on the store to end, such as 90s, 10m or 2h (default: not at"
                    + " all).")
    Duration waiting = Duration.ZERO;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Log what happens inside and show stack traces.")
    boolean debug;

    @Option(
            names = {"-h", "--help"},
            scope = ScopeType.INHERIT,
            usageHelp = true,
            description = "Show help of this command.")
    boolean help;

    public boolean quiet() {
        return quiet;
    }

    public boolean json() {
        return json;
    }

    public ColorMode color() {
        return color;
    }

    /** How long a run that holds the store is waited for. */
    public Duration waiting() {
        return waiting;
    }

    public boolean debug() {
        return debug;
    }

    public boolean help() {
        return help;
    }
}
