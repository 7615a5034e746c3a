package io.kempt.rules.match;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which given names stand for one another: Bill for William. */
final class Nicknames {
    private static final Map<String, int[]> FAMILIES = new HashMap<>();

    static {
        List<String> lines = WordLists.lines("nicknames.txt");
        for (int family = 0; family < lines.size(); family++) {
            for (String name : lines.get(family).split(" ")) {
                int[] known = FAMILIES.getOrDefault(name, new int[0]);
                int[] more = Arrays.copyOf(known, known.length + 1);
                more[known.length] = family;
                FAMILIES.put(name, more);
            }
        }
    }

    private Nicknames() {}

    /** Whether two folded given names belong to one family. */
    static boolean same(String a, String b) {
        int[] familiesA = FAMILIES.get(a);
        int[] familiesB = FAMILIES.get(b);
        if (familiesA == null || familiesB == null) {
            return false;
        }
        for (int family : familiesA) {
            if (Arrays.binarySearch(familiesB, family) >= 0) {
                return true;
            }
        }
        return false;
    }
}
