package io.kempt.rules.condition;

import io.kempt.rules.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The language of conditions over the records of one kind: CEL, with these names and functions beside its standard ones.
 *
 * <ul>
 *   <li>Each field is a text under its own name, in its canonical form; a missing value is {@code ''}. Dates are
 *       {@code yyyy-MM-dd}, so that {@code created_on <= closed_on} compares days.
 *   <li>{@code as_of} is the day at which the data stand.
 *   <li>{@code number(text)} is a text's number, {@code date(text)} the timestamp of its midnight in UTC, and
 *       {@code days(from, to)} how many days lie between two dates.
 * </ul>
 *
 * <p>Where a function gets a text that is missing or no number or date, its part of the condition is unknown, as in SQL:
 * {@code false && unknown} is false, {@code true || unknown} is true, and everything else is unknown.
 *
 * <p>An expression has at most {@value #MOST_CHARACTERS} characters, its loops over lists run at most
 * {@value #MOST_ITERATIONS} times, its patterns are run by RE2/J in linear time, and nothing in it can call Java.
 */
public final class Conditions {
    static final int MOST_CHARACTERS = 2_000;
    static final int MOST_ITERATIONS = 1_000;
    static final String AS_OF = "as_of";

    private final List<String> fields;
    private @Nullable CelLanguage language;

    /** @param fields the kind's in their order, and after them those that are not enabled: they can be named, not read */
    public Conditions(List<String> fields) {
        this.fields = List.copyOf(fields);
    }

    /** Compiles the expression of a node; mistakes go to it, at their place in the file. */
    public Optional<Condition> compile(YamlNode node) {
        return node.text().flatMap(text -> language().compile(text, node));
    }

    private CelLanguage language() {
        if (language == null) {
            language = new CelLanguage(fields);
        }
        return language;
    }
}
