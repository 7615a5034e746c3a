package io.kempt.cli.option;

import io.kempt.cli.console.Environment;

/** When talk is coloured. */
public enum ColorMode {
    /** On a terminal, unless {@code NO_COLOR} is set (no-color.org) or the terminal is {@code dumb}. */
    AUTO,
    ALWAYS,
    NEVER;

    public boolean colourful(Environment environment) {
        return switch (this) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO ->
                environment.errTerminal()
                        && environment.variable("NO_COLOR").isEmpty()
                        && !environment.variable("TERM").equals("dumb");
        };
    }
}
