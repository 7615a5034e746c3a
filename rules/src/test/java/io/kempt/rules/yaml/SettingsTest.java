package io.kempt.rules.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Files that are not what they should be: each is refused with its place, and none brings the reader down. */
class SettingsTest {

    private static List<String> mistakes(String text) {
        return Settings.parse("a.yml", text).mistakes().stream()
                .map(Mistake::toString)
                .toList();
    }

    private static void assertOneMistake(String text, String beginning) {
        List<String> mistakes = mistakes(text);
        assertEquals(1, mistakes.size(), mistakes::toString);
        assertTrue(mistakes.get(0).startsWith(beginning), mistakes::toString);
    }

    @Test
    void norwayStaysACountry() {
        YamlNode countries = Settings.parse("a.yml", "home: NO\nothers: [SE, on, off, yes, 012, 1e3, 12:30]\n");

        assertEquals("NO", countries.text("home", ""));
        assertEquals(List.of("SE", "on", "off", "yes", "012", "1e3", "12:30"), countries.texts("others"));
        assertEquals(List.of(), countries.mistakes());
    }

    @Test
    void anEmptyFileIsAnEmptyMapping() {
        for (String text : List.of("", "# only a comment\n", "---\n")) {
            assertEquals(List.of(), Settings.parse("a.yml", text).keys());
            assertEquals(List.of(), mistakes(text));
        }
    }

    @Test
    void keysThatStandTwice() {
        assertEquals(
                List.of(
                        "a.yml:3:1: 'a' stands twice here; keep one of them",
                        "a.yml:6:5: 'x' stands twice here; keep one of them"),
                mistakes("a: 1\nb: 2\na: 3\nc:\n  - x: 1\n    x: 2\n    y: 3\n"));
    }

    @Test
    void tabsAsIndentation() {
        assertOneMistake("a:\n\tb: 1\n", "a.yml:2:1: not YAML: ");
    }

    @Test
    void twoDocumentsInOneFile() {
        assertOneMistake("a: 1\n---\nb: 2\n", "a.yml:2:1: not YAML: ");
    }

    @Test
    void anUnclosedList() {
        assertOneMistake("a: [1, 2\nb: 3\n", "a.yml:2:2: not YAML: ");
    }

    @Test
    void aListAsAName() {
        assertOneMistake("? [a, b]\n: 1\n", "a.yml:1:3: the name of a setting must be a single word or value");
    }

    @Test
    void nestedAHundredThousandDeep() {
        assertOneMistake("[".repeat(100_000), "a.yml:1:41: nested more than 40 deep");
        assertOneMistake("{a: ".repeat(100_000), "a.yml:1:161: nested more than 40 deep");
        assertOneMistake("- ".repeat(100_000), "a.yml:1:81: nested more than 40 deep");
    }

    @Test
    void aliasesThatDoubleAreWalkedOnceEach() {
        StringBuilder bomb = new StringBuilder("l0: &l0 {x: 1}\n");
        for (int i = 1; i <= 24; i++) {
            bomb.append("l%d: &l%d [*l%d, *l%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertEquals(List.of(), mistakes(bomb.toString()));
    }

    @Test
    void moreAliasesThanAnyoneNeeds() {
        String list = "*l, ".repeat(60);
        assertOneMistake("a: &l [1]\nb: [" + list + "1]\n", "a.yml: not YAML: ");
    }

    @Test
    void anAliasToItself() {
        YamlNode root = Settings.parse("a.yml", "a: &me\n  b: *me\n");

        assertFalse(root.isPresent());
        assertEquals(
                "a.yml:1:4: an alias in here refers to the very settings that hold it; write them out",
                root.mistakes().get(0).toString());
    }

    @Test
    void anAliasRepeatsSettings() {
        YamlNode root = Settings.parse("a.yml", "a: &stages [初步接触, 赢单]\nb: *stages\n");

        assertEquals(List.of("初步接触", "赢单"), root.texts("b"));
    }
}
