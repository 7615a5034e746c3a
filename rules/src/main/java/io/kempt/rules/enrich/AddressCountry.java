package io.kempt.rules.enrich;

import io.kempt.rules.model.KindSpec;
import io.kempt.rules.standardise.Countries;
import io.kempt.rules.text.CellText;
import io.kempt.rules.text.Province;
import java.util.Map;
import java.util.Optional;

/** The country that an address names at its end, or the place in China that it names. */
final class AddressCountry implements CountryClue {
    private static final int PROVINCE_DIGITS = 2;

    /** Divisions of GB/T 2260 that have a code of their own in ISO 3166-1. */
    private static final Map<String, String> OWN_CODE = Map.of("71", "TW", "81", "HK", "82", "MO");

    @Override
    public String name() {
        return "address";
    }

    @Override
    public int confidence() {
        return 90;
    }

    @Override
    public Optional<String> field(KindSpec kind) {
        return Optional.of(InputField.address(kind)).filter(field -> !field.isEmpty());
    }

    @Override
    public String countryOf(String value, Readings readings) {
        if (value.isEmpty()) {
            return "";
        }
        if (CellText.hasHan(value)) {
            return readings.place(value)
                    .province()
                    .map(region -> region.code().substring(0, PROVINCE_DIGITS))
                    .or(() -> readings.province(value).map(Province::code))
                    .map(code -> OWN_CODE.getOrDefault(code, "CN"))
                    .orElse("");
        }
        String last =
                withoutPostcode(value.substring(value.lastIndexOf(',') + 1).strip());
        boolean name = last.length() > 2 && value.indexOf(',') > 0;
        // CA in "CA 94105" is California, and so may Georgia be the one beside Alabama
        return name && !last.equalsIgnoreCase("Georgia") ? Countries.codeOf(last) : "";
    }

    /** The words before one with digits, as in "Singapore 238801"; nothing where digits come first. */
    private static String withoutPostcode(String last) {
        int digit = 0;
        while (digit < last.length() && !CellText.isDigit(last.charAt(digit))) {
            digit++;
        }
        return digit == last.length()
                ? last
                : last.substring(0, Math.max(0, last.lastIndexOf(' ', digit))).strip();
    }
}
