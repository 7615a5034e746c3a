package io.kempt.rules.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kempt.rules.model.Label;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The overview's figures and what they mean. */
final class KpisTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    private static List<Kpi> kpis(boolean withRows) {
        Rfm rfm = new Rfm(RfmSettings.defaults(), AS_OF, "CNY");
        Funnel funnel = new Funnel(FunnelSettings.defaults(), AS_OF, "CNY");
        if (withRows) {
            rfm.add("a", "2026-06-01", "10.00", "CNY", "已完成");
            rfm.add("a", "2026-06-02", "10.01", "CNY", "已完成");
            rfm.add("b", "2026-06-02", "0.02", "CNY", "已完成");
            funnel.add(new Opportunity("o1", "2026-01-01", "2026-01-11", "赢单", "5.5", "CNY", "", ""));
            funnel.add(new Opportunity("o2", "2026-01-01", "2026-01-11", "输单", "5.5", "CNY", "", ""));
            funnel.add(new Opportunity("o3", "2026-01-01", "", "方案报价", "7.25", "CNY", "", ""));
        }
        CustomerCounts counts = new CustomerCounts(12, 10, new Ratio(55, 60), new Ratio(0, 0));
        return Kpis.of(Optional.of(counts), Optional.of(rfm.finish()), Optional.of(funnel.finish()));
    }

    private static String text(List<Kpi> kpis) {
        return kpis.stream()
                .map(kpi -> kpi.definition().id() + "="
                        + kpi.value().map(BigDecimal::toPlainString).orElse("-"))
                .collect(Collectors.joining(" "));
    }

    @Test
    void figuresAreThoseOfTheRows() {
        assertEquals(
                "customers=10 source-records=12 duplicates-merged=2 completeness=0.916667 validity=-"
                        + " buyers=2 orders=3 revenue=20.03 average-order-value=6.68 repeat-buyers=0.500000"
                        + " open-opportunities=1 open-amount=7.25 won=1 won-amount=5.5 win-rate-all=0.333333"
                        + " win-rate-decided=0.500000 sales-cycle=10",
                text(kpis(true)));
    }

    @Test
    void nothingToDivideByIsNoFigure() {
        assertEquals(
                "buyers=0 orders=0 revenue=0 average-order-value=- repeat-buyers=- open-opportunities=0 open-amount=0"
                        + " won=0 won-amount=0 win-rate-all=- win-rate-decided=- sales-cycle=-",
                text(kpis(false).subList(5, 17)));
    }

    @Test
    void moreCustomersThanRecordsAreRefused() {
        assertEquals(
                "3 customers from 2 source records",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new CustomerCounts(2, 3, new Ratio(1, 1), new Ratio(1, 1)))
                        .getMessage());
    }

    @Test
    void everyDefinitionIsWholeInBothLanguages() {
        for (Definition definition : Definitions.ALL) {
            for (Label label : List.of(definition.name(), definition.formula(), definition.exclusions())) {
                assertFalse(label.en().isBlank() || label.zh().isBlank(), definition.id());
                assertFalse(label.en().equals(label.zh()), definition.id());
            }
            assertEquals(
                    definition.numerator().en().isEmpty(),
                    definition.denominator().en().isEmpty(),
                    definition.id());
            assertFalse(definition.columns().isEmpty(), definition.id());
        }
        assertEquals(
                "no definition of 'profit' in definitions.yml",
                assertThrows(IllegalArgumentException.class, () -> Definitions.of("profit"))
                        .getMessage());
    }

    @Test
    void sharesAreDefinedByTheirTwoNumbers() {
        for (Kpi kpi : kpis(true)) {
            assertEquals(kpi.unit() == Kpi.Unit.SHARE, kpi.share().isPresent());
            if (kpi.unit() == Kpi.Unit.SHARE) {
                assertFalse(
                        kpi.definition().denominator().en().isEmpty(),
                        kpi.definition().id());
            }
        }
    }
}
