package io.kempt.rules.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.rules.yaml.Settings;
import io.kempt.rules.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What conditions say of a record, and what is said of mistaken ones. */
class ConditionsTest {
    private static final List<String> FIELDS =
            List.of("name", "country", "amount", "created_on", "closed_on", "package");
    private static final Conditions LANGUAGE = new Conditions(FIELDS);
    private static final Map<String, String> RECORD =
            Map.of("name", "云图公司", "country", "CN", "amount", "1234.50", "created_on", "2024-02-28", "package", "gold");

    private static Truth test(String expression, String asOf) {
        YamlNode node = Settings.parse("rules.yml", "'" + expression.replace("'", "''") + "'");
        Condition condition = LANGUAGE.compile(node)
                .orElseThrow(() -> new AssertionError(node.mistakes().toString()));
        return condition.test(field -> RECORD.getOrDefault(FIELDS.get(field), ""), asOf);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "country == 'CN'~ TRUE",
                "country == 'CN' && name.endsWith('公司')~ TRUE",
                "country in ['US', 'DE']~ FALSE",
                "size(name) == 4~ TRUE",
                "name.matches('[a-z]+')~ FALSE",
                "number(amount) > 1000~ TRUE",
                "number(amount) == 1234.5~ TRUE",
                "number(name) > 1~ UNKNOWN",
                "number('1e3') > 1~ UNKNOWN",
                "created_on >= '2024-01-01'~ TRUE",
                "days(created_on, '2024-03-01') == 2~ TRUE",
                "date(created_on).getMonth() == 1~ TRUE",
                "date('2024-13-01') > date(created_on)~ UNKNOWN",
                "days(created_on, closed_on) < 9~ UNKNOWN",
                "closed_on == '' || days(created_on, closed_on) < 9~ TRUE",
                "days(created_on, closed_on) < 9 || closed_on == ''~ TRUE",
                "country == 'US' && days(created_on, closed_on) < 9~ FALSE",
                "country == 'CN' && days(created_on, closed_on) < 9~ UNKNOWN",
                "!(days(created_on, closed_on) < 9)~ UNKNOWN",
                "created_on <= as_of~ TRUE",
                "package == 'gold'~ TRUE",
                "['云', '海'].exists(word, name.contains(word))~ TRUE",
                "1 / 0 == 1~ UNKNOWN"
            })
    void judges(String expression, Truth expected) {
        assertEquals(expected, test(expression, "2026-06-30"));
    }

    @Test
    void whatDependsOnADayIsUnknownWithoutOne() {
        assertEquals(Truth.UNKNOWN, test("created_on <= as_of || true", ""));
    }

    @Test
    void namesTheFieldsThatItLooksAt() {
        YamlNode node = Settings.parse("rules.yml", "country != 'CN' || number(amount) > 5");
        assertEquals(
                Set.of("country", "amount"),
                LANGUAGE.compile(node).orElseThrow().fields());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "contry == 'CN'~ 1:7: 'contry' is neither a field of this kind nor a function; did you mean 'country'?",
                "country == 'CN' && nubmer(amount) > 1~ did you mean 'number'?",
                "amount > 1000~ 1:14: '>' cannot be applied to (text, int); fields are texts, so write number(…) around",
                "name~ a condition must be true or false; this one is a text",
                "country = 'CN'~ two values are compared with '=='; a single '=' means nothing here",
                "country ==~ not a CEL expression",
                "name.matches('(a')~ '(a' is not a regular expression in RE2 syntax",
                "java.lang.System.exit(1) == 1~ is neither a field of this kind nor a function",
                "name.getClass() == ''~ is neither a field of this kind nor a function"
            })
    void saysWhatIsMistakenAndWhere(String expression, String expected) {
        YamlNode root = Settings.parse("rules.yml", "when: " + expression);
        assertTrue(LANGUAGE.compile(root.child("when")).isEmpty());
        String mistakes = root.mistakes().toString();
        assertTrue(mistakes.contains(expected), mistakes);
    }

    /** Loops within loops would take for ever; they end, and the condition is unknown. */
    @Test
    void workIsBounded() {
        String hundred = "[" + "1,".repeat(99) + "1]";
        assertEquals(
                Truth.UNKNOWN,
                test(hundred + ".all(a, " + hundred + ".all(b, " + hundred + ".all(c, a + b + c > 0)))", ""));
        YamlNode endless = Settings.parse("rules.yml", "'" + "true || ".repeat(400) + "true'");
        assertTrue(LANGUAGE.compile(endless).isEmpty());
    }
}
