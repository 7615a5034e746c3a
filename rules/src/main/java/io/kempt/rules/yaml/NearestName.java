package io.kempt.rules.yaml;

import java.util.Collection;
import java.util.Optional;

/** Finds the name that a person probably meant. */
public final class NearestName {
    private NearestName() {}

    /** The known name at the smallest edit distance, if that is at most a third of the length (and at least 1 allowed). */
    public static Optional<String> of(String typed, Collection<String> known) {
        int limit = Math.max(1, typed.length() / 3);
        String best = null;
        for (String name : known) {
            int distance = distance(typed, name);
            if (distance <= limit) {
                limit = distance - 1;
                best = name;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Levenshtein distance in UTF-16 units: names are short, so the plain two-row table serves. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substitution, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
