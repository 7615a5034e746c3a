package io.kempt.rules.check;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.standardise.Choices;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Values in the canonical form of a type, to try patterns on: all of them for closed lists and days, many for phones. None
 * for types whose values have no form of their own.
 */
final class CanonicalSamples {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate END = LocalDate.of(2101, 1, 1);
    private static final int MOBILES = 2_000;

    private CanonicalSamples() {}

    static List<String> of(FieldSpec field) {
        return switch (field.type()) {
            case "choice" -> Choices.namesOf(field);
            case "date" ->
                Stream.concat(Stream.of("2024-03-05"), FIRST.datesUntil(END).map(LocalDate::toString))
                        .toList();
            case "country" -> List.of(Locale.getISOCountries());
            case "currency" ->
                Currency.getAvailableCurrencies().stream()
                        .map(Currency::getCurrencyCode)
                        .sorted()
                        .toList();
            case "phone" -> phones();
            default -> List.of();
        };
    }

    private static List<String> phones() {
        List<String> phones = new ArrayList<>();
        Random random = new Random(1);
        for (int i = 0; i < MOBILES; i++) {
            phones.add("+861" + (3 + random.nextInt(7))
                    + String.format(Locale.ROOT, "%09d", random.nextInt(1_000_000_000)));
        }
        PhoneNumberUtil library = PhoneNumberUtil.getInstance();
        for (String region : library.getSupportedRegions()) {
            for (PhoneNumberType type : List.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE)) {
                PhoneNumber example = library.getExampleNumberForType(region, type);
                if (example != null) {
                    phones.add(library.format(example, PhoneNumberFormat.E164));
                }
            }
        }
        return phones;
    }
}
