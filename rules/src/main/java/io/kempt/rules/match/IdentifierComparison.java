package io.kempt.rules.match;

import java.util.List;

/** A number that a customer has for itself: one that is shared settles the question, two different ones as well. */
final class IdentifierComparison implements Comparison {
    private static final List<String> LEVELS = List.of("exact", "other");

    @Override
    public String name() {
        return "identifier";
    }

    @Override
    public List<String> levels() {
        return LEVELS;
    }

    /** Field by field: a tax number is not compared with a customer number. */
    @Override
    public int level(MatchRecords records, int a, int b) {
        Column identifiers = records.identifiers;
        int level = UNKNOWN;
        for (int field = 0; field < identifiers.fields(); field++) {
            int codeA = identifiers.code(field, a);
            int codeB = identifiers.code(field, b);
            if (codeA != 0 && codeB != 0) {
                if (codeA != codeB) {
                    return 1;
                }
                level = 0;
            }
        }
        return level;
    }
}
