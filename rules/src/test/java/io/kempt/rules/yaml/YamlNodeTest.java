package io.kempt.rules.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class YamlNodeTest {
    private enum Mode {
        PLAIN,
        VERY_FANCY
    }

    private static void assertMistakes(YamlNode node, String... expected) {
        assertEquals(
                List.of(expected),
                node.mistakes().stream().map(Mistake::toString).toList());
    }

    @Test
    void valuesOfEveryShape() {
        YamlNode node = Settings.parse("a.yml", """
                text: 客户
                flag: true
                count: 12
                share: 0.95
                mode: very-fancy
                list: [a, b]
                single: a
                empty:
                quoted: "null"
                group: {x: 1, y: 2}
                """);

        assertEquals("客户", node.requiredText("text"));
        assertTrue(node.flag("flag", false));
        assertEquals(12, node.integer("count", 0, 1, 99));
        assertEquals(Optional.of(new BigDecimal("0.95")), node.decimal("share"));
        assertEquals(Mode.VERY_FANCY, node.choice("mode", Mode.PLAIN));
        assertEquals(List.of("a", "b"), node.texts("list"));
        assertEquals(List.of("a"), node.texts("single"));
        assertFalse(node.child("empty").isPresent());
        assertEquals("null", node.text("quoted", ""));
        assertEquals(List.of("x", "y"), node.mapping("group").keys());
        node.refuseUnknownKeys();
        assertMistakes(node);
    }

    @Test
    void whatIsMissingIsTheDefault() {
        YamlNode node = YamlNode.missing();

        assertFalse(node.flag("flag", false));
        assertEquals(7, node.integer("count", 7, 1, 9));
        assertEquals(Optional.empty(), node.decimal("share"));
        assertEquals(Mode.PLAIN, node.choice("mode", Mode.PLAIN));
        assertEquals(List.of(), node.mapping("group").keys());
        assertMistakes(node);
    }

    @Test
    void valuesOfTheWrongShape() {
        YamlNode node = Settings.parse("a.yml", """
                text: [a]
                flag: yes
                count: 100
                share: 1e999999999
                mode: fancy
                group: 1
                list:
                  - {a: 1}
                """);

        node.text("text");
        node.flag("flag", false);
        node.integer("count", 1, 1, 99);
        node.decimal("share");
        node.choice("mode", Mode.PLAIN);
        node.mapping("group");
        node.texts("list");
        node.requiredText("absent");
        assertMistakes(
                node,
                "a.yml:1:1: 'absent' is missing",
                "a.yml:1:7: expected a single value here, found a list",
                "a.yml:2:7: 'flag' is 'yes'; write true or false",
                "a.yml:3:8: 'count' is '100'; write a whole number from 1 to 99",
                "a.yml:4:8: 'share' is '1e999999999'; write a number such as 0.95",
                "a.yml:5:7: 'mode' is 'fancy'; choose one of plain, very-fancy",
                "a.yml:6:8: 'group' must hold named settings, such as 'name: value', one a line and indented",
                "a.yml:8:5: expected a single value here, found a group of settings");
    }

    @Test
    void keysThatNobodyRead() {
        YamlNode node = Settings.parse("a.yml", "type: x\nlabels: y\nzzzz: 1\nmine: 1\n");
        node.text("type");
        node.text("label");
        node.accept("mine");

        node.refuseUnknownKeys();

        assertMistakes(
                node,
                "a.yml:2:1: unknown setting 'labels'; did you mean 'label'?",
                "a.yml:3:1: unknown setting 'zzzz'; known here: label, mine, type");
        SettingsException all = assertThrows(SettingsException.class, node::throwIfMistaken);
        assertEquals(2, all.mistakes().size());
    }

    @Test
    void theNearestName() {
        List<String> known = List.of("phone", "email", "uscc");

        assertEquals(Optional.of("phone"), NearestName.of("phonee", known));
        assertEquals(Optional.of("email"), NearestName.of("mail", known));
        assertEquals(Optional.empty(), NearestName.of("industry", known));
        assertEquals("; nothing is expected here", NearestName.hint("x", List.of()));
    }
}
