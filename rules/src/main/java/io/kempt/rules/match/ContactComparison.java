package io.kempt.rules.match;

import java.util.List;

/** The person to speak to at a company. A company has several, so another name says little. */
final class ContactComparison implements Comparison {
    private static final List<String> LEVELS = List.of("exact", "close", "other");

    @Override
    public String name() {
        return "contact";
    }

    @Override
    public List<String> levels() {
        return LEVELS;
    }

    @Override
    public int level(MatchRecords records, int a, int b) {
        int contactA = records.names.contact(a);
        int contactB = records.names.contact(b);
        if (contactA == 0 || contactB == 0) {
            return UNKNOWN;
        }
        int level = PersonNames.level(records.names, contactA, contactB);
        return level == PersonNames.EXACT ? 0 : level <= PersonNames.SHORT ? 1 : 2;
    }
}
