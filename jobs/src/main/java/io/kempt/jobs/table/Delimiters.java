package io.kempt.jobs.table;

import io.kempt.jobs.exit.StopException;
import java.util.List;

/** What separates cells, and how it is called. */
public final class Delimiters {
    /** Those of one character that are tried, in the order in which a tie is decided. */
    public static final List<String> CANDIDATES =
            List.of(",", ";", "\t", "|", "\u0001", "\u001F", "^", "~", "，", "；", "¦", "§", ":", " ");

    private Delimiters() {}

    /** As people call it: {@code comma}. */
    public static String name(String delimiter) {
        return switch (delimiter) {
            case "" -> "one column";
            case "," -> "comma";
            case ";" -> "semicolon";
            case "\t" -> "tab";
            case "|" -> "pipe";
            case " " -> "space";
            case ":" -> "colon";
            case ", " -> "comma and space";
            default -> "delimiter " + visible(delimiter);
        };
    }

    private static String visible(String delimiter) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < delimiter.length(); i++) {
            char c = delimiter.charAt(i);
            if (c == '\t') {
                text.append("\\t");
            } else if (c < ' ') {
                text.append(String.format("\\u%04X", (int) c));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** What somebody asked for: one character or several, by themselves or as {@code \t} or {@code tab}. */
    public static String parse(String asked) {
        String named = switch (asked) {
            case "tab" -> "\t";
            case "comma" -> ",";
            case "semicolon" -> ";";
            case "pipe" -> "|";
            case "space" -> " ";
            default -> asked.replace("\\t", "\t");
        };
        if (named.isEmpty() || named.chars().anyMatch(c -> "\"\r\n".indexOf(c) >= 0)) {
            throw StopException.usage(
                    "'" + asked
                            + "' cannot be a delimiter: expected characters other than quotation marks and line ends",
                    "Use , ; | or tab, or the characters that stand between the cells.");
        }
        return named;
    }
}
