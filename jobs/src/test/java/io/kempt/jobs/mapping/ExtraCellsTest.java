package io.kempt.jobs.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Cells of columns that hold no field. */
final class ExtraCellsTest {
    @Test
    void onlyFilledCellsAreKeptUnderTheirHeaders() {
        ExtraCells extras =
                ExtraCells.of(List.of("编号", "传真号", "", "传真号", "kempt_line"), List.of("customer_id", "", "", "", ""));
        assertEquals(List.of("传真号", "column 3", "传真号 (2)"), extras.names());
        assertEquals(
                "{\"传真号\":\"021\",\"传真号 (2)\":\"a\\nb\"}", extras.of(new String[] {"K1", "021", " ", "a\nb", "7"}));
        assertEquals("", extras.of(new String[] {"K1", "", "", "", "7"}));
    }
}
