package io.kempt.rules.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The reader must say of every number exactly what libphonenumber says: whether it is possible, its international form,
 * whether it is valid, its type. More than a million numbers are asked of both, so that an update of the library that
 * changes how it judges fails here.
 */
final class NumberReaderTest {
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    /** Where customers of a Chinese company mostly are; other countries are compared too, with fewer numbers. */
    private static final List<String> COMMON =
            List.of("CN", "HK", "TW", "US", "CA", "GB", "DE", "FR", "JP", "KR", "SG", "AU", "IN", "BR", "IT", "RU");

    private final Random random = new Random(20_261_125);
    private int compared;

    private void compare(String number, String region) {
        compared++;
        assertEquals(NumberReader.ask(number, region), NumberReader.read(number, region), () -> number + " " + region);
    }

    @Test
    void everyPrefixOfChineseMobiles() {
        for (int prefix = 13_000; prefix < 20_000; prefix++) {
            for (int i = 0; i < 30; i++) {
                String number = prefix + digits(6);
                compare(number, "CN");
                compare("+86" + number, "CN");
            }
        }
        assertEquals(420_000, compared);
    }

    @Test
    void everyAreaCodeOfChina() {
        for (int area = 10; area < 1_000; area++) {
            for (int i = 0; i < 60; i++) {
                String local = digits(6 + random.nextInt(4));
                compare("0" + area + (i % 2 == 0 ? "-" : "") + local, "CN");
                compare("+86 " + area + " " + local, "DE");
            }
        }
        assertEquals(118_800, compared);
    }

    @Test
    void everyAreaCodeOfNorthAmerica() {
        for (int area = 100; area < 1_000; area++) {
            for (int i = 0; i < 80; i++) {
                String local = digits(7);
                compare("+1" + area + local, "CN");
                compare("(" + area + ") " + local.substring(0, 3) + "-" + local.substring(3), i % 4 == 0 ? "CA" : "US");
            }
        }
        assertEquals(144_000, compared);
    }

    @Test
    void numbersOfTheCommonCountries() {
        for (String region : COMMON) {
            List<String> examples = examples(region);
            for (int i = 0; i < 10_000; i++) {
                compare(near(examples), i % 2 == 0 ? region : "CN");
                compare("+" + LIBRARY.getCountryCodeForRegion(region) + digits(4 + random.nextInt(12)), "CN");
            }
        }
        assertTrue(compared >= 320_000, "compared only " + compared);
    }

    @Test
    void numbersOfEveryCountry() {
        for (String region : new TreeSet<>(LIBRARY.getSupportedRegions())) {
            List<String> examples = examples(region);
            for (int i = 0; i < 400; i++) {
                compare(near(examples), region);
                compare(digits(5 + random.nextInt(12)), region);
            }
        }
        assertTrue(compared >= 180_000, "compared only " + compared);
    }

    @Test
    void anyWriting() {
        String signs = "0123456789012345678901234567890123456789 -.()+#x;,/~";
        for (int i = 0; i < 60_000; i++) {
            StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? "+" : "");
            int length = 3 + random.nextInt(17);
            for (int at = 0; at < length; at++) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            compare(text.toString(), COMMON.get(random.nextInt(COMMON.size())));
        }
        assertEquals(60_000, compared);
    }

    /** An automaton is of use only where it answers: most numbers in the usual writing, after the first few. */
    @Test
    void theLibraryIsSeldomAsked() {
        int asked = 0;
        int all = 0;
        for (String region : COMMON) {
            int code = LIBRARY.getCountryCodeForRegion(region);
            NumberingPlan plan = new NumberingPlan(code);
            for (String example : examples(region)) {
                if (example.startsWith("+")) {
                    String digits = example.replaceAll("\\D", "");
                    all++;
                    asked += plan.international(digits, Integer.toString(code).length()) == null ? 1 : 0;
                }
            }
        }
        // The toll-free numbers of Russia begin with 8, which is its national prefix too.
        assertTrue(asked * 10 < all, asked + " of " + all);
    }

    /** Numbers of each type in the ways in which people write them. */
    private static List<String> examples(String region) {
        List<String> examples = new ArrayList<>();
        for (PhoneNumberType type : PhoneNumberType.values()) {
            PhoneNumber example = LIBRARY.getExampleNumberForType(region, type);
            if (example != null) {
                examples.add(LIBRARY.format(example, PhoneNumberFormat.E164));
                examples.add(LIBRARY.format(example, PhoneNumberFormat.INTERNATIONAL));
                examples.add(LIBRARY.format(example, PhoneNumberFormat.NATIONAL));
            }
        }
        return examples;
    }

    /** An example with up to six other digits, at times one digit more or less. */
    private String near(List<String> examples) {
        StringBuilder number = new StringBuilder(examples.get(random.nextInt(examples.size())));
        for (int i = random.nextInt(7); i > 0; i--) {
            int at = random.nextInt(number.length());
            if (Character.isDigit(number.charAt(at))) {
                number.setCharAt(at, (char) ('0' + random.nextInt(10)));
            }
        }
        switch (random.nextInt(12)) {
            case 0 -> number.append(random.nextInt(10));
            case 1 -> number.setLength(number.length() - 1);
            default -> {}
        }
        return number.toString();
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }
}
