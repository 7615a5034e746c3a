package io.kempt.rules.match;

import java.util.List;

/** Phone numbers by their last eight digits; any of one record may meet any of the other. */
final class PhoneComparison implements Comparison {
    static final int OTHER = 2;

    private static final List<String> LEVELS = List.of("exact", "close", "other");

    @Override
    public String name() {
        return "phone";
    }

    @Override
    public List<String> levels() {
        return LEVELS;
    }

    @Override
    public int level(MatchRecords records, int a, int b) {
        Column phones = records.phones;
        int shared = phones.shared(a, b);
        if (shared != 0) {
            return shared < 0 ? UNKNOWN : 0;
        }
        for (int fieldA = 0; fieldA < phones.fields(); fieldA++) {
            for (int fieldB = 0; fieldB < phones.fields(); fieldB++) {
                int codeA = phones.code(fieldA, a);
                int codeB = phones.code(fieldB, b);
                if (codeA != 0 && codeB != 0 && phones.withinOneEdit(codeA, codeB)) {
                    return 1;
                }
            }
        }
        return OTHER;
    }

    @Override
    public int frequency(MatchRecords records, int a, int b, int level) {
        return records.phones.count(records.phones.shared(a, b));
    }
}
