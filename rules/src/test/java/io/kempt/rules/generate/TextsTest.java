package io.kempt.rules.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TextsTest {
    @Test
    void amounts() {
        assertEquals("1234.56", Texts.decimal(123_456));
        assertEquals("0.05", Texts.decimal(5));
        assertEquals("1,234.56", Texts.grouped(123_456));
        assertEquals("12,345,678.00", Texts.grouped(1_234_567_800L));
        assertEquals("123.00", Texts.grouped(12_300));
    }

    @Test
    void idsHaveTheirShapes() {
        assertEquals("K100001", ExportFile.ERP.customerId(0));
        assertEquals("XS-00001", ExportFile.SALES.customerId(0));
        assertEquals("XS-100000", ExportFile.SALES.customerId(99_999));
        assertEquals("W200001", ExportFile.SHOP.customerId(0));
        assertThrows(IllegalStateException.class, () -> ExportFile.ORDERS.customerId(0));
    }

    @Test
    void planRefusesWhatItCannotMake() {
        LocalDate day = LocalDate.of(2026, 6, 30);
        assertThrows(IllegalArgumentException.class, () -> new CrmPlan(0, 1, day, false));
        assertEquals(LocalDate.of(2024, 1, 1), new CrmPlan(1, 1, day, false).firstDay());
    }
}
