package io.kempt.rules.enrich;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToCarrierMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.geocoding.PhoneNumberOfflineGeocoder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What libphonenumber's geocoder and carrier tables say of a canonical phone, in Chinese and English. Mobile numbers
 * in China are handed out by their first seven digits, so those answers are kept.
 */
final class PhoneHints {
    private static final int MOBILE_LENGTH = 14;
    private static final int PREFIX_LENGTH = 10;

    /** Enough for every seven-digit prefix in use, and a bound on memory. */
    private static final int MOST_KEPT = 500_000;

    private static final int CHINA = 86;

    private final Map<String, List<String>> kept = new ConcurrentHashMap<>();
    private final Function<PhoneNumber, List<String>> lookup;

    private PhoneHints(Function<PhoneNumber, List<String>> lookup) {
        this.lookup = lookup;
    }

    /** The place, Chinese then English; both empty when only the country is known. */
    static PhoneHints places() {
        return new PhoneHints(PhoneHints::place);
    }

    /** The carrier that the range was given to, Chinese then English; numbers move between carriers. */
    static PhoneHints carriers() {
        return new PhoneHints(PhoneHints::carrier);
    }

    /** Two answers; empty ones for what is no phone number. */
    List<String> of(String canonical) {
        if (canonical.isEmpty() || canonical.charAt(0) != '+') {
            return List.of("", "");
        }
        boolean mobile = canonical.length() == MOBILE_LENGTH && canonical.startsWith("+861");
        if (!mobile) {
            return ask(canonical);
        }
        String prefix = canonical.substring(0, PREFIX_LENGTH);
        List<String> known = kept.get(prefix);
        if (known == null) {
            known = ask(canonical);
            if (kept.size() < MOST_KEPT) {
                kept.put(prefix, known);
            }
        }
        return known;
    }

    private List<String> ask(String canonical) {
        return parse(canonical).map(lookup).orElse(List.of("", ""));
    }

    private static Optional<PhoneNumber> parse(String canonical) {
        try {
            return Optional.of(PhoneNumberUtil.getInstance().parse(canonical, null));
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    private static List<String> place(PhoneNumber number) {
        PhoneNumberOfflineGeocoder geocoder = PhoneNumberOfflineGeocoder.getInstance();
        String zh = geocoder.getDescriptionForNumber(number, Locale.CHINESE);
        String en = geocoder.getDescriptionForNumber(number, Locale.ENGLISH);
        // The country's own name is the geocoder's way to say that it does not know.
        boolean unknown = number.getCountryCode() == CHINA && (zh.equals("中国") || en.equals("China"));
        return unknown ? List.of("", "") : List.of(zh, en);
    }

    private static List<String> carrier(PhoneNumber number) {
        PhoneNumberToCarrierMapper mapper = PhoneNumberToCarrierMapper.getInstance();
        String zh = mapper.getNameForNumber(number, Locale.CHINESE);
        String en = mapper.getNameForNumber(number, Locale.ENGLISH);
        // The newest carriers have no Chinese name in the tables yet.
        return List.of(zh.isEmpty() ? en : zh, en);
    }
}
