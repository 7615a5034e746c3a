package io.kempt.rules.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Reads phone numbers exactly as libphonenumber does. Numbers in the usual writing (digits with blanks, hyphens, dots and
 * brackets, with or without a country code) are judged by a {@link NumberingPlan}; everything else by the library. A test
 * compares both over more than a million numbers.
 */
public final class NumberReader {
    /** A plan costs as much as some dozen numbers asked of the library. */
    private static final int WORTH_A_PLAN = 40;

    private static final int MOST_CODE_DIGITS = 3;
    private static final int FEWEST_DIGITS = 7;
    private static final int MOST_DIGITS = 17;

    /** The library refuses very long texts, however many blanks are in them. */
    private static final int LONGEST_TEXT = 60;

    private static final AtomicReferenceArray<@Nullable Counted> COUNTED = new AtomicReferenceArray<>(1000);

    /** How often a country code was met, and its plan as soon as it is worth while. */
    private static final class Counted {
        private final int code;
        private int met;
        private volatile @Nullable NumberingPlan plan;

        Counted(int code) {
            this.code = code;
        }

        @Nullable
        NumberingPlan plan() {
            NumberingPlan made = plan;
            return made == null ? count() : made;
        }

        private synchronized @Nullable NumberingPlan count() {
            if (plan == null && ++met == WORTH_A_PLAN) {
                plan = planOf(code);
            }
            return plan;
        }
    }

    private NumberReader() {}

    /**
     * Reads a number.
     *
     * @param region whose dialling rules apply to a number without country code, as an ISO 3166 code
     * @return empty when the text is no number, or none of a possible length
     */
    public static Optional<NumberReading> read(String number, String region) {
        String digits = plain(number);
        NumberReading reading =
                digits.isEmpty() ? null : digits.charAt(0) == '+' ? international(digits) : national(digits, region);
        if (reading == null) {
            return ask(number, region);
        }
        return reading.verdict() == NumberVerdict.IMPOSSIBLE ? Optional.empty() : Optional.of(reading);
    }

    /** What the library says. */
    static Optional<NumberReading> ask(String number, String region) {
        PhoneNumberUtil library = PhoneNumberUtil.getInstance();
        try {
            Phonenumber.PhoneNumber parsed = library.parse(number, region);
            if (!library.isPossibleNumber(parsed)) {
                return Optional.empty();
            }
            NumberVerdict verdict =
                    library.isValidNumber(parsed) ? verdict(library.getNumberType(parsed)) : NumberVerdict.UNASSIGNED;
            String e164 = library.format(parsed, PhoneNumberFormat.E164);
            return Optional.of(new NumberReading(e164, parsed.getCountryCode(), verdict));
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    private static NumberVerdict verdict(PhoneNumberUtil.PhoneNumberType type) {
        return switch (type) {
            case FIXED_LINE -> NumberVerdict.FIXED;
            case MOBILE -> NumberVerdict.MOBILE;
            case FIXED_LINE_OR_MOBILE -> NumberVerdict.FIXED_OR_MOBILE;
            case TOLL_FREE -> NumberVerdict.TOLL_FREE;
            case PREMIUM_RATE -> NumberVerdict.PREMIUM_RATE;
            case SHARED_COST -> NumberVerdict.SHARED_COST;
            case VOIP -> NumberVerdict.VOIP;
            case PERSONAL_NUMBER -> NumberVerdict.PERSONAL;
            case PAGER -> NumberVerdict.PAGER;
            case UAN -> NumberVerdict.UNIVERSAL_ACCESS;
            case VOICEMAIL -> NumberVerdict.VOICEMAIL;
            case UNKNOWN -> NumberVerdict.UNASSIGNED;
        };
    }

    private static @Nullable NumberReading international(String digits) {
        int code = 0;
        for (int i = 1; i <= MOST_CODE_DIGITS; i++) {
            code = code * 10 + (digits.charAt(i) - '0');
            if (code == 0) {
                return null;
            }
            if (Codes.KNOWN[code]) {
                NumberingPlan plan = plan(code);
                NumberVerdict verdict = plan == null ? null : plan.international(digits, i + 1);
                return verdict == null ? null : new NumberReading(digits, code, verdict);
            }
        }
        return null;
    }

    private static @Nullable NumberReading national(String digits, String region) {
        int code = PhoneNumberUtil.getInstance().getCountryCodeForRegion(region);
        boolean main = code > 0
                && PhoneNumberUtil.getInstance()
                        .getRegionCodeForCountryCode(code)
                        .equals(region);
        NumberingPlan plan = main ? plan(code) : null;
        int start = plan == null ? -1 : plan.nationalStart(digits);
        NumberVerdict verdict = plan == null || start < 0 ? null : plan.national(digits, start);
        return verdict == null ? null : new NumberReading("+" + code + digits.substring(start), code, verdict);
    }

    private static @Nullable NumberingPlan plan(int code) {
        Counted counted = COUNTED.get(code);
        if (counted == null) {
            COUNTED.compareAndSet(code, null, new Counted(code));
            counted = COUNTED.get(code);
        }
        return counted == null ? null : counted.plan();
    }

    private static @Nullable NumberingPlan planOf(int code) {
        try {
            return new NumberingPlan(code);
        } catch (IllegalArgumentException writtenOtherwise) {
            return null;
        }
    }

    /**
     * The digits of a number, with a plus before them where it has one; the text itself when it holds nothing else. Empty
     * when anything else stands in it than what the library, too, passes over without a thought.
     */
    private static String plain(String number) {
        if (number.length() > LONGEST_TEXT) {
            return "";
        }
        int digits = 0;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (!(c == '+' && i == 0) && (" -.()".indexOf(c) < 0 || (i == 0 && c != '('))) {
                return "";
            }
        }
        if (digits < FEWEST_DIGITS || digits > MOST_DIGITS) {
            return "";
        }
        boolean plus = number.charAt(0) == '+';
        return digits + (plus ? 1 : 0) == number.length() ? number : packed(number, digits);
    }

    private static String packed(String number, int digits) {
        StringBuilder packed = new StringBuilder(digits + 1);
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c == '+' || (c >= '0' && c <= '9')) {
                packed.append(c);
            }
        }
        return packed.toString();
    }

    /** The country codes that belong to regions, not to services such as +800. */
    private static final class Codes {
        static final boolean[] KNOWN = new boolean[1000];

        static {
            PhoneNumberUtil library = PhoneNumberUtil.getInstance();
            for (int code : library.getSupportedCallingCodes()) {
                KNOWN[code] = !library.getRegionCodeForCountryCode(code).equals("001");
            }
        }
    }
}
