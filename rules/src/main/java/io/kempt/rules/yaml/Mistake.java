package io.kempt.rules.yaml;

/**
 * A mistake in a settings file.
 *
 * @param line counted from 1; 0 when the whole file is meant
 * @param column counted from 1
 * @param message found, expected and what to do
 */
public record Mistake(String file, int line, int column, String message) {

    /** As compilers write it: {@code rulebook.yml:12:5: …}. */
    @Override
    public String toString() {
        return line == 0 ? file + ": " + message : file + ":" + line + ":" + column + ": " + message;
    }
}
