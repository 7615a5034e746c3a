package io.kempt.rules.enrich;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberToCarrierMapper;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.geocoding.PhoneNumberOfflineGeocoder;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept by the first digits must be what the library says of each whole number. */
final class PhoneHintsTest {
    private final PhoneHints places = PhoneHints.places();
    private final PhoneHints carriers = PhoneHints.carriers();

    /** Three numbers of each of the 7000 ranges of five digits: the first is looked up, the others find it kept. */
    @Test
    void ofEveryRangeOfMobilesInChinaItSaysWhatTheLibrarySays() throws NumberParseException {
        Random random = new Random(86);
        for (int range = 13_000; range < 20_000; range++) {
            for (int i = 0; i < 3; i++) {
                String canonical = "+86" + (range * 1_000_000L + random.nextInt(1_000_000));
                assertEquals(carrierByLibrary(canonical), carriers.of(canonical), canonical);
                assertEquals(placeByLibrary(canonical), places.of(canonical), canonical);
            }
        }
    }

    @Test
    void numbersThatShareSevenDigitsShareThePlace() throws NumberParseException {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            long seven = 1_300_000L + random.nextInt(700_000);
            for (long last : new long[] {0, 9999, random.nextInt(10_000)}) {
                String canonical = "+86" + (seven * 10_000 + last);
                assertEquals(placeByLibrary(canonical), places.of(canonical), canonical);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+8675526770000",
                "+862162345678",
                "+8613812345678;ext=12",
                "+864008123456",
                "+8617951123456",
                "+8613812345",
                "+85291234567",
                "+886912345678",
                "+4915112345678",
                "+493012345678",
                "+12125550123",
                "+80012345678",
                "+999123"
            })
    void otherNumbersAreAskedAboutOneByOne(String canonical) throws NumberParseException {
        assertEquals(carrierByLibrary(canonical), carriers.of(canonical));
        assertEquals(placeByLibrary(canonical), places.of(canonical));
    }

    private static List<String> placeByLibrary(String canonical) throws NumberParseException {
        PhoneNumberOfflineGeocoder geocoder = PhoneNumberOfflineGeocoder.getInstance();
        PhoneNumber number = parse(canonical);
        String zh = geocoder.getDescriptionForNumber(number, Locale.CHINESE);
        String en = geocoder.getDescriptionForNumber(number, Locale.ENGLISH);
        boolean countryOnly = number.getCountryCode() == 86 && (zh.equals("中国") || en.equals("China"));
        return countryOnly ? List.of("", "") : List.of(zh, en);
    }

    private static List<String> carrierByLibrary(String canonical) throws NumberParseException {
        PhoneNumberToCarrierMapper mapper = PhoneNumberToCarrierMapper.getInstance();
        PhoneNumber number = parse(canonical);
        String zh = mapper.getNameForNumber(number, Locale.CHINESE);
        String en = mapper.getNameForNumber(number, Locale.ENGLISH);
        return List.of(zh.isEmpty() ? en : zh, en);
    }

    /** As the library reads it; what it does not read has neither place nor carrier. */
    private static PhoneNumber parse(String canonical) throws NumberParseException {
        try {
            return PhoneNumberUtil.getInstance().parse(canonical, null);
        } catch (NumberParseException notANumber) {
            if (notANumber.getErrorType() == NumberParseException.ErrorType.INVALID_COUNTRY_CODE) {
                return new PhoneNumber();
            }
            throw notANumber;
        }
    }
}
