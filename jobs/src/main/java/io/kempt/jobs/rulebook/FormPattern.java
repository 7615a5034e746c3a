package io.kempt.jobs.rulebook;

import java.util.Optional;

/** Writes the form of values that a profile shows, such as {@code K-9{6}}, as a regular expression for RE2. */
final class FormPattern {
    private static final String SPECIAL = "\\.[]{}()*?^$|";

    private FormPattern() {}

    /** Empty for forms of words, of other scripts than Latin, and for those that were cut. */
    static Optional<String> of(String form) {
        StringBuilder pattern = new StringBuilder();
        for (int at = 0; at < form.length(); at++) {
            char sign = form.charAt(at);
            if (sign == '{' && at > 0 && form.indexOf('}', at) > at) {
                int end = form.indexOf('}', at);
                pattern.append(form, at, end + 1);
                at = end;
            } else if (sign == '9') {
                pattern.append("[0-9]");
            } else if (sign == 'A') {
                pattern.append("[A-Z]");
            } else if (sign == 'a') {
                pattern.append("[a-z]");
            } else if (sign > ' ' && sign < 0x7F && sign != '+' && !Character.isLetterOrDigit(sign)) {
                pattern.append(SPECIAL.indexOf(sign) >= 0 ? "\\" : "").append(sign);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(shortened(pattern.toString()));
    }

    /** {@code [0-9][0-9][0-9]} as {@code [0-9]{3}}. */
    private static String shortened(String pattern) {
        String text = pattern;
        for (String kind : new String[] {"[0-9]", "[A-Z]", "[a-z]"}) {
            for (int run = 4; run >= 2; run--) {
                text = text.replace(kind.repeat(run), kind + "{" + run + "}");
            }
        }
        return text;
    }
}
