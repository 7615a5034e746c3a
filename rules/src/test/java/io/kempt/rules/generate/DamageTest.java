package io.kempt.rules.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.rules.generate.party.Dice;
import io.kempt.rules.generate.party.Parties;
import io.kempt.rules.generate.party.Party;
import io.kempt.rules.generate.party.UsccCheck;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of damage on values a steward knows. */
class DamageTest {
    private final Dice dice = Dice.of(1, Dice.Stream.RECORD, 0);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            13812345678    | 138****5678 | 1.38E+10 | 13812345678.0
            +8613812345678 | 138****5678 | 1.38E+10 | 13812345678.0
            19876543210    | 198****3210 | 1.99E+10 | 19876543210.0
            13995000000    | 139****0000 | 1.40E+10 | 13995000000.0
            +447301234567  | +447301234567 | +447301234567 | +447301234567
            """)
    void phones(String phone, String masked, String exponent, String trailingZero) {
        assertEquals(masked, PhoneDamage.masked(phone, dice));
        assertEquals(exponent, PhoneDamage.exponent(phone, dice));
        assertEquals(trailingZero, PhoneDamage.trailingZero(phone, dice));
    }

    @Test
    void phoneStylesKeepTheDigits() {
        Set<String> styles = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            String style = PhoneDamage.style("13812345678", dice);
            assertTrue(style.replaceAll("[^0-9]", "").endsWith("13812345678"), style);
            styles.add(style);
        }
        assertEquals(6, styles.size());
        assertEquals("00447301234567", PhoneDamage.style("+447301234567", dice));
    }

    @Test
    void codesNoLongerPass() {
        String code = "914403001922038216";
        for (int i = 0; i < 50; i++) {
            assertEquals(false, UsccCheck.passes(UsccDamage.checkDigit(code, dice)));
            assertEquals(false, UsccCheck.passes(UsccDamage.swapped(code, dice)));
        }
    }

    @Test
    void excelCutsOnlyCodesWithoutLetters() {
        assertEquals("914403001922038000", cut(ExportFile.ERP, "914403001922038216"));
        assertEquals("", cut(ExportFile.ERP, "9144030071526726XG"));
        CustomerDraft draft = draft(ExportFile.SALES);
        Cell cell = UsccDamage.precisionLoss(draft, "914403001922038216", dice).orElseThrow();
        assertEquals(new Cell.Numeric(Double.parseDouble("914403001922038000")), cell);
    }

    private String cut(ExportFile file, String code) {
        return UsccDamage.precisionLoss(draft(file), code, dice).map(Cell::text).orElse("");
    }

    private static CustomerDraft draft(ExportFile file) {
        Party party = new Parties(1).party(0);
        return new CustomerDraft(party, file, false, LocalDate.of(2024, 3, 5));
    }

    @Test
    void dates() {
        assertEquals(
                "45356",
                DateDamage.serial(draft(ExportFile.ERP), "2024-03-05", dice)
                        .orElseThrow()
                        .text());
        String impossible = DateDamage.impossible(draft(ExportFile.ERP), "2024-03-05", dice)
                .orElseThrow()
                .text();
        assertTrue(impossible.matches("2024-(02-30|(04|06|09|11)-31)"), impossible);
        Set<String> formats = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            formats.add(DateDamage.formatted(LocalDate.of(2024, 3, 5), dice));
        }
        assertEquals(Set.of("2024/3/5", "2024.3.5", "20240305", "2024年3月5日"), formats);
    }

    @Test
    void fullWidthLeavesChineseAlone() {
        assertEquals("１３８－ａ＠华为", ValueDamage.fullWidth("138-a@华为", dice));
        assertEquals("华为", ValueDamage.fullWidth("华为", dice));
    }

    @Test
    void swappingFindsTwoNeighboursThatDiffer() {
        assertEquals("21", ValueDamage.swapped("12", 0, dice));
        assertEquals("1111", ValueDamage.swapped("1111", 0, dice), "nothing to swap");
        assertTrue(ValueDamage.swapped("13812345678", 3, dice).startsWith("138"));
    }

    @Test
    void brokenMailAddressesCannotBe() {
        for (int i = 0; i < 50; i++) {
            String broken = MailDamage.broken("li.lei@demo.example.cn", dice);
            assertNotEquals("li.lei@demo.example.cn", broken);
            assertTrue(!broken.matches("[a-z.]+@[a-z]+\\.[a-z]+\\.cn"), broken);
        }
        assertEquals("a＠example.cn", MailDamage.fullWidthAt("a@example.cn", dice));
    }

    @Test
    void slipsOfThePenChangeLittle() {
        int changed = 0;
        for (int i = 0; i < 100; i++) {
            String typo = NameDamage.typo("张伟", dice);
            assertTrue(typo.length() >= 2 && typo.length() <= 3, typo);
            changed += typo.equals("张伟") ? 0 : 1;
            String homophone = NameDamage.homophone("张伟", dice);
            assertEquals(2, homophone.length());
            assertEquals('张', homophone.charAt(0), "no other character of that sound is known");
        }
        assertTrue(changed > 60, changed + " changed");
    }

    /** A cell that has been damaged is left alone by every later rule. */
    @Test
    void aCellIsDamagedOnce() {
        CustomerDraft draft = draft(ExportFile.ERP);
        draft.set(CustomerField.SOURCE, "官网", "官网");
        DefectRule first = DefectRule.always(
                DefectKind.SOURCE_OTHER, CustomerField.SOURCE, 1, DefectRule.Damage.text((v, d) -> "其他"));
        DefectRule second = DefectRule.always(DefectKind.VALUE_MISSING, CustomerField.SOURCE, 1, ValueDamage::missing);
        first.applyTo(draft, dice);
        second.applyTo(draft, dice);
        assertEquals("其他", draft.value(CustomerField.SOURCE));
    }

    @Test
    void onlyFurtherRecordsOfAPartyAreVaried() {
        CustomerDraft draft = draft(ExportFile.ERP);
        draft.set(CustomerField.SOURCE, "官网", "官网");
        DefectRule rule = DefectRule.repeated(DefectKind.VALUE_MISSING, CustomerField.SOURCE, 1, ValueDamage::missing);
        rule.applyTo(draft, dice);
        assertEquals("官网", draft.value(CustomerField.SOURCE));
    }
}
