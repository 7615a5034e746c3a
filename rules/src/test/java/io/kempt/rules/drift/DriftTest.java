package io.kempt.rules.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.Lang;
import io.kempt.rules.quality.SmallRecords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DriftTest {
    private static final LocalDate AS_OF = LocalDate.parse("2026-06-30");
    private static final KindSpec KIND = SmallRecords.kind();
    private static final List<String> HEADER =
            List.of("customer_id", "name", "mobile", "tier", "amount", "owner", "updated_on");

    /** @param tiers one letter for each record; a dash for none */
    private static DataProfile delivery(List<String> header, String tiers, String amount, String updated) {
        ProfileAccumulator profile = new ProfileAccumulator(KIND);
        profile.header(header);
        for (int i = 0; i < tiers.length(); i++) {
            String tier = tiers.substring(i, i + 1).replace("-", "");
            profile.add(new String[] {"C" + i, "Name " + i, "", tier, amount, "Li", updated});
        }
        return profile.finish(AS_OF);
    }

    private static FieldProfile field(DataProfile profile, String name) {
        return Objects.requireNonNull(profile.fields().get(name), name);
    }

    private static List<String> changes(DataProfile before, DataProfile now, Lang lang) {
        return DriftCheck.of(KIND, "erp", before, now, DriftSettings.defaults()).stream()
                .map(drift -> drift.message(lang))
                .toList();
    }

    @Test
    void nothingIsSaidWhileNothingChanges() {
        DataProfile before = delivery(HEADER, "AAB".repeat(50), "150", "2026-06-01");
        DataProfile now = delivery(HEADER, "ABA".repeat(60), "199.99", "2026-06-15");
        assertEquals(List.of(), changes(before, now, Lang.EN));
    }

    @Test
    void columnsVolumeEmptyValuesAndCategories() {
        DataProfile before = delivery(HEADER, "AABC".repeat(50), "150", "2026-06-01");
        List<String> header = new ArrayList<>(HEADER);
        header.remove("mobile");
        header.add("fax");
        DataProfile now = delivery(header, "AABB-".repeat(28), "150", "2026-06-01");
        assertEquals(
                List.of(
                        "the column fax is new",
                        "the column mobile is gone",
                        "Tier: 20.0% of the values are empty, 0.0% before",
                        "Tier: the value B has 50.0% of the values, 25.0% before",
                        "Tier: the value C is gone (25.0% before)",
                        "Tier: the values are distributed otherwise (PSI 2.13)"),
                changes(before, now, Lang.EN));
        assertEquals(
                List.of("新增列 fax", "缺少列 mobile", "等级：空值占比由 0.0% 变为 20.0%"),
                changes(before, now, Lang.ZH).subList(0, 3));
    }

    @Test
    void volumeIsComparedWhateverItsSize() {
        DataProfile before = delivery(HEADER, "A".repeat(1000), "150", "2026-06-01");
        DataProfile now = delivery(HEADER, "B".repeat(40), "9000", "2020-06-01");
        assertEquals(List.of("40 records instead of 1,000 (-96%)"), changes(before, now, Lang.EN));
        assertEquals(List.of("记录数由 1,000 变为 40（-96%）"), changes(before, now, Lang.ZH));
    }

    @Test
    void amountsAndAgesAreDistributions() {
        DataProfile before = delivery(HEADER, "A".repeat(200), "150", "2026-06-01");
        DataProfile now = delivery(HEADER, "A".repeat(200), "-1500", "2024-06-01");
        List<String> changes = changes(before, now, Lang.EN);
        assertEquals(2, changes.size());
        assertTrue(changes.get(0).startsWith("Amount: the values are distributed otherwise (PSI "), changes.get(0));
        assertTrue(changes.get(1).startsWith("updated_on: the values are distributed otherwise"), changes.get(1));
    }

    @Test
    void personalValuesAreNotKept() {
        DataProfile profile = delivery(HEADER, "AB".repeat(100), "150", "2026-06-01");
        assertEquals(FieldProfile.Shape.NONE, field(profile, "mobile").shape());
        assertEquals(FieldProfile.Shape.NONE, field(profile, "customer_id").shape());
        assertEquals(200, field(profile, "customer_id").distinct());
        assertEquals("{A=100, B=100}", field(profile, "tier").bins().toString());
        assertEquals("{100=200}", field(profile, "amount").bins().toString());
        assertEquals("{<=30=200}", field(profile, "updated_on").bins().toString());
    }

    @Test
    void manyDistinctValuesAreEstimatedWithinTenPercent() {
        ProfileAccumulator profile = new ProfileAccumulator(KIND);
        for (int i = 0; i < 50_000; i++) {
            profile.add(new String[] {"C" + i, "", "", "", "", "", ""});
        }
        long distinct = field(profile.finish(AS_OF), "customer_id").distinct();
        assertTrue(distinct > 45_000 && distinct < 55_000, "estimated " + distinct);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void partsMergedInAnyOrderAreTheWhole(long seed) {
        Random dice = new Random(seed);
        ProfileAccumulator whole = new ProfileAccumulator(KIND);
        List<ProfileAccumulator> parts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            parts.add(new ProfileAccumulator(KIND));
        }
        for (int i = 0; i < 4_000; i++) {
            String[] values = {
                "C" + dice.nextInt(3_000),
                "",
                "",
                "T" + dice.nextInt(50 + (int) seed * 10),
                Integer.toString(dice.nextInt(100_000) - 5_000),
                "",
                LocalDate.ofEpochDay(18_000 + dice.nextInt(3_000)).toString()
            };
            whole.add(values);
            parts.get(dice.nextInt(parts.size())).add(values);
        }
        ProfileAccumulator merged = new ProfileAccumulator(KIND);
        while (!parts.isEmpty()) {
            merged.merge(parts.remove(dice.nextInt(parts.size())));
        }
        assertEquals(whole.finish(AS_OF), merged.finish(AS_OF));
    }
}
