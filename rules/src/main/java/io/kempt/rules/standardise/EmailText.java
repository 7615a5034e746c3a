package io.kempt.rules.standardise;

import java.util.Locale;

/**
 * An e-mail cell after repair.
 *
 * @param address the first address, its domain in lower case; not yet judged
 * @param several whether another address follows
 */
record EmailText(String address, boolean several) {

    /**
     * Repairs a folded text: takes off {@code mailto:} and a display name, blanks, and mistyped signs (。 for a point, a
     * comma in the domain).
     */
    static EmailText parse(String folded) {
        String text = folded.replace('。', '.').replace('｡', '.');
        int ats = count(text, '@');
        boolean several = false;
        if (ats > 1 && text.indexOf("@@") < 0) {
            String first = firstOfSeveral(text);
            several = first.length() < text.length();
            text = first;
        }
        return new EmailText(lowerDomain(repaired(text)), several);
    }

    private static String firstOfSeveral(String text) {
        int at = text.indexOf('@');
        int end = at;
        while (end < text.length() && ";,、/| ".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, end);
    }

    private static String repaired(String text) {
        String address = text;
        int open = address.lastIndexOf('<');
        int close = address.indexOf('>', open + 1);
        if (open >= 0 && close > open) {
            address = address.substring(open + 1, close);
        }
        if (address.regionMatches(true, 0, "mailto:", 0, 7)) {
            address = address.substring(7);
        }
        address = withoutLabel(address).replace(" ", "");
        int at = address.indexOf('@');
        int end = address.length();
        while (end > 0 && ".,;、>".indexOf(address.charAt(end - 1)) >= 0) {
            end--;
        }
        return at < 0 || end <= at
                ? address
                : address.substring(0, at) + address.substring(at, end).replace(',', '.');
    }

    /** Email: and 邮箱: before the address. */
    private static String withoutLabel(String text) {
        int colon = text.indexOf(':');
        return colon > 0 && colon < text.indexOf('@') ? text.substring(colon + 1) : text;
    }

    /** The domain is the same in any case (RFC 1035); the part before the at sign is the host's to compare. */
    private static String lowerDomain(String address) {
        int at = address.lastIndexOf('@');
        for (int i = at + 1; i < address.length(); i++) {
            if (Character.isUpperCase(address.charAt(i))) {
                return address.substring(0, at + 1) + address.substring(at + 1).toLowerCase(Locale.ROOT);
            }
        }
        return address;
    }

    private static int count(String text, char wanted) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += text.charAt(i) == wanted ? 1 : 0;
        }
        return count;
    }
}
