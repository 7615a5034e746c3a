package io.kempt.jobs.table;

import io.kempt.jobs.exit.StopException;
import java.util.List;

/** The characters that separate cells, and their names. */
public final class Delimiters {
    /** In the order in which a tie is decided. */
    public static final List<Character> CANDIDATES = List.of(',', ';', '\t', '|');

    private Delimiters() {}

    /** As people call it: {@code comma}. */
    public static String name(String delimiter) {
        return switch (delimiter) {
            case "," -> "comma";
            case ";" -> "semicolon";
            case "\t" -> "tab";
            case "|" -> "pipe";
            default -> "delimiter " + delimiter;
        };
    }

    /** The character that somebody asked for, by itself or as {@code \t} or {@code tab}. */
    public static char parse(String asked) {
        if (asked.equals("\\t") || asked.equals("tab")) {
            return '\t';
        }
        if (asked.length() != 1 || "\"\r\n".contains(asked)) {
            throw StopException.usage(
                    "'" + asked + "' cannot be a delimiter: expected one character other than a quotation mark",
                    "Use one of , ; | or tab.");
        }
        return asked.charAt(0);
    }
}
