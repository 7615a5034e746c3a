package io.kempt.rules.generate.party;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tables of words are whole, and right where another source can tell. */
class WordListsTest {

    @Test
    void theTablesAreFilled() {
        assertTrue(WordLists.SURNAMES.size() >= 80);
        assertTrue(WordLists.CITIES.size() >= 20);
        assertTrue(WordLists.BUSINESSES.size() >= 30);
        assertEquals(10, WordLists.COUNTRIES.size());
        assertTrue(Characters.GIVEN.size() >= 80 && Characters.TRADE.size() >= 80);
    }

    @Test
    void districtsHaveSixDigitsAndDivisionsALetterAndTwoDigits() {
        for (City city : WordLists.CITIES) {
            assertEquals(3, city.districts().size(), city.name());
            city.districts().forEach(district -> assertTrue(district.code().matches("[1-6][0-9]{5}")));
        }
        for (Business business : WordLists.BUSINESSES) {
            assertTrue(business.division().matches("[A-T][0-9]{2}"), business.division());
        }
    }

    @Test
    void aHomophoneIsAnotherCharacterOfTheSameSound() {
        Dice dice = Dice.of(1, Dice.Stream.RECORD, 1);
        for (int i = 0; i < 50; i++) {
            char other = Characters.homophone('伟', dice);
            assertNotEquals('伟', other);
            assertTrue("威薇维炜苇卫为".indexOf(other) >= 0, "wei: " + other);
        }
        assertEquals('龘', Characters.homophone('龘', dice), "not in the table");
    }

    @Test
    void namesAreTurnedIntoTraditionalCharacters() {
        assertEquals("廣州華強電子有限公司", Characters.traditional("广州华强电子有限公司"));
    }

    @Test
    void aListThatIsNotThereIsSaid() {
        String message = assertThrows(IllegalArgumentException.class, () -> WordLists.of("roads"))
                .getMessage();
        assertEquals("no list of words is called roads", message);
    }

    /** Every traditional form leads back to its simplified one in the OpenCC table. */
    @Test
    void traditionalFormsAgreeWithOpenCc() throws IOException {
        Path table = reference().resolve("han/t2s-opencc.tsv");
        assumeTrue(Files.exists(table), "the reference data are not here: " + table);
        Map<String, String> simplified = new HashMap<>();
        for (String line : Files.readAllLines(table)) {
            String[] cells = line.split("\t", -1);
            simplified.put(cells[0], cells[1]);
        }
        for (Characters.Han han : WordLists.rows("characters.tsv", Characters.Han::of)) {
            String traditional = String.valueOf(han.traditional());
            assertEquals(
                    String.valueOf(han.simplified()), simplified.getOrDefault(traditional, traditional), traditional);
        }
    }

    private static Path reference() {
        String root = System.getProperty("kempt.root", ".");
        return Path.of(System.getProperty("kempt.reference", root + "/../shared/reference/data"));
    }
}
