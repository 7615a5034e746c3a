package io.kempt.rules.standardise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.rules.text.Vectors;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.validator.routines.EmailValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class EmailStandardiserTest {
    private final Standardiser email = new EmailStandardiser();

    static Stream<Arguments> vectors() {
        return Vectors.of("email.csv", 2);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void readsTheVectors(String written, String expected) {
        String raw = written.replace("<ZWSP>", "\u200B");
        Standardised got = Standardised.of(email, "", raw);
        String ids = got.findings().ids();
        String last = expected.substring(expected.lastIndexOf(' ') + 1);
        switch (expected.split("[ ;]")[0]) {
            case "OK" -> assertEquals(expected.contains("role") ? "email.role" : "", ids);
            case "TYPO" -> {
                assertEquals(raw + " email.domain-typo", got.toString());
                assertEquals("user@" + last, got.findings().suggestions().get(0));
            }
            case "INVALID" -> {
                assertEquals("email.invalid", ids);
                String suggestion = expected.contains("TYPO") ? "user@" + last : "";
                assertEquals(suggestion, got.findings().suggestions().get(0));
            }
            case "REPAIR" -> assertEquals(last, got.toString());
            case "TWO" -> assertEquals("a@x.com email.several", got.toString());
            case "NULL" -> assertEquals("", got.toString());
            case "SUSPECT" -> assertEquals(raw + " email.filler", got.toString());
            case "DISPOSABLE" -> assertEquals(raw + " email.disposable", got.toString());
            default -> throw new AssertionError("unknown expectation " + expected);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Zhang.San@Example.COM| Zhang.San@example.com",
                "邮箱：zs@huawei.com| zs@huawei.com",
                "zs@huawei.com。| zs@huawei.com",
                "a@huawei.com, b@huawei.com| a@huawei.com email.several",
                "zs@mail.com| zs@mail.com",
                "zs@qi.com| zs@qi.com",
                "zs@hotmial.com| zs@hotmial.com email.domain-typo",
                "zs@gmail.co| zs@gmail.co email.domain-typo",
                "user@[127.0.0.1]| user@[127.0.0.1] email.invalid",
                "Sales@huawei.com| Sales@huawei.com email.role",
                "@| @ email.invalid",
                "N/A|"
            })
    void readsOthers(String raw, String expected) {
        assertEquals(
                expected == null ? "" : expected,
                Standardised.of(email, "", raw).toString());
    }

    @Test
    void leavesAGoodAddressAlone() {
        String address = "zhang.san@huawei.com";
        assertSame(address, Standardised.of(email, "", address).value());
    }

    /** What is known of domains and plain names must never say anything else than commons-validator. */
    @Test
    void theShortWayEqualsTheLibrary() {
        Random random = new Random(20_261_125);
        String signs = "abyzAZ09._-+%'\"@ ,!中";
        List<String> domains = List.of(
                "qq.com",
                "Example.COM",
                "a.b.co.uk",
                "x.invalid",
                "-a.com",
                "a-.com",
                "a..com",
                "中国.cn",
                "例子.公司",
                "[127.0.0.1]",
                "localhost",
                "com",
                ".com",
                "a.com.",
                "a b.com",
                "126.c0m",
                "xn--fiqs8s.cn",
                "");
        int valid = 0;
        for (int i = 0; i < 200_000; i++) {
            StringBuilder address = new StringBuilder();
            for (int length = random.nextInt(random.nextInt(20) == 0 ? 80 : 8); length > 0; length--) {
                int range = random.nextInt(3) == 0 ? signs.length() : 13;
                address.append(signs.charAt(random.nextInt(range)));
            }
            address.append('@').append(domains.get(random.nextInt(domains.size())));
            String text = address.toString();
            int at = text.lastIndexOf('@');
            MailDomain domain = MailDomain.of(text.substring(at + 1));
            boolean library = !text.substring(at + 1).startsWith("[")
                    && EmailValidator.getInstance().isValid(text);
            assertEquals(library, EmailStandardiser.isValid(text, at, domain), text);
            valid += library ? 1 : 0;
        }
        assertTrue(valid > 20_000 && valid < 180_000, "valid: " + valid);
    }
}
