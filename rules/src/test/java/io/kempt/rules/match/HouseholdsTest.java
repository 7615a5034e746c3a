package io.kempt.rules.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who belongs together without being one customer. */
class HouseholdsTest {
    private static Map<String, String> person(String name, String mobile, String address, String city) {
        return Map.of("name", name, "mobile", mobile, "address", address, "city", city);
    }

    private static Map<String, String> company(String name, String email, String mobile, String city) {
        return Map.of("name", name, "email", email, "mobile", mobile, "city", city, "address", "中山路" + mobile + "号");
    }

    @Test
    void aCoupleIsOneHouseholdAndTwoCustomers() {
        MatchResult result = new Customers()
                .add("1", person("Garcia, Eugene", "4534123127", "209 Meadow Street Unit 5", "Howerner"))
                .add("2", person("Garcia, Molly", "4534123127", "209 Meadow Street Unit 5", "Howerner"))
                .add("3", person("Chapman, Pauline", "7360880522", "159 Burke Lane", "Watters"))
                .match();
        assertNotEquals(result.clusterOf(0), result.clusterOf(1));
        assertEquals(result.householdOf(0), result.householdOf(1));
        assertTrue(result.householdOf(0) >= 0);
        assertEquals(-1, result.householdOf(2));
    }

    /** A second record of one of them is of the household, though it has neither the phone nor the house. */
    @Test
    void allRecordsOfACustomerAreOfItsHousehold() {
        Map<String, String> moved = new HashMap<>(person("陈静明", "13600001234", "公园街84号", "南昌"));
        moved.put("email", "jingmichen4812@126.com");
        moved.put("birth_date", "1982-05-10");
        Map<String, String> before = new HashMap<>(person("陈静明", "15528201371", "工业路796号", "深圳"));
        before.put("email", "jingmichen4812@126.com");
        before.put("birth_date", "1982-05-10");
        MatchResult result = new Customers()
                .add("1", person("陈财杰", "15528201371", "工业路796号", "深圳"))
                .add("2", before)
                .add("3", moved)
                .match();
        assertEquals(result.clusterOf(1), result.clusterOf(2));
        assertEquals(result.householdOf(0), result.householdOf(2));
        assertTrue(result.householdOf(2) >= 0);
    }

    @Test
    void branchesWithOneDomainAreAGroupOfCompanies() {
        MatchResult result = new Customers()
                .add("1", company("厦门阳信国贸易有限公司", "info@yangxinguo.com", "13959289422", "厦门"))
                .add("2", company("厦门阳信国贸易有限公司福州分公司", "sales@yangxinguo.com", "13859112345", "福州"))
                .add("3", company("福州盛利通贸易有限公司", "info@shenglitong.com", "13705912233", "福州"))
                .match();
        assertNotEquals(result.clusterOf(0), result.clusterOf(1));
        assertEquals(result.householdOf(0), result.householdOf(1));
        assertTrue(result.householdOf(0) >= 0 && result.company(0));
        assertEquals(-1, result.householdOf(2));
    }

    /** The owner's mobile is the shop's. */
    @Test
    void aPersonAndACompanyAreNoHousehold() {
        MatchResult result = new Customers()
                .add("1", person("王伟强", "13912345678", "人民路1号", "苏州"))
                .add("2", person("苏州王氏餐饮有限公司", "13912345678", "人民路1号", "苏州"))
                .match();
        assertNotEquals(result.clusterOf(0), result.clusterOf(1));
        assertEquals(-1, result.householdOf(0));
        assertEquals(-1, result.householdOf(1));
    }

    /** Forty colleagues with the number of the office. */
    @Test
    void moreThanThirtyCustomersAreNoHousehold() {
        int[] chain = new int[41];
        long[] pairs = new long[40];
        for (int i = 0; i < pairs.length; i++) {
            chain[i + 1] = i + 1;
            pairs[i] = Blocking.pair(i, i + 1);
        }
        assertEquals(-1, Households.of(pairs, chain, chain.length)[7]);
        assertEquals(0, Households.of(new long[] {pairs[0], pairs[1]}, chain, chain.length)[2]);
    }
}
