package io.kempt.rules.standardise;

import java.util.List;

/**
 * Domains that are one slip of the finger away from a large mail host: one character changed, missing, too many, or two
 * swapped (the idea of mailcheck.js, MIT).
 */
final class EmailTypos {
    private static final List<String> HOSTS = List.of(
            "qq.com",
            "163.com",
            "126.com",
            "139.com",
            "189.cn",
            "gmail.com",
            "sina.com",
            "sina.cn",
            "sohu.com",
            "foxmail.com",
            "hotmail.com",
            "outlook.com",
            "yahoo.com",
            "yahoo.com.cn",
            "icloud.com",
            "aliyun.com",
            "live.com",
            "live.cn",
            "yeah.net",
            "msn.com",
            "tom.com",
            "vip.qq.com",
            "vip.163.com",
            "protonmail.com");

    /** Hosts of their own. The list of free-mail domains cannot tell: squatters put gmial.com on it. */
    private static final List<String> NEIGHBOURS =
            List.of("mail.com", "email.com", "ymail.com", "qmail.com", "zmail.com");

    private EmailTypos() {}

    /** The host that was probably meant; empty when the domain is a known one or resembles none. */
    static String meant(String domain) {
        if (HOSTS.contains(domain) || NEIGHBOURS.contains(domain)) {
            return "";
        }
        for (String host : HOSTS) {
            if (isOneSlip(domain, host) && mayBeMeant(domain, host)) {
                return host;
            }
        }
        return "";
    }

    /** Two-letter labels are too short to tell a slip from another company: qq must stand as it is. */
    private static boolean mayBeMeant(String domain, String host) {
        int label = host.indexOf('.');
        return label > 2 || domain.startsWith(host.substring(0, label + 1));
    }

    private static boolean isOneSlip(String a, String b) {
        int difference = a.length() - b.length();
        if (difference < -1 || difference > 1) {
            return false;
        }
        int front = 0;
        int shorter = Math.min(a.length(), b.length());
        while (front < shorter && a.charAt(front) == b.charAt(front)) {
            front++;
        }
        int back = 0;
        while (back < shorter - front && a.charAt(a.length() - 1 - back) == b.charAt(b.length() - 1 - back)) {
            back++;
        }
        int leftA = a.length() - front - back;
        int leftB = b.length() - front - back;
        boolean swapped = leftA == 2
                && leftB == 2
                && a.charAt(front) == b.charAt(front + 1)
                && a.charAt(front + 1) == b.charAt(front);
        return (leftA <= 1 && leftB <= 1) || swapped;
    }
}
