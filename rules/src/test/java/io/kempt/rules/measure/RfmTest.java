package io.kempt.rules.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kempt.rules.model.Lang;
import io.kempt.rules.yaml.Settings;
import io.kempt.rules.yaml.YamlNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** RFM against a case worked by hand, and its properties. */
final class RfmTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    private static YamlNode handWorked() throws IOException {
        try (InputStream in = RfmTest.class.getResourceAsStream("rfm-small.yml")) {
            return Settings.parse("rfm-small.yml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static RfmSettings settings(YamlNode handWorked) {
        RfmSettings settings = RfmSettings.read(handWorked.child("settings").child("rfm"));
        handWorked.throwIfMistaken();
        return settings;
    }

    private static RfmResult handWorkedResult() throws IOException {
        YamlNode text = handWorked();
        Rfm rfm = new Rfm(settings(text), AS_OF, "CNY");
        add(rfm, text.requiredText("orders").lines().toList());
        return rfm.finish();
    }

    private static void add(Rfm rfm, List<String> orders) {
        for (String order : orders) {
            String[] cells = order.split(",", -1);
            rfm.add(cells[0], cells[1], cells[2], cells[3], cells[4]);
        }
    }

    @Test
    void customersAreScoredAsWorkedByHand() throws IOException {
        String actual = handWorkedResult().customers().stream()
                .map(customer -> customer.id() + " " + customer.recencyDays() + " " + customer.frequency() + " "
                        + customer.monetary() + " " + customer.score() + " "
                        + customer.segment().name().en() + "\n")
                .collect(Collectors.joining());
        assertEquals(handWorked().requiredText("customers"), actual);
    }

    @Test
    void segmentsAreSummedAsWorkedByHand() throws IOException {
        String actual = handWorkedResult().segments().stream()
                .map(summary -> summary.segment().name().en() + " " + summary.customers() + " " + summary.orders() + " "
                        + summary.revenue() + " " + summary.averageOrderValue().orElseThrow() + " "
                        + plain(summary.medianRecency().orElseThrow()) + " "
                        + plain(summary.medianFrequency().orElseThrow()) + " "
                        + plain(summary.medianMonetary().orElseThrow()) + "\n")
                .collect(Collectors.joining());
        assertEquals(handWorked().requiredText("segments"), actual);
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    @Test
    void everyOrderIsAccountedFor() throws IOException {
        Reconciliation rows = handWorkedResult().reconciliation();
        StringBuilder actual = new StringBuilder();
        actual.append("in ").append(rows.in()).append("\nused ").append(rows.used());
        actual.append("\nunmatched ").append(rows.unmatched()).append('\n');
        List<String> reasons = rows.excluded().entrySet().stream()
                .map(entry -> entry.getKey().text(Lang.EN) + ": " + entry.getValue())
                .sorted()
                .toList();
        List<String> expected =
                handWorked().requiredText("reconciliation").lines().toList();
        assertEquals(String.join("\n", expected.subList(0, 3)) + "\n", actual.toString());
        assertEquals(expected.subList(3, expected.size()).stream().sorted().toList(), reasons);
    }

    @Test
    void totalsAreExact() throws IOException {
        RfmResult result = handWorkedResult();
        assertEquals(new BigDecimal("701.00"), result.revenue());
        assertEquals(15, result.orders());
        assertEquals(new BigDecimal("46.73"), result.averageOrderValue().orElseThrow());
        assertEquals(new Ratio(2, 10), result.repeatBuyers());
        assertEquals(
                List.of(
                        new RfmResult.MatrixCell(2, 1, 3, new BigDecimal("150")),
                        new RfmResult.MatrixCell(2, 2, 2, new BigDecimal("301.00")),
                        new RfmResult.MatrixCell(1, 1, 5, new BigDecimal("250")),
                        new RfmResult.MatrixCell(1, 2, 0, BigDecimal.ZERO)),
                result.matrix());
    }

    @Test
    void theCutsAndTheValuesOfEachScoreAreTold() throws IOException {
        DimensionScores recency = handWorkedResult().dimensions().get(0);
        assertEquals(0, new BigDecimal("45").compareTo(recency.cuts().limits().get(0)));
        assertEquals(
                "[Band[score=2, customers=5, range=Optional[Range[lowest=0, highest=40]]],"
                        + " Band[score=1, customers=5, range=Optional[Range[lowest=50, highest=90]]]]",
                recency.bands().toString());
    }

    @Test
    void aScoreThatNobodyGetsIsToldWithTheTie() {
        Rfm rfm = new Rfm(RfmSettings.defaults(), AS_OF, "");
        for (int customer = 0; customer < 10; customer++) {
            rfm.add("c" + customer, "2026-06-" + (10 + customer), customer < 8 ? "5" : "9" + customer, "", "已完成");
        }
        List<String> warnings =
                rfm.finish().warnings().stream().map(label -> label.in(Lang.EN)).toList();
        assertEquals(7, warnings.size(), warnings.toString());
        assertEquals(
                "Frequency (orders): nobody gets score 5; 10 of 10 customers (100.0%) share the value 1",
                warnings.get(0));
        assertEquals(
                "Monetary (total): nobody gets score 4; 8 of 10 customers (80.0%) share the value 5", warnings.get(4));
    }

    @Test
    void severalCurrenciesAreRefusedUnlessOneIsNamed() {
        Rfm unnamed = new Rfm(RfmSettings.defaults(), AS_OF, "");
        add(unnamed, List.of("a,2026-06-01,1,CNY,已完成", "a,2026-06-01,1,USD,已完成", "a,2026-06-01,1,,已完成"));
        SeveralCurrenciesException refused = assertThrows(SeveralCurrenciesException.class, unnamed::finish);
        assertEquals(
                "orders hold amounts in (no currency), CNY, USD: a report adds up one currency; name the one to report",
                refused.getMessage());
        Rfm named = new Rfm(RfmSettings.defaults(), AS_OF, "USD");
        add(named, List.of("a,2026-06-01,1,CNY,已完成", "a,2026-06-01,2,USD,已完成"));
        assertEquals(new BigDecimal("2"), named.finish().revenue());
    }

    @Test
    void noOrdersYieldAnEmptyResult() {
        Rfm rfm = new Rfm(RfmSettings.defaults(), AS_OF, "CNY");
        rfm.addUnmatched();
        RfmResult result = rfm.finish();
        assertEquals(0, result.customers().size());
        assertEquals(10, result.segments().size());
        assertEquals(1, result.reconciliation().unmatched());
        assertEquals(true, result.averageOrderValue().isEmpty());
        assertEquals(List.of(), result.warnings());
    }

    @Test
    void equalValuesGetEqualScoresAndBetterValuesNoLowerOnes() {
        for (int seed = 0; seed < 60; seed++) {
            RfmResult result = random(seed, 1).finish();
            for (RfmCustomer a : result.customers()) {
                for (RfmCustomer b : result.customers()) {
                    ordered(seed, -Long.compare(a.recencyDays(), b.recencyDays()), a.r() - b.r());
                    ordered(seed, Long.compare(a.frequency(), b.frequency()), a.f() - b.f());
                    ordered(seed, a.monetary().compareTo(b.monetary()), a.m() - b.m());
                }
            }
        }
    }

    private static void ordered(int seed, int values, int scores) {
        boolean holds = values == 0 ? scores == 0 : values < 0 ? scores <= 0 : scores >= 0;
        assertEquals(true, holds, "seed " + seed + ": values " + values + ", scores " + scores);
    }

    @Test
    void mergedPartsEqualTheWhole() {
        for (int seed = 0; seed < 60; seed++) {
            RfmResult whole = random(seed, 1).finish();
            RfmResult merged = random(seed, 3).finish();
            assertEquals(whole.customers(), merged.customers(), "seed " + seed);
            assertEquals(whole.segments(), merged.segments(), "seed " + seed);
            assertEquals(whole.reconciliation(), merged.reconciliation(), "seed " + seed);
        }
    }

    /** The same random orders, with many ties, dealt out to some accumulators that are then merged. */
    private static Rfm random(int seed, int parts) {
        Random random = new Random(seed);
        RfmSettings settings = RfmSettings.defaults();
        Rfm[] rfm = new Rfm[parts];
        for (int part = 0; part < parts; part++) {
            rfm[part] = new Rfm(settings, AS_OF, "CNY");
        }
        int orders = 1 + random.nextInt(120);
        for (int i = 0; i < orders; i++) {
            rfm[i % parts].add(
                    "k" + random.nextInt(40),
                    AS_OF.minusDays(random.nextInt(12) - 1L).toString(),
                    BigDecimal.valueOf(random.nextInt(4000), random.nextInt(3)).toPlainString(),
                    random.nextInt(9) == 0 ? "USD" : "CNY",
                    random.nextInt(7) == 0 ? "已取消" : "已完成");
        }
        for (int part = 1; part < parts; part++) {
            rfm[0].merge(rfm[part]);
        }
        return rfm[0];
    }
}
