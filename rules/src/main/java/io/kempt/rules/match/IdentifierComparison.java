package io.kempt.rules.match;

import java.util.List;

/** A number that a customer has for itself: one that is shared settles the question, two different ones as well. */
final class IdentifierComparison implements Comparison {
    private static final List<String> LEVELS = List.of("exact", "close", "other");

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
                level = Math.max(level, level(identifiers, codeA, codeB));
            }
        }
        return level;
    }

    private static int level(Column identifiers, int a, int b) {
        if (a == b) {
            return 0;
        }
        return identifiers.withinOneEdit(a, b) ? 1 : 2;
    }
}
