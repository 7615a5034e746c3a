package io.kempt.rules.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.rules.generate.RecordingSink.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Leads, opportunities, orders and activities tell a story that analysts would believe. */
class StoryTest {
    private static final RecordingSink MADE = RecordingSink.of(3_000, 1);
    private static final List<String> STAGES = List.of("初步接触", "需求确认", "方案报价", "商务谈判", "赢单", "输单");
    private static final Set<String> CUSTOMERS =
            MADE.customers.stream().map(CustomerTruth::customerId).collect(Collectors.toSet());

    private static final Map<String, LeadTruth> LEADS =
            MADE.leads.stream().collect(Collectors.toMap(LeadTruth::leadId, lead -> lead));

    private static Set<String> told(ExportFile file, DefectKind kind) {
        return MADE.defects.stream()
                .filter(d -> d.file() == file && d.kind() == kind)
                .map(Defect::recordId)
                .collect(Collectors.toSet());
    }

    @Test
    void unknownCustomersAreExactlyTheOnesInTheTruth() {
        Map<ExportFile, String> keys = Map.of(
                ExportFile.ORDERS, "order_id",
                ExportFile.OPPORTUNITIES, "opportunity_id",
                ExportFile.ACTIVITIES, "activity_id");
        keys.forEach((file, key) -> {
            Set<String> unknown = new HashSet<>();
            for (Line row : MADE.rows(file)) {
                if (!CUSTOMERS.contains(row.get("customer_id"))) {
                    unknown.add(row.get(key));
                }
            }
            assertEquals(told(file, DefectKind.UNKNOWN_CUSTOMER), unknown);
            assertTrue(!unknown.isEmpty(), file.fileName());
        });
    }

    @Test
    void orderDatesFillTheThirtyMonthsInOrder() {
        List<LocalDate> days = new ArrayList<>();
        Set<String> otherFormat = told(ExportFile.ORDERS, DefectKind.DATE_FORMAT);
        for (Line row : MADE.rows(ExportFile.ORDERS)) {
            if (!otherFormat.contains(row.get("order_id"))) {
                days.add(LocalDate.parse(row.get("ordered_on")));
            }
        }
        assertEquals(LocalDate.of(2024, 1, 1), days.get(0));
        assertEquals(LocalDate.of(2026, 6, 30), days.get(days.size() - 1));
        List<LocalDate> sorted = new ArrayList<>(days);
        Collections.sort(sorted);
        assertEquals(sorted, days);
    }

    /** The best tenth of the buyers places far more than a tenth of the orders, and many buy once only. */
    @Test
    void orderFrequencyIsSkewed() {
        Map<String, Integer> orders = new HashMap<>();
        MADE.rows(ExportFile.ORDERS).forEach(row -> orders.merge(row.get("customer_id"), 1, Integer::sum));
        List<Integer> counts = new ArrayList<>(orders.values());
        Collections.sort(counts, Collections.reverseOrder());
        int all = counts.stream().mapToInt(Integer::intValue).sum();
        int best = counts.stream()
                .limit(counts.size() / 10)
                .mapToInt(Integer::intValue)
                .sum();
        double once = (double) Collections.frequency(counts, 1) / counts.size();
        assertTrue(best > all * 0.33, best + " of " + all + " orders by the best tenth");
        assertTrue(once > 0.15 && once < 0.45, once + " buy once");
        assertTrue(counts.size() < 0.7 * CUSTOMERS.size(), "many customers never order: " + counts.size());
    }

    @Test
    void amountsAreLogNormal() {
        List<Double> logs = new ArrayList<>();
        Set<String> persons = MADE.customers.stream()
                .filter(t -> !t.party().company())
                .map(CustomerTruth::customerId)
                .collect(Collectors.toSet());
        for (Line row : MADE.rows(ExportFile.ORDERS)) {
            if (persons.contains(row.get("customer_id")) && "CNY".equals(row.get("currency"))) {
                logs.add(Math.log(Double.parseDouble(row.get("amount").replace(",", ""))));
            }
        }
        double mean = logs.stream().mapToDouble(d -> d).average().orElseThrow();
        double variance = logs.stream()
                .mapToDouble(d -> (d - mean) * (d - mean))
                .average()
                .orElseThrow();
        double skewness =
                logs.stream().mapToDouble(d -> Math.pow(d - mean, 3)).average().orElseThrow() / Math.pow(variance, 1.5);
        assertEquals(Math.log(260), mean, 0.2);
        assertEquals(Math.sqrt(0.6 * 0.6 + 0.7 * 0.7), Math.sqrt(variance), 0.1);
        assertEquals(0, skewness, 0.25);
    }

