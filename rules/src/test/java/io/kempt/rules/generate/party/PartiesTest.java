package io.kempt.rules.generate.party;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What the fictional parties look like. */
class PartiesTest {
    private static final int MANY = 4_000;
    private static final List<Party> PARTIES = parties(5);

    private static List<Party> parties(long seed) {
        Parties world = new Parties(seed);
        List<Party> parties = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            parties.add(world.party(i));
        }
        return parties;
    }

    @Test
    void aPartyDependsOnSeedAndIndexOnly() {
        assertEquals(PARTIES.get(1234), new Parties(5).party(1234));
        assertNotEquals(PARTIES.get(1234), new Parties(6).party(1234));
    }

    @Test
    void everyChineseCompanyHasACodeThatPassesAnIndependentCheck() {
        int checked = 0;
        for (Party party : PARTIES) {
            if (party.company() && party.chinese()) {
                assertTrue(UsccCheck.passes(party.uscc()), party.uscc());
                checked++;
            } else {
                assertEquals("", party.uscc());
            }
        }
        assertTrue(checked > 1000, checked + " codes");
    }

    @Test
    void theIndependentCheckKnowsRealCodesAndRefusesWrongOnes() {
        assertTrue(UsccCheck.passes("914403001922038216"), "published by its owner");
        assertTrue(UsccCheck.passes("9144030071526726XG"), "published by its owner");
        assertEquals(false, UsccCheck.passes("914403001922038261"), "two digits swapped");
        assertEquals(false, UsccCheck.passes("91350100M000100Y4Z"), "Z is not in the alphabet");
    }

    @Test
    void sevenInTenAreChineseAndHalfArePersons() {
        assertEquals(0.70, share(Party::chinese), 0.04);
        assertEquals(0.48, share(party -> !party.company()), 0.05);
    }

    private static double share(Predicate<Party> wanted) {
        return (double) PARTIES.stream().filter(wanted).count() / MANY;
    }

    @Test
    void householdsShareAnAddressAndSometimesAPhone() {
        Map<String, List<Party>> groups = groups("H");
        int sharedPhones = 0;
        for (List<Party> household : groups.values()) {
            assertTrue(household.size() >= 2);
            Set<Address> addresses = new HashSet<>();
            Set<String> phones = new HashSet<>();
            household.forEach(member -> {
                addresses.add(member.address());
                phones.add(member.mobile());
            });
            assertEquals(1, addresses.size());
            sharedPhones += phones.size() < household.size() ? 1 : 0;
        }
        assertTrue(sharedPhones > groups.size() / 4 && sharedPhones < groups.size(), sharedPhones + " shared");
    }

    @Test
    void companyGroupsHoldABranchThatCarriesTheCompanysName() {
        int sharedMailboxes = 0;
        Map<String, List<Party>> groups = groups("G");
        for (List<Party> group : groups.values()) {
            Party company = group.get(0);
            Party branch = group.get(1);
            assertTrue(branch.name().full().startsWith(company.name().full()));
            assertTrue(branch.name().full().endsWith("分公司"));
            assertNotEquals(company.uscc(), branch.uscc());
            sharedMailboxes += company.email().equals(branch.email()) ? 1 : 0;
        }
        assertTrue(sharedMailboxes > 0 && sharedMailboxes < groups.size());
    }

    private static Map<String, List<Party>> groups(String prefix) {
        Map<String, List<Party>> groups = new HashMap<>();
        for (Party party : PARTIES) {
            if (party.group().startsWith(prefix)) {
                groups.computeIfAbsent(party.group(), g -> new ArrayList<>()).add(party);
            }
        }
        assertTrue(groups.size() > 50, groups.size() + " groups");
        // the last block may be cut off by the end of the list
        groups.values().removeIf(members -> members.size() < 2);
        return groups;
    }

    @Test
    void nobodyReallyOwnsTheMailAddresses() {
        for (Party party : PARTIES) {
            String email = party.email();
            String host = email.substring(email.indexOf('@') + 1);
            boolean reserved = host.matches("(.+\\.)?example\\.(com|org|net|cn)");
            assertTrue(reserved || email.contains(".demo@"), email);
            assertTrue(email.matches("[a-z0-9.]+@[a-z0-9.-]+"), email);
        }
    }

    @Test
    void phonesAreE164WithAMobilePrefix() {
        for (Party party : PARTIES) {
            assertTrue(party.mobile().matches("\\+[1-9][0-9]{7,14}"), party.mobile());
            if (party.chinese()) {
                assertTrue(party.mobile().matches("\\+861[35789][0-9]{9}"), party.mobile());
            }
        }
    }

    /** libphonenumber knows which ranges are assigned; the mobile patterns were chosen from such ranges. */
    @Test
    void phonesLieInAssignedRanges() throws NumberParseException {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        for (Party party : PARTIES) {
            Phonenumber.PhoneNumber number = phones.parse(party.mobile(), "ZZ");
            assertTrue(phones.isValidNumberForRegion(number, party.country()), party.country() + party.mobile());
        }
    }

    @Test
    void chineseNamesHaveTheirOtherSpellings() {
        for (Party party : PARTIES) {
            if (party.chinese()) {
                assertTrue(
                        party.name().latin().chars().allMatch(c -> c < 0x250),
                        party.name().latin());
                assertEquals(
                        party.name().full().length(), party.name().traditional().length());
            }
            assertEquals(
                    party.company(),
                    !party.name().abbreviated().isEmpty(),
                    party.name().full());
        }
    }
}
