package io.kempt.rules.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.rules.finding.Listed;
import io.kempt.rules.rulebook.RulebookReader;
import io.kempt.rules.yaml.Mistake;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is told of rulebooks that can be read and yet do not do what they seem to. */
class OdditiesTest {
    private static String odd(String fields) {
        String text = """
                extends: crm-cn
                kinds:
                  customer:
                    fields:
                """ + fields.indent(6);
        return Oddities.of(new RulebookReader().read("mine.yml", text)).stream()
                .map(Mistake::toString)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void theListNamesEveryOddity() {
        assertEquals(Listed.implementationsOf(Oddity.class, "io.kempt.rules.check"), Listed.classesOf(Oddities.ALL));
    }

    @Test
    void theBundledRulebooksAreInOrder() {
        RulebookReader.BUNDLED.forEach(name -> assertEquals(
                "",
                Oddities.of(new RulebookReader().bundled(name)).stream()
                        .map(Mistake::toString)
                        .collect(Collectors.joining("\n"))));
    }

    @Test
    void aSynonymThatIsAnotherChoice() {
        assertEquals("""
                mine.yml:5:43: 'B' stands for 'a' here but is read as 'b'; take it out of one of them
                mine.yml:5:56: 'c' is one of the choices and is refused all the same (value.forbidden); take it out, or \
                mend what refuses it""", odd("level: {type: choice, choices: {a: [B], b: [bb], c: [x]}, forbidden: [c]}"));
    }

    @Test
    void anAliasThatIsTheLabel() {
        assertEquals(
                "mine.yml:5:42: the header 'We-Chat' is the name or label of 'wechat' already; it need not be listed",
                odd("wechat: {type: text, aliases: [微信, We-Chat]}"));
    }

    @Test
    void aSeverityWithoutEffect() {
        assertEquals("""
                mine.yml:5:49: 'value.too-long' is error anyway; the line can go
                mine.yml:6:34: nothing that is said of 'b' can report 'value.pattern'; add the rule that does, or take \
                the line out""", odd("""
                        a: {type: text, max-length: 3, severity: {value.too-long: error}}
                        b: {type: text, severity: {value.pattern: warning}}
                        c: {type: text, pattern: x, severity: {value.pattern: warning}}"""));
    }

    @Test
    void aPatternForAnotherFormThanTheCanonicalOne() {
        assertEquals("""
                mine.yml:5:35: no value of the type 'date' has this form (73415 tried); rules see the canonical form, such \
                as 2024-03-05""", odd("""
                        born: {type: date, pattern: '\\d{4}/\\d\\d/\\d\\d'}
                        seen: {type: date, pattern: '20.*'}
                        phone2: {type: phone, region: CN, pattern: '\\+44.*'}"""));
        assertTrue(
                odd("phone2: {type: phone, region: CN, pattern: '1[0-9]{10}'}").contains("'phone' has this form"));
    }

    @Test
    void aReferenceThatCannotMeetItsKey() {
        assertEquals(
                "mine.yml:5:16: 'parent' is of type 'text' and refers to 'customer_id' of type 'id'; give both the same",
                odd("parent: {type: text, reference: customer}"));
    }

    @Test
    void anExampleThatDoesNotHold() {
        assertEquals(
                "mine.yml:5:50: the example does not hold: expected accepts b, found a",
                odd("code: {type: text, examples: {accepts: {a: b}}}"));
    }
}
