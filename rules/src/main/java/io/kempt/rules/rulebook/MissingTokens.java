package io.kempt.rules.rulebook;

import io.kempt.rules.standardise.Standardiser;
import io.kempt.rules.text.CellText;
import io.kempt.rules.yaml.YamlNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * A steward's own words for "there is no value", from the setting {@code missing} of a rulebook or a field; they come on
 * top of those that every type knows. Case and width do not count.
 */
record MissingTokens(Set<String> tokens) {
    static final MissingTokens NONE = new MissingTokens(Set.of());

    /** These and those that settings list. */
    MissingTokens with(YamlNode settings) {
        Set<String> all = new HashSet<>(tokens);
        settings.texts("missing").forEach(token -> all.add(key(token)));
        return new MissingTokens(Set.copyOf(all));
    }

    /** The function of a type, asked only for values that are none of the tokens. */
    Standardiser.Cells before(Standardiser.Cells type) {
        if (tokens.isEmpty()) {
            return type;
        }
        return (raw, report) -> tokens.contains(key(raw)) ? "" : type.standardise(raw, report);
    }

    private static String key(String text) {
        return CellText.fold(text).toLowerCase(Locale.ROOT);
    }
}
