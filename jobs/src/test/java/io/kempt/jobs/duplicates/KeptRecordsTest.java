package io.kempt.jobs.duplicates;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class KeptRecordsTest {
    private static final String[] PIECES = {"", "a", "张三", "é", "𠮷", " ", "0138", "x".repeat(127), "长".repeat(5_000)};

    @Test
    void givesBackWhatItTook() {
        Random random = new Random(7);
        KeptRecords records = new KeptRecords();
        List<String[]> taken = new ArrayList<>();
        for (int row = 0; row < 3_000; row++) {
            String[] cells = new String[1 + random.nextInt(6)];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = PIECES[random.nextInt(PIECES.length)] + PIECES[random.nextInt(PIECES.length - 1)];
            }
            records.add(row % 3, cells);
            taken.add(cells);
        }
        assertEquals(taken.size(), records.size());
        for (int row = 0; row < taken.size(); row++) {
            String[] cells = new String[taken.get(row).length];
            records.read(row, cells);
            assertArrayEquals(taken.get(row), cells);
            assertEquals(row % 3, records.source(row));
        }
    }

    @Test
    void aShortRecordHasEmptyCells() {
        KeptRecords records = new KeptRecords();
        records.add(0, new String[] {"a"});
        records.add(0, new String[] {"b", "c"});
        String[] cells = {"?", "?", "?"};
        records.read(0, cells);
        assertArrayEquals(new String[] {"a", "", ""}, cells);
    }
}
