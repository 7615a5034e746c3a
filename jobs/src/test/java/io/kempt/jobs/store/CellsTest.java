package io.kempt.jobs.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class CellsTest {
    private static final String LETTERS = "ab\\\u001f张,\"\n";

    @Test
    void whatIsJoinedIsSplitAgain() {
        SplittableRandom random = new SplittableRandom(1);
        for (int round = 0; round < 2000; round++) {
            List<String> cells = new ArrayList<>(List.of("first"));
            for (int i = random.nextInt(6); i > 0; i--) {
                StringBuilder cell = new StringBuilder();
                for (int c = random.nextInt(5); c > 0; c--) {
                    cell.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
                }
                cells.add(cell.toString());
            }
            assertEquals(cells, Cells.split(Cells.join(cells)));
        }
    }

    @Test
    void nothingIsNoCells() {
        assertEquals(List.of(), Cells.split(Cells.join(List.of())));
    }
}
