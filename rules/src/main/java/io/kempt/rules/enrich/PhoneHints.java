package io.kempt.rules.enrich;

import com.google.i18n.phonenumbers.PhoneNumberToCarrierMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.geocoding.PhoneNumberOfflineGeocoder;
import io.kempt.rules.phone.NumberReader;
import io.kempt.rules.phone.NumberReading;
import io.kempt.rules.phone.NumberVerdict;
import io.kempt.rules.text.CellText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

/**
 * What libphonenumber's geocoder and carrier tables say of a canonical phone, in Chinese and English. Mobile numbers
 * in China are handed out by their first seven digits, carriers by their first four; those answers are kept.
 */
final class PhoneHints {
    private static final int MOBILE_LENGTH = 14;
    private static final int COUNTRY_LENGTH = 3;

    /** Behind +86: by seven digits places are told, by five whether a number is valid and whose it is. */
    private static final int PLACE_DIGITS = 7;

    private static final int RANGE_DIGITS = 5;

    /** Enough for every seven-digit prefix in use, and a bound on memory. */
    private static final int MOST_KEPT = 500_000;

    private static final int CHINA = 86;

    private static final List<String> NOTHING = List.of("", "");

    /** Canonical numbers carry their country code: no region's rules are needed. ZZ is nobody's code. */
    private static final String NO_REGION = "ZZ";

    /** By calling code, the country's names: all that is told of mobiles in most countries. */
    private static final Map<Integer, List<String>> COUNTRIES = new ConcurrentHashMap<>();

    private final Map<String, List<String>> kept = new ConcurrentHashMap<>();
    private final int digits;
    private final BiFunction<PhoneNumber, NumberVerdict, List<String>> lookup;

    /** @param digits how many digits of a mobile number in China decide the answer */
    private PhoneHints(int digits, BiFunction<PhoneNumber, NumberVerdict, List<String>> lookup) {
        this.digits = digits;
        this.lookup = lookup;
    }

    /** The place, Chinese then English; both empty when only the country is known. */
    static PhoneHints places() {
        return new PhoneHints(PLACE_DIGITS, PhoneHints::place);
    }

    /** The carrier that the range was given to, Chinese then English; numbers move between carriers. */
    static PhoneHints carriers() {
        return new PhoneHints(RANGE_DIGITS, PhoneHints::carrier);
    }

    /** Two answers; empty ones for what is no phone number. */
    List<String> of(String canonical) {
        if (canonical.isEmpty() || canonical.charAt(0) != '+') {
            return NOTHING;
        }
        if (!isMainlandMobile(canonical)) {
            return ask(canonical);
        }
        String prefix = canonical.substring(COUNTRY_LENGTH, COUNTRY_LENGTH + digits);
        List<String> known = kept.get(prefix);
        if (known == null) {
            known = ask(canonical);
            if (kept.size() < MOST_KEPT) {
                kept.put(prefix, known);
            }
        }
        return known;
    }

    /** Eleven digits from 13 to 19, no extension. */
    private static boolean isMainlandMobile(String canonical) {
        return canonical.length() == MOBILE_LENGTH
                && canonical.startsWith("+861")
                && canonical.charAt(4) >= '3'
                && CellText.isDigits(canonical.substring(COUNTRY_LENGTH));
    }

    private List<String> ask(String canonical) {
        int extension = canonical.indexOf(';');
        NumberReading reading = NumberReader.read(
                        extension < 0 ? canonical : canonical.substring(0, extension), NO_REGION)
                .orElse(null);
        return reading == null || reading.verdict() == NumberVerdict.UNASSIGNED
                ? NOTHING
                : lookup.apply(number(reading), reading.verdict());
    }

    /** The number in the library's form, without having it parsed once more. */
    private static PhoneNumber number(NumberReading reading) {
        String e164 = reading.e164();
        int start = 1 + Integer.toString(reading.countryCode()).length();
        int zeros = 0;
        while (start + zeros < e164.length() - 1 && e164.charAt(start + zeros) == '0') {
            zeros++;
        }
        PhoneNumber number = new PhoneNumber()
                .setCountryCode(reading.countryCode())
                .setNationalNumber(Long.parseLong(e164, start, e164.length(), 10));
        if (zeros > 0) {
            number.setItalianLeadingZero(true);
        }
        return zeros > 1 ? number.setNumberOfLeadingZeros(zeros) : number;
    }

    private static List<String> place(PhoneNumber number, NumberVerdict verdict) {
        if (!isGeographical(number, verdict)) {
            boolean onlyOne = PhoneNumberUtil.getInstance()
                            .getRegionCodesForCountryCode(number.getCountryCode())
                            .size()
                    == 1;
            return onlyOne
                    ? COUNTRIES.computeIfAbsent(number.getCountryCode(), code -> country(number))
                    : country(number);
        }
        // the geocoder's other method would judge the number anew, which takes as long as finding its place
        PhoneNumberOfflineGeocoder geocoder = PhoneNumberOfflineGeocoder.getInstance();
        String zh = geocoder.getDescriptionForValidNumber(number, Locale.CHINESE);
        return isUnknown(number, zh)
                ? NOTHING
                : known(number, zh, geocoder.getDescriptionForValidNumber(number, Locale.ENGLISH));
    }

    private static boolean isGeographical(PhoneNumber number, NumberVerdict verdict) {
        return switch (verdict) {
            case FIXED, FIXED_OR_MOBILE -> true;
            case MOBILE ->
                PhoneNumberUtil.getInstance().isNumberGeographical(PhoneNumberType.MOBILE, number.getCountryCode());
            default -> false;
        };
    }

    private static List<String> country(PhoneNumber number) {
        PhoneNumberOfflineGeocoder geocoder = PhoneNumberOfflineGeocoder.getInstance();
        return known(
                number,
                geocoder.getDescriptionForNumber(number, Locale.CHINESE),
                geocoder.getDescriptionForNumber(number, Locale.ENGLISH));
    }

    private static List<String> known(PhoneNumber number, String zh, String en) {
        return isUnknown(number, zh) || isUnknown(number, en) ? NOTHING : List.of(zh, en);
    }

    /** The country's own name is the geocoder's way to say that it does not know. */
    private static boolean isUnknown(PhoneNumber number, String place) {
        return number.getCountryCode() == CHINA && (place.equals("中国") || place.equals("China"));
    }

    private static List<String> carrier(PhoneNumber number, NumberVerdict verdict) {
        boolean may = verdict == NumberVerdict.MOBILE
                || verdict == NumberVerdict.FIXED_OR_MOBILE
                || verdict == NumberVerdict.PAGER;
        if (!may) {
            return NOTHING;
        }
        PhoneNumberToCarrierMapper mapper = PhoneNumberToCarrierMapper.getInstance();
        String zh = mapper.getNameForValidNumber(number, Locale.CHINESE);
        String en = mapper.getNameForValidNumber(number, Locale.ENGLISH);
        // The newest carriers have no Chinese name in the tables yet.
        return List.of(zh.isEmpty() ? en : zh, en);
    }
}
