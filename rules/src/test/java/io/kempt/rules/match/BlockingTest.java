package io.kempt.rules.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BlockingTest {
    private static BlockingReport.RuleReport report(MatchResult result, String rule) {
        return result.blocking().rules().stream()
                .filter(one -> one.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    /** For each rule two records that share nothing but its key. */
    @Test
    void everyRuleProposesItsPairs() {
        Map<String, List<Map<String, String>>> pairs = Map.ofEntries(
                pair("phone", Map.of("mobile", "13912345670"), Map.of("mobile", "+86 139-1234-5670")),
                pair("email", Map.of("email", "li.na@qq.com"), Map.of("email", "Li.Na+x@QQ.com")),
                pair(
                        "identifier",
                        Map.of("uscc", "91330100MA2AX1234B"),
                        Map.of("uscc", "91330100ma2ax1234b", "name", "品银")),
                pair("company-name", Map.of("name", "北京博优科技有限公司"), Map.of("name", "伯优科技")),
                pair(
                        "company-prefix+place",
                        Map.of("name", "Wilcox Services Corp.", "city", "Howe"),
                        Map.of("name", "Wilcox Servives", "city", "Howe")),
                pair(
                        "company-domain",
                        Map.of("name", "Acme Holdings", "email", "a@acme-berlin.de"),
                        Map.of("name", "Zeta Trading", "email", "b@acme-berlin.de")),
                pair("person-name", Map.of("name", "丁洋敏"), Map.of("name", "Yangmin Ding")),
                pair(
                        "name-part+birth-date",
                        Map.of("name", "Susan Clark", "birth_date", "1971-06-24"),
                        Map.of("name", "Susan Miller", "birth_date", "1971-06-24")),
                pair(
                        "name-part+place",
                        Map.of("name", "Susan Clark", "city", "Howe"),
                        Map.of("name", "Suzzan Clark", "city", "Howe")),
                pair("street", Map.of("address", "207 Lake Lane"), Map.of("address", "207 Lake Ln.")),
                pair(
                        "house+place",
                        Map.of("address", "207 Lake Lane", "city", "Howe"),
                        Map.of("address", "207 Laek Lane", "city", "Howe")),
                pair("mailbox", Map.of("email", "li.na1971@qq.com"), Map.of("email", "li.na1971@163.com")),
                pair(
                        "birth-date+place",
                        Map.of("birth_date", "1971-06-24", "city", "Howe"),
                        Map.of("birth_date", "1971-06-24", "city", "Howe", "email", "x.y@qq.com")),
                pair(
                        "contact+company-prefix",
                        Map.of("name", "北京安达科技有限公司", "contact", "王芳"),
                        Map.of("name", "安达商贸有限公司", "contact", "王芳")),
                pair(
                        "birth-date",
                        Map.of("birth_date", "1971-06-24", "name", "Susan Clark"),
                        Map.of("birth_date", "1971-06-24", "name", "Mary Miller")),
                pair("name-part+initial", Map.of("name", "Susan Clark"), Map.of("name", "Sue Clark")),
                pair("name-part", Map.of("name", "Susan Clark"), Map.of("name", "Mary Clark")),
                pair("any-mailbox", Map.of("email", "li.na@qq.com"), Map.of("email", "li.na@163.com")));
        assertEquals(BlockingRules.ALL.size(), pairs.size());
        for (BlockingRule rule : BlockingRules.ALL) {
            List<Map<String, String>> pair = pairs.getOrDefault(rule.name(), List.of());
            assertEquals(2, pair.size(), rule.name());
            MatchResult result =
                    new Customers().add("1", pair.get(0)).add("2", pair.get(1)).match();
            assertTrue(report(result, rule.name()).pairs() > 0, rule.name());
        }
    }

    private static Map.Entry<String, List<Map<String, String>>> pair(
            String rule, Map<String, String> left, Map<String, String> right) {
        return Map.entry(rule, List.of(left, right));
    }

    @Test
    void aPairOfSeveralRulesComesOnce() {
        Map<String, String> values = Map.of("name", "Susan Clark", "mobile", "8269399877", "city", "Howe");
        MatchRecords records = new Customers()
                .add("1", values)
                .add("2", Map.of("name", "Susan Clark", "mobile", "8269399877", "city", "Howe", "email", "s@qq.com"))
                .records();
        boolean[] all = new boolean[records.size()];
        Arrays.fill(all, true);
        List<BlockingReport.RuleReport> rules = new ArrayList<>();
        long[] pairs = new Blocking(records, all, 60, () -> {}).pairs(BlockingRules.ALL, rules);
        assertEquals(1, pairs.length);
        assertTrue(rules.stream().filter(rule -> rule.pairs() > 0).count() >= 3);
    }

    /** 150 namesakes in one town: too many for a block, and the second key does not help. */
    @Test
    void aBlockAboveTheCapIsReportedAndItsNeighboursStillMeet() {
        Customers customers = new Customers();
        for (int i = 0; i < 150; i++) {
            customers.add(
                    String.format("%03d", i),
                    Map.of("name", "王芳", "city", "郑州市", "email", "wf" + i * 7919 + "@qq.com"));
        }
        MatchResult result = customers.match();
        BlockingReport.RuleReport names = report(result, "person-name");
        assertEquals(150, names.largest());
        assertEquals(150, names.cappedRecords() / names.capped());
        assertTrue(result.blocking().capped());
        assertTrue(names.pairs() >= 149, "each record still meets its neighbours");
        assertTrue(result.blocking().pairs() < 150 * 149 / 2, "but not all of them");
    }

    /** 150 namesakes in 15 towns: the second key divides the block, and nothing is lost within a town. */
    @Test
    void aSecondKeyDividesALargeBlock() {
        Customers customers = new Customers();
        for (int i = 0; i < 150; i++) {
            customers.add(
                    "c" + i, Map.of("name", "王芳", "city", "Town" + (char) ('a' + i % 15), "email", i + "wf@qq.com"));
        }
        MatchResult result = customers.match();
        BlockingReport.RuleReport names = report(result, "person-name");
        // Both orders of the name are keys, so there are two blocks of each.
        assertEquals(2, names.narrowed());
        assertEquals(0, names.capped());
        assertEquals(2 * 15 * (10 * 9 / 2), names.pairs());
        assertFalse(result.blocking().capped());
    }
}
