package io.kempt.jobs.step;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which record a rejected row was. */
final class RejectOriginTest {
    @Test
    void aCellSaysKindSourceContentAndRecord() {
        String cell = RejectOrigin.cell("stage_change", "crm-2", "3fa91c0b12d4ffff", 345);
        assertEquals("stage_change/crm-2/3fa91c0b12d4/345", cell);
        assertEquals(
                Optional.of(new RejectOrigin("stage_change", "crm-2", "3fa91c0b12d4", 345)), RejectOrigin.parse(cell));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "customer/", "customer/erp", "customer/erp/3fa91c0b12d4/0", "customer/erp/xyz/1"})
    void otherCellsSayNone(String cell) {
        assertEquals(Optional.empty(), RejectOrigin.parse(cell));
    }
}
