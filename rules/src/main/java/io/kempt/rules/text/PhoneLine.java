package io.kempt.rules.text;

import io.kempt.rules.phone.NumberReader;
import io.kempt.rules.phone.NumberVerdict;
import java.util.Locale;

/** What kind of line a phone number belongs to, as libphonenumber sees it. */
public enum PhoneLine {
    MOBILE,
    FIXED,
    /** North American numbers do not show which of the two they are. */
    FIXED_OR_MOBILE,
    TOLL_FREE,
    /** Such as 400 numbers in China. */
    SHARED_COST,
    OTHER,
    /** Not a valid number in international form. */
    UNKNOWN;

    /** Canonical numbers carry their country code: no region's rules are needed. ZZ is nobody's code. */
    private static final String NO_REGION = "ZZ";

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** As written in rulebooks and outputs: lower case with hyphens. */
    public String code() {
        return code;
    }

    /** The line of a canonical number (E.164, with or without extension). */
    public static PhoneLine of(String canonical) {
        if (canonical.isEmpty() || canonical.charAt(0) != '+') {
            return UNKNOWN;
        }
        if (isMainlandMobile(canonical)) {
            return MOBILE;
        }
        int extension = canonical.indexOf(';');
        String number = extension < 0 ? canonical : canonical.substring(0, extension);
        return NumberReader.read(number, NO_REGION)
                .map(reading -> of(reading.verdict()))
                .orElse(UNKNOWN);
    }

    private static PhoneLine of(NumberVerdict verdict) {
        return switch (verdict) {
            case MOBILE -> MOBILE;
            case FIXED -> FIXED;
            case FIXED_OR_MOBILE -> FIXED_OR_MOBILE;
            case TOLL_FREE -> TOLL_FREE;
            case SHARED_COST -> SHARED_COST;
            case IMPOSSIBLE, UNASSIGNED -> UNKNOWN;
            case PREMIUM_RATE, VOIP, PERSONAL, PAGER, UNIVERSAL_ACCESS, VOICEMAIL -> OTHER;
        };
    }

    /** Eleven digits from 13 to 19 behind +86, no extension: nobody but mobiles has them. */
    private static boolean isMainlandMobile(String canonical) {
        return canonical.length() == 14
                && canonical.startsWith("+861")
                && canonical.charAt(4) >= '3'
                && canonical.indexOf(';') < 0;
    }
}
