package io.kempt.rules.generate.party;

import java.util.List;

/** Mobile numbers in E.164: prefixes that are in use, everything after them random. */
public final class MobileNumbers {
    private static final List<String> CHINESE = List.of(
            "130", "131", "132", "133", "135", "136", "137", "138", "139", "150", "151", "152", "153", "155", "156",
            "157", "158", "159", "176", "177", "178", "180", "181", "182", "183", "185", "186", "187", "188", "189",
            "191", "198", "199");

    private MobileNumbers() {}

    /** A new number for a person or company of that country (ISO 3166-1 alpha-2). */
    public static String invent(String country, Dice dice) {
        if (country.equals("CN")) {
            return "+86" + dice.pick(CHINESE) + dice.digits(8);
        }
        return fill(dice.pick(Country.ofCode(country).mobiles()), dice);
    }

    private static String fill(String pattern, Dice dice) {
        StringBuilder out = new StringBuilder(pattern.length());
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            switch (c) {
                case '#' -> out.append(dice.digits(1));
                case 'N' -> out.append(2 + dice.below(8));
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
