package io.kempt.rules.match;

import java.util.List;

/** The customer's name, of persons. */
final class PersonNameComparison implements Comparison {
    @Override
    public String name() {
        return "person-name";
    }

    @Override
    public List<String> levels() {
        return PersonNames.LEVELS;
    }

    @Override
    public int level(MatchRecords records, int a, int b) {
        int nameA = records.names.customer(a);
        int nameB = records.names.customer(b);
        return nameA == 0 || nameB == 0 ? UNKNOWN : PersonNames.level(records.names, nameA, nameB);
    }

    @Override
    public int frequency(MatchRecords records, int a, int b, int level) {
        return Math.max(
                records.names.personCount(records.names.customer(a)),
                records.names.personCount(records.names.customer(b)));
    }
}
