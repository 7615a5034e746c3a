package io.kempt.rules.match;

import java.util.List;

/** Other fields, such as the country: equal, or not, field by field. */
final class TextComparison implements Comparison {
    private static final List<String> LEVELS = List.of("exact", "other");

    @Override
    public String name() {
        return "text";
    }

    @Override
    public List<String> levels() {
        return LEVELS;
    }

    @Override
    public int level(MatchRecords records, int a, int b) {
        Column texts = records.texts;
        int level = UNKNOWN;
        for (int field = 0; field < texts.fields(); field++) {
            int codeA = texts.code(field, a);
            int codeB = texts.code(field, b);
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
