package io.kempt.rules.enrich;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PhoneCountryTest {
    private static String countryOf(String canonical) {
        return new PhoneCountry().countryOf(canonical, new Readings());
    }

    /** Most calling codes belong to one region and are looked up without parsing: the answer must be the library's. */
    @Test
    void tellsTheCountryOfEveryRegionsNumbersAsTheLibraryDoes() {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        int seen = 0;
        for (String region : phones.getSupportedRegions()) {
            for (PhoneNumberType type : new PhoneNumberType[] {PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE}) {
                PhoneNumber example = phones.getExampleNumberForType(region, type);
                if (example != null) {
                    String e164 = phones.format(example, PhoneNumberFormat.E164);
                    String expected = phones.getRegionCodeForNumber(example);
                    assertEquals(expected == null ? "" : expected, countryOf(e164), e164);
                    seen++;
                }
            }
        }
        assertTrue(seen > 400, "examples: " + seen);
    }

    @ParameterizedTest
    @CsvSource({
        "+493012345678;ext=12, DE, an extension says nothing of the country",
        "+80012345678, '', freephone numbers belong to no country",
        "+999123456789, '', nobody has this calling code",
        "13812345678, '', no calling code"
    })
    void othersAreReadByTheLibrary(String canonical, String expected, String reason) {
        assertEquals(expected, countryOf(canonical), reason);
    }
}
