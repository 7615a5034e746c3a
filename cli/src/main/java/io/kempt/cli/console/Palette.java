package io.kempt.cli.console;

/** The few colours of Kempt's talk, as ANSI escapes, or none of them. */
public final class Palette {
    private final boolean colourful;

    public Palette(boolean colourful) {
        this.colourful = colourful;
    }

    /** What failed. */
    public String bad(String text) {
        return paint("1;31", text);
    }

    /** What stands out: heads of tables, commands to try. */
    public String strong(String text) {
        return paint("1", text);
    }

    /** What deserves a look. */
    public String warn(String text) {
        return paint("33", text);
    }

    private String paint(String code, String text) {
        return colourful ? "\033[" + code + "m" + text + "\033[0m" : text;
    }
}
