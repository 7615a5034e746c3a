package io.kempt.jobs.duplicates;

import io.kempt.rules.match.MatchResult;
import java.util.Arrays;

/** The households of persons and the groups of companies that customers make without being one, with an id for each. */
public final class CustomerHouseholds {
    private static final String HOUSEHOLD = "H-";
    private static final String COMPANY_GROUP = "C-";
    private static final int NONE = -1;

    private final int[] householdOf;
    private final String[] ids;
    private final boolean[] companies;

    /** @param groups the customers; where linking made them anew, the first record of each tells where it belongs */
    CustomerHouseholds(MatchResult result, CustomerMatch match, CustomerGroups groups, RecordIds records) {
        this.householdOf = new int[groups.size()];
        int[] customers = new int[match.size()];
        for (int group = 0; group < householdOf.length; group++) {
            householdOf[group] = result.householdOf(match.record(groups.members(group)[0]));
            if (householdOf[group] != NONE) {
                customers[householdOf[group]]++;
            }
        }
        this.ids = new String[Arrays.stream(householdOf).max().orElse(NONE) + 1];
        this.companies = new boolean[ids.length];
        Arrays.fill(ids, "");
        for (int group = 0; group < householdOf.length; group++) {
            int household = householdOf[group];
            if (household != NONE && customers[household] > 1) {
                companies[household] |= result.company(match.record(groups.members(group)[0]));
                for (int row : groups.members(group)) {
                    String id = records.of(row);
                    ids[household] = ids[household].isEmpty() || id.compareTo(ids[household]) < 0 ? id : ids[household];
                }
            }
        }
    }

    /** The id of the household of a group: {@code H-} and the smallest id in it; empty where the customer is alone. */
    public String household(int group) {
        return id(group, false);
    }

    /** The id of the group of companies likewise: {@code C-} and the smallest id in it. */
    public String companyGroup(int group) {
        return id(group, true);
    }

    private String id(int group, boolean company) {
        int household = householdOf[group];
        boolean there = household != NONE && !ids[household].isEmpty() && companies[household] == company;
        return there ? (company ? COMPANY_GROUP : HOUSEHOLD) + ids[household] : "";
    }

    /** How many households there are. */
    public long households() {
        return count(false);
    }

    /** How many groups of companies there are. */
    public long companyGroups() {
        return count(true);
    }

    private long count(boolean company) {
        long count = 0;
        for (int household = 0; household < ids.length; household++) {
            count += !ids[household].isEmpty() && companies[household] == company ? 1 : 0;
        }
        return count;
    }
}
