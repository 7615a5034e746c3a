package io.kempt.rules.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;

/** One file laid over another: what counts, in which order, and where a mistake is shown. */
class SettingsMergeTest {
    private static final String BASE = """
            owner: 销售部
            stages: [a, b, c]
            fields:
              name: {type: text, required: true}
              mobile: {type: phone}
            """;

    private static YamlNode merge(String over) {
        return Settings.merge(Settings.parse("base.yml", BASE), Settings.parse("own.yml", over));
    }

    private static List<String> mistakes(YamlNode node) {
        return node.mistakes().stream().map(Mistake::toString).toList();
    }

    @Test
    void mappingsMergeToAnyDepthAndListsReplace() {
        YamlNode merged = merge("""
                stages: [x]
                fields:
                  wechat: {type: text}
                  name: {required: false}
                """);

        assertEquals("销售部", merged.text("owner", ""));
        assertEquals(List.of("x"), merged.texts("stages"));
        YamlNode fields = merged.mapping("fields");
        assertEquals(List.of("name", "mobile", "wechat"), fields.keys());
        assertEquals("text", fields.mapping("name").text("type", ""));
        assertFalse(fields.mapping("name").flag("required", true));
        assertEquals(List.of(), mistakes(merged));
    }

    @Test
    void anEmptyValueTakesAwayAValueButNoGroup() {
        YamlNode merged = merge("owner:\nstages:\nfields:\n");

        assertFalse(merged.child("owner").isPresent());
        assertEquals(List.of(), merged.texts("stages"));
        assertEquals(List.of("name", "mobile"), merged.mapping("fields").keys());
    }

    @Test
    void anEmptyFileChangesNothing() {
        assertEquals(
                List.of("owner", "stages", "fields"), merge("# nothing yet\n").keys());
    }

    @Test
    void mistakesAreShownWhereTheyWereWritten() {
        YamlNode merged = merge("owner: [x]\nfields:\n  name: {required: 7, tpye: text}\n  mobile: 12\n");

        merged.text("owner");
        YamlNode fields = merged.mapping("fields");
        YamlNode name = fields.mapping("name");
        name.flag("required", false);
        name.text("type");
        name.requiredText("label");
        name.refuseUnknownKeys();
        fields.mapping("mobile");
        merged.child("stages").text();

        assertEquals(
                List.of(
                        "own.yml:1:8: expected a single value here, found a list",
                        "own.yml:3:9: 'label' is missing",
                        "own.yml:3:20: 'required' is '7'; write true or false",
                        "own.yml:3:23: unknown setting 'tpye'; did you mean 'type'?",
                        "own.yml:4:11: 'mobile' must hold named settings, such as 'name: value', one a line and indented",
                        "base.yml:2:9: expected a single value here, found a list"),
                mistakes(merged));
    }

    @Test
    void mistakesFoundBeforeMergingAreKept() {
        YamlNode merged =
                Settings.merge(Settings.parse("base.yml", "a: 1\na: 2\n"), Settings.parse("own.yml", "b: 1\nb: 2\n"));

        assertEquals(
                List.of(
                        "own.yml:2:1: 'b' stands twice here; keep one of them",
                        "base.yml:2:1: 'a' stands twice here; keep one of them"),
                mistakes(merged));
    }
}
