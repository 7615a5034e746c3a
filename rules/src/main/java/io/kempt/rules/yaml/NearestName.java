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

    /** What ends the sentence {@code unknown 'x'}: the name probably meant, or else all that are known. */
    public static String hint(String typed, Collection<String> known) {
        if (known.isEmpty()) {
            return "; nothing is expected here";
        }
        return of(typed, known)
                .map(name -> "; did you mean '" + name + "'?")
                .orElseGet(() -> "; known here: " + String.join(", ", known));
    }

    /**
     * Edit distance in UTF-16 units, where two neighbours that changed places count as one edit (optimal string
     * alignment): that is the commonest slip of the fingers. Names are short, so the plain table serves.
     */
    private static int distance(String a, String b) {
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : cell(table, a, b, i, j);
            }
        }
        return table[a.length()][b.length()];
    }

    private static int cell(int[][] table, String a, String b, int i, int j) {
        char x = a.charAt(i - 1);
        char y = b.charAt(j - 1);
        int least = table[i - 1][j - 1] + (x == y ? 0 : 1);
        least = Math.min(least, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && x == b.charAt(j - 2) && y == a.charAt(i - 2);
        return swapped ? Math.min(least, table[i - 2][j - 2] + 1) : least;
    }
}
