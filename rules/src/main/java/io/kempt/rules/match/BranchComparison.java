package io.kempt.rules.match;

import java.util.List;

/**
 * Whether two records may be two houses of one company: a branch named in one name and not in the other, or another town
 * and another phone without a common identifier. A person and a company are never one customer either.
 */
final class BranchComparison implements Comparison {
    private static final List<String> LEVELS =
            List.of("same-house", "branch", "other-town", "other-town-phone-unknown", "person");
    private static final int SAME_HOUSE = 0;
    private static final int BRANCH = 1;
    private static final int OTHER_TOWN = 2;
    private static final int OTHER_TOWN_PHONE_UNKNOWN = 3;
    private static final int PERSON = 4;
    private static final IdentifierComparison IDENTIFIER = new IdentifierComparison();
    private static final PhoneComparison PHONE = new PhoneComparison();

    @Override
    public String name() {
        return "branch";
    }

    @Override
    public List<String> levels() {
        return LEVELS;
    }

    @Override
    public int level(MatchRecords records, int a, int b) {
        NameColumn names = records.names;
        if (names.kind(a) == NameColumn.PERSON || names.kind(b) == NameColumn.PERSON) {
            return PERSON;
        }
        int branchA = names.branch[names.customer(a)];
        int branchB = names.branch[names.customer(b)];
        if (branchA != branchB) {
            return BRANCH;
        }
        if (branchA != 0) {
            return SAME_HOUSE;
        }
        if (IDENTIFIER.level(records, a, b) == 0 || !AddressComparison.elsewhere(records.addresses, a, b)) {
            return UNKNOWN;
        }
        int phone = PHONE.level(records, a, b);
        return phone == PhoneComparison.OTHER ? OTHER_TOWN : phone == UNKNOWN ? OTHER_TOWN_PHONE_UNKNOWN : UNKNOWN;
    }
}