    @Test
    void ordersAreCancelledRefundedAndSometimesInDollars() {
        Map<String, Long> statuses = MADE.rows(ExportFile.ORDERS).stream()
                .collect(Collectors.groupingBy(row -> row.get("status"), Collectors.counting()));
        assertEquals(Set.of("已完成", "已取消", "已退款"), statuses.keySet());
        Map<String, Long> currencies = MADE.rows(ExportFile.ORDERS).stream()
                .collect(Collectors.groupingBy(row -> row.get("currency"), Collectors.counting()));
        assertEquals(Set.of("CNY", "USD"), currencies.keySet());
        assertTrue(currencies.getOrDefault("USD", 0L) < 1200);
    }

    @Test
    void fewerOpportunitiesReachEachStageThanTheOneBefore() {
        Map<String, Set<String>> reached = new HashMap<>();
        for (Line row : MADE.rows(ExportFile.STAGE_HISTORY)) {
            reached.computeIfAbsent(row.get("stage"), s -> new HashSet<>()).add(row.get("opportunity_id"));
        }
        int before = Integer.MAX_VALUE;
        for (String stage : STAGES.subList(0, 5)) {
            int here = reached.getOrDefault(stage, Set.of()).size();
            assertTrue(here > 0 && here < before * 0.85, stage + ": " + here + " after " + before);
            before = here;
        }
    }

    @Test
    void anOpportunityStandsWhereItsHistoryEnds() {
        Map<String, Line> last = new HashMap<>();
        for (Line row : MADE.rows(ExportFile.STAGE_HISTORY)) {
            last.put(row.get("opportunity_id"), row);
        }
        Set<String> seen = new HashSet<>();
        for (Line row : MADE.rows(ExportFile.OPPORTUNITIES)) {
            Line entry = Objects.requireNonNull(last.get(row.get("opportunity_id")));
            String stage = row.get("stage");
            assertEquals(entry.get("stage"), stage);
            boolean closed = STAGES.indexOf(stage) >= 4;
            assertEquals(closed ? entry.get("entered_on") : "", row.get("closed_on"));
            assertEquals(stage.equals("输单"), !row.get("lost_reason").isEmpty());
            seen.add(closed ? stage : "open");
        }
        assertEquals(Set.of("赢单", "输单", "open"), seen);
    }

    @Test
    void opportunitiesOfLeadsBelongToTheCustomerTheLeadBecame() {
        Set<String> unknown = told(ExportFile.OPPORTUNITIES, DefectKind.UNKNOWN_CUSTOMER);
        int fromLeads = 0;
        for (Line row : MADE.rows(ExportFile.OPPORTUNITIES)) {
            LeadTruth lead = LEADS.get(row.get("lead_id"));
            if (lead != null && !unknown.contains(row.get("opportunity_id"))) {
                assertEquals(lead.customerId(), row.get("customer_id"));
                fromLeads++;
            } else if (lead == null) {
                assertEquals("", row.get("lead_id"));
            }
        }
        assertTrue(fromLeads > 300, fromLeads + " opportunities from leads");
    }

    @Test
    void leadsAreConvertedExactlyWhenTheyBecameACustomer() {
        int never = 0;
        for (Line row : MADE.rows(ExportFile.LEADS)) {
            LeadTruth lead = Objects.requireNonNull(LEADS.get(row.get("lead_id")));
            boolean converted = !lead.customerId().isEmpty();
            assertEquals(converted, "已转化".equals(row.get("status")));
            assertEquals(converted, CUSTOMERS.contains(lead.customerId()));
            never += converted ? 0 : 1;
        }
        assertTrue(never > 500 && never < 1200, never + " never converted");
    }

    @Test
    void skippedStagesAreMissingAndRepeatedOnesStandTwice() {
        Map<String, List<String>> history = new HashMap<>();
        for (Line row : MADE.rows(ExportFile.STAGE_HISTORY)) {
            history.computeIfAbsent(row.get("opportunity_id"), o -> new ArrayList<>())
                    .add(row.get("stage"));
        }
        for (Defect defect : MADE.defects) {
            List<String> stages = history.getOrDefault(defect.recordId(), List.of());
            if (defect.kind() == DefectKind.STAGE_SKIPPED) {
                int at = STAGES.indexOf(defect.trueValue());
                int next = stages.indexOf(STAGES.get(at + 1));
                assertEquals(STAGES.get(at - 1), stages.get(next - 1), defect.toString());
            } else if (defect.kind() == DefectKind.STAGE_REPEATED) {
                int back = stages.lastIndexOf(defect.trueValue());
                assertTrue(stages.indexOf(defect.trueValue()) <= back, defect.toString());
                assertEquals(
                        STAGES.get(STAGES.indexOf(defect.trueValue()) + 1), stages.get(back - 1), defect.toString());
            }
        }
    }
}
