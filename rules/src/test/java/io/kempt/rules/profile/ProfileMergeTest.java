package io.kempt.rules.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table profiled in parts is the table profiled as a whole. */
class ProfileMergeTest {
    private static final List<String> HEADER = List.of("编号", "手机", "金额", "日期", "备注");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void partsMergedAreTheWholeWhileAllIsExact(long seed) {
        Random dice = new Random(seed);
        TableAccumulator whole = new TableAccumulator(HEADER);
        List<TableAccumulator> parts =
                List.of(new TableAccumulator(HEADER), new TableAccumulator(HEADER), new TableAccumulator(HEADER));
        for (int i = 0; i < 3_000; i++) {
            String[] row = row(dice);
            whole.add(row);
            parts.get(dice.nextInt(parts.size())).add(row);
        }
        TableAccumulator merged = parts.get(2);
        merged.merge(parts.get(0));
        merged.merge(parts.get(1));
        assertEquals(whole.finish(), merged.finish());
    }

    @Test
    void whatIsExactBeyondTheKeptValuesMergesExactlyToo() {
        Random dice = new Random(7);
        ProfileLimits tight = new ProfileLimits(100, 100_000, 500, 1 << 20, 1 << 20);
        TableAccumulator whole = new TableAccumulator(HEADER, tight);
        TableAccumulator one = new TableAccumulator(HEADER, tight);
        TableAccumulator two = new TableAccumulator(HEADER, tight);
        for (int i = 0; i < 5_000; i++) {
            String[] row = row(dice);
            whole.add(row);
            (i < 40 || dice.nextBoolean() ? one : two).add(row);
        }
        one.merge(two);
        TableProfile merged = one.finish();
        TableProfile expected = whole.finish();
        assertEquals(expected.duplicateRows(), merged.duplicateRows());
        for (int i = 0; i < HEADER.size(); i++) {
            ColumnProfile want = expected.columns().get(i);
            ColumnProfile got = merged.columns().get(i);
            assertEquals(want.distinct(), got.distinct());
            assertEquals(want.nullTokens(), got.nullTokens());
            assertEquals(want.lengths(), got.lengths());
            assertEquals(want.patterns(), got.patterns());
            assertEquals(want.characters(), got.characters());
            assertEquals(want.valid(), got.valid());
            assertEquals(want.meaning(), got.meaning());
        }
    }

    @Test
    void blocksTakenByPartsGiveTheSameAsRowsOneByOne() {
        Random dice = new Random(11);
        TableAccumulator rows = new TableAccumulator(HEADER);
        TableAccumulator blocks = new TableAccumulator(HEADER);
        for (int block = 0; block < 20; block++) {
            List<String[]> taken = java.util.stream.Stream.generate(() -> row(dice))
                    .limit(1_000)
                    .toList();
            taken.forEach(rows::add);
            blocks.reserve(taken.size());
            for (int part = blocks.parts() - 1; part >= 0; part--) {
                blocks.addPart(part, taken);
            }
        }
        assertEquals(rows.finish(), blocks.finish());
    }

    @Test
    void sketchesKeepTheirErrorBoundsOnAMillionValues() {
        Random dice = new Random(3);
        ProfileLimits noHashes = new ProfileLimits(1_000, 100_000, 100, 0, 0);
        ColumnAccumulator ids = new ColumnAccumulator("编号", noHashes);
        ColumnAccumulator amounts = new ColumnAccumulator("金额", noHashes);
        for (int i = 0; i < 1_000_000; i++) {
            ids.add("C" + (1_000_000 + i));
            amounts.add(dice.nextInt(4) == 0 ? "500" : Integer.toString(dice.nextInt(1_000_000)));
        }
        ColumnProfile id = ids.finish();
        assertTrue(id.distinctEstimated());
        assertEquals(1_000_000, (double) id.distinct(), 1_000_000 * 3 * 0.0081);
        assertEquals(Meaning.IDENTIFIER, id.meaning());

        ColumnProfile amount = amounts.finish();
        assertEquals("500", amount.top().get(0).value());
        assertEquals(250_000, (double) amount.top().get(0).count(), 1_000_000 * 3.5 / 4096 + 2_000);
        assertTrue(amount.topEstimated());
        assertEquals(333_000, Double.parseDouble(amount.range().quartiles().get(1)), 15_000);
        assertTrue(amount.range().estimated());
    }

    @Test
    void aMillionKeysAreCountedToTheLastAndTheOneThatRepeatsIsNamed() {
        ColumnAccumulator ids = new ColumnAccumulator("编号", ProfileLimits.of(1));
        for (int i = 0; i < 1_000_000; i++) {
            ids.add("C" + (1_000_000 + i));
        }
        ids.add("C1999999");
        ColumnProfile id = ids.finish();
        assertFalse(id.distinctEstimated());
        assertEquals(1_000_000, id.distinct());
        assertEquals(1, id.repeated());
        assertEquals(List.of(new ValueCount("C1999999", 2)), id.top());
    }

    private static String[] row(Random dice) {
        return new String[] {
            "C" + dice.nextInt(2_000),
            dice.nextInt(10) == 0 ? "无" : "138" + (10_000_000 + dice.nextInt(3_000)),
            dice.nextInt(20) == 0 ? "" : dice.nextInt(10_000) / 100.0 + "",
            "2024-0" + (1 + dice.nextInt(9)) + "-1" + dice.nextInt(10),
            dice.nextInt(3) == 0 ? " 老客户" : "新"
        };
    }
}
