package io.kempt.rules.match;

import java.util.Set;

/** Values that people type where they have none. They are no evidence for or against a match. */
final class Placeholders {
    private static final Set<String> TEXTS = Set.of(
            "n/a", "na", "none", "null", "nil", "unknown", "test", "tba", "tbd", "xx", "xxx", "xxxx", "无", "暂无", "没有",
            "未知", "不详", "测试", "个人", "无名", "匿名", "散客", "客户", "先生", "女士", "-", "--", "/", ".", "?");
    private static final Set<String> MAILBOXES = Set.of(
            "none",
            "noemail",
            "no",
            "na",
            "n.a",
            "null",
            "test",
            "unknown",
            "noreply",
            "no-reply",
            "nomail",
            "noone",
            "nobody",
            "xxx",
            "abc",
            "aaa",
            "123",
            "1234",
            "12345",
            "123456",
            "12345678",
            "123456789",
            "1",
            "111111",
            "asdf",
            "email",
            "xx");
    private static final Set<String> MAIL_DOMAINS =
            Set.of("example.com", "example.org", "example.net", "test.com", "none.com", "na.com", "noemail.com");
    private static final Set<String> DATES = Set.of(
            "1900-01-01",
            "1899-12-30",
            "1899-12-31",
            "1970-01-01",
            "1980-01-01",
            "2000-01-01",
            "9999-12-31",
            "0001-01-01",
            "1111-11-11");
    /** Full numbers that are typed for want of one: the best-known is 13800138000. */
    private static final Set<String> NUMBERS = Set.of("13800138000", "00138000", "13888888888", "10086", "10010");

    private static final String UP = "01234567890123456789";
    private static final String DOWN = "98765432109876543210";

    private Placeholders() {}

    static boolean text(String folded) {
        return TEXTS.contains(folded) || oneLetter(folded);
    }

    /** Xxxx, or Xxx Xx: one Latin letter again and again. */
    private static boolean oneLetter(String folded) {
        char first = folded.charAt(0);
        for (int i = 1; i < folded.length(); i++) {
            if (folded.charAt(i) != first && folded.charAt(i) != ' ') {
                return false;
            }
        }
        return folded.length() > 1 && first >= 'a' && first <= 'z';
    }

    static boolean email(String local, String domain) {
        return MAILBOXES.contains(local) || MAIL_DOMAINS.contains(domain);
    }

    static boolean date(String iso) {
        return DATES.contains(iso);
    }

    /** Whether digits are one digit nearly throughout (1380000 0000), or count up or down. */
    static boolean digits(String digits) {
        if (digits.length() < 5 || NUMBERS.contains(digits) || UP.contains(digits) || DOWN.contains(digits)) {
            return true;
        }
        int[] times = new int[10];
        int most = 0;
        for (int i = 0; i < digits.length(); i++) {
            most = Math.max(most, ++times[digits.charAt(i) - '0']);
        }
        return most >= digits.length() - 1;
    }
}
