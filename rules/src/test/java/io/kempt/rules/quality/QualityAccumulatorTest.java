package io.kempt.rules.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.kempt.rules.measure.Ratio;
import io.kempt.rules.model.KindSpec;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counted by hand from {@code records.csv}. */
class QualityAccumulatorTest {
    private static final LocalDate AS_OF = LocalDate.parse("2026-06-30");
    private static final KindSpec KIND = SmallRecords.kind();
    private static final FindingFilter ERRORS =
            new FindingFilter("", "", Optional.of(io.kempt.rules.finding.Severity.ERROR));
    private static final FindingFilter SHORT_NAMES = new FindingFilter("text.*", "name", Optional.empty());

    private static QualityAccumulator fresh() {
        return new QualityAccumulator(KIND, List.of(ERRORS, SHORT_NAMES));
    }

    private static KindQuality whole() {
        QualityAccumulator accumulator = fresh();
        SmallRecords.all().forEach(record -> record.into(accumulator));
        return accumulator.finish(AS_OF, QualitySettings.defaults());
    }

    @Test
    void everyMeasureHasBothItsNumbers() {
        QualityCounts total = whole().total();
        assertEquals(10, total.records());
        assertEquals(2, total.rejected());
        // 2 required fields of 10 records; missing: the name of C2, the key of the fourth, the repeated key of C1
        assertEquals(new Ratio(17, 20), total.ratio(QualityMeasure.COMPLETENESS));
        assertEquals(new Ratio(6, 10), total.ratio(QualityMeasure.VALIDITY));
        // the mobile of C5 and the key of the second C1
        assertEquals(new Ratio(8, 10), total.ratio(QualityMeasure.UNIQUENESS));
        // 2025-06-30 is 365 days ago; 2025-06-29 is too old, 2026-07-01 has not come yet, C6 has no date
        assertEquals(new Ratio(7, 10), total.ratio(QualityMeasure.TIMELINESS));
        assertEquals(new Ratio(9, 10), total.ratio(QualityMeasure.CONSISTENCY));
    }

    @Test
    void theScoreIsTheWeightedMean() {
        // 0.30 × 0.85 + 0.30 × 0.60 + 0.15 × 0.80 + 0.15 × 0.70 + 0.10 × 0.90
        assertEquals(
                Optional.of(new BigDecimal("0.750000")),
                whole().total().score(QualitySettings.defaults().weights()));
    }

    @Test
    void aMeasureThatCannotBeTakenLeavesItsWeight() {
        // tier is neither required nor unique and has no date: (0.30 × 0.90 + 0.10 × 1.00) / 0.40
        FieldQuality tier = field("tier");
        assertEquals(
                Optional.of(new BigDecimal("0.925000")),
                tier.score(QualitySettings.defaults().weights()));
    }

    private static QualityCounts group(Map<String, QualityCounts> groups, String name) {
        return Objects.requireNonNull(groups.get(name), name);
    }

    private static FieldQuality field(String name) {
        return whole().fields().stream()
                .filter(field -> field.field().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void fieldsCountUsableValues() {
        assertEquals(new Ratio(9, 10), field("name").fill());
        assertEquals(2, field("name").doubtful());
        assertEquals(new Ratio(9, 10), field("amount").fill());
        assertEquals(1, field("amount").faulty());
        assertEquals(new Ratio(9, 10), field("mobile").ratio(QualityMeasure.UNIQUENESS));
        assertEquals(1, field("tier").repaired());
        assertEquals(0, field("name").ratio(QualityMeasure.TIMELINESS).denominator());
    }

    @Test
    void sourcesAndOwnersAreGroupsOfTheSameRecords() {
        KindQuality quality = whole();
        assertEquals(List.of("erp", "shop"), List.copyOf(quality.sources().keySet()));
        assertEquals(new Ratio(4, 5), group(quality.sources(), "erp").ratio(QualityMeasure.VALIDITY));
        assertEquals(new Ratio(2, 5), group(quality.sources(), "shop").ratio(QualityMeasure.VALIDITY));
        assertEquals(
                List.of("", "Li", "Wang", "Zhao"), List.copyOf(quality.owners().keySet()));
        assertEquals(new Ratio(6, 8), group(quality.owners(), "Li").ratio(QualityMeasure.COMPLETENESS));
    }

    @Test
    void findingsAndTheirRecordsAreCountedApart() {
        KindQuality quality = whole();
        assertEquals(new FindingTotal(4, 4), quality.total(ERRORS));
        assertEquals(new FindingTotal(2, 1), quality.total(SHORT_NAMES));
        assertEquals("text.abbreviated", quality.findings().get(0).what().code());
        assertEquals(new FindingTotal(2, 1), quality.findings().get(0).total());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void partsMergedInAnyOrderAreTheWhole(long seed) {
        Random dice = new Random(seed);
        QualityAccumulator whole = fresh();
        List<QualityAccumulator> parts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            parts.add(fresh());
        }
        List<SmallRecords.Judged> records = SmallRecords.all();
        for (int i = 0; i < 2_000; i++) {
            SmallRecords.Judged record = records.get(dice.nextInt(records.size()));
            record.into(whole);
            record.into(parts.get(dice.nextInt(parts.size())));
        }
        QualityAccumulator merged = fresh();
        while (!parts.isEmpty()) {
            merged.merge(parts.remove(dice.nextInt(parts.size())));
        }
        KindQuality expected = whole.finish(AS_OF, QualitySettings.defaults());
        assertEquals(expected, merged.finish(AS_OF, QualitySettings.defaults()));
        assertNotEquals(expected, fresh().finish(AS_OF, QualitySettings.defaults()));
    }
}
