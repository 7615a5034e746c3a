package io.kempt.rules.enrich;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.yaml.YamlNode;
import java.util.Optional;

/** The country of a phone number by its calling code and, where several share one, by its range. */
final class PhoneCountry implements CountryClue {
    @Override
    public String name() {
        return "phone";
    }

    @Override
    public int confidence() {
        return 80;
    }

    @Override
    public Optional<String> field(KindSpec kind) {
        return InputField.of(kind, YamlNode.missing(), "phone");
    }

    @Override
    public String countryOf(String value) {
        if (value.length() < 4 || value.charAt(0) != '+') {
            return "";
        }
        // by far the commonest here, and no other country has it
        return value.startsWith("+86") ? "CN" : known(value);
    }

    private static String known(String value) {
        try {
            PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
            String region = phones.getRegionCodeForNumber(phones.parse(value, null));
            return region == null || region.length() != 2 ? "" : region;
        } catch (NumberParseException notANumber) {
            return "";
        }
    }
}
