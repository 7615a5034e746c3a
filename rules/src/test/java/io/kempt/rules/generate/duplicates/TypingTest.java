package io.kempt.rules.generate.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.rules.generate.party.Dice;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** What fingers do to a word. */
class TypingTest {
    private static Set<String> all(String text, BiFunction<String, Dice, String> slip) {
        Dice dice = Dice.of(1, Dice.Stream.RECORD, 1);
        Set<String> seen = new TreeSet<>();
        for (int i = 0; i < 200; i++) {
            seen.add(slip.apply(text, dice));
        }
        return seen;
    }

    @Test
    void aNeighbouringKeyKeepsTheCase() {
        assertEquals(Set.of("Amn", "Anm", "Abn", "Anb", "Snn"), all("Ann", Typing::neighbour));
    }

    @Test
    void lettersChangePlaces() {
        assertEquals(Set.of("aMry", "Mray", "Mayr"), all("Mary", Typing::transposed));
        assertEquals(Set.of("Al"), all("Al", Typing::transposed), "two letters stay");
    }

    @Test
    void lettersAreLostOrDoubled() {
        assertEquals(Set.of("ary", "Mry", "May", "Mar"), all("Mary", Typing::dropped));
        assertEquals(Set.of("MMary", "Maary", "Marry", "Maryy"), all("Mary", Typing::doubled));
    }

    @Test
    void oneDigitIsWrong() {
        for (String wrong : all("12-34", Typing::wrongDigit)) {
            assertTrue(wrong.matches("\\d\\d-\\d\\d") && !wrong.equals("12-34"), wrong);
        }
        assertEquals(Set.of("ab"), all("ab", Typing::wrongDigit));
    }

    @Test
    void digitsInFullWidth() {
        assertEquals("朝阳路１４３号", Typing.fullWidthDigits("朝阳路143号"));
    }

    @Test
    void charactersOfTheSameSound() {
        Dice dice = Dice.of(1, Dice.Stream.RECORD, 1);
        Set<String> seen = new TreeSet<>();
        for (int i = 0; i < 100; i++) {
            seen.add(Han.pinyin(Han.homophone("伟", dice)));
            assertNotEquals("", Han.homophone("伟", dice));
        }
        assertEquals(Set.of("wei"), seen);
    }

    @Test
    void surnamesAreReadAsSurnames() {
        assertEquals("zengguofan", Han.surnamePinyin("曾") + Han.pinyin("国凡"));
        assertEquals("ouyang", Han.surnamePinyin("欧阳"));
        assertEquals("廣東省廣州市", Han.traditional("广东省广州市"));
    }
}
