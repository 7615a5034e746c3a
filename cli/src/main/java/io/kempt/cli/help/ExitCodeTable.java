package io.kempt.cli.help;

import io.kempt.jobs.exit.ExitCode;

/** The exit codes in words, as help and {@code docs/commands.md} show them. */
public final class ExitCodeTable {
    private ExitCodeTable() {}

    /** What a person or a scheduler learns from the code. */
    public static String meaning(ExitCode exit) {
        return switch (exit) {
            case OK -> "done, or nothing to do";
            case BELOW_THRESHOLD -> "the data is below the threshold asked for; all outputs are complete";
            case USAGE -> "the command line or a settings file is wrong";
            case STOPPED -> "stopped part-way; the same command goes on from there";
            case BUSY -> "another run is at work in this workspace";
            case INPUT_REFUSED -> "an input cannot be read rightly";
            case ENVIRONMENT -> "database, disk, permissions, memory or Java";
            case BUG -> "a bug in Kempt";
            case INTERRUPTED -> "ended by Ctrl-C";
            case TERMINATED -> "ended by SIGTERM";
        };
    }

    static String text() {
        StringBuilder text = new StringBuilder("\nExit codes:\n");
        for (ExitCode exit : ExitCode.values()) {
            text.append(String.format("  %3d  %s%n", exit.code(), meaning(exit)));
        }
        return text.toString();
    }
}
