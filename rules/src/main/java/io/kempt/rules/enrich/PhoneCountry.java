package io.kempt.rules.enrich;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.text.CellText;
import io.kempt.rules.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The country of a phone number by its calling code and, where several share one, by its range. */
final class PhoneCountry implements CountryClue {
    private static final int FEWEST = 7;
    private static final int MOST = 17;

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
    public String countryOf(String value, Readings readings) {
        if (value.length() < 4 || value.charAt(0) != '+') {
            return "";
        }
        // by far the commonest here, and no other country has it
        return value.startsWith("+86") ? "CN" : known(value);
    }

    private static String known(String value) {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        String only = isPlain(value) ? Codes.onlyRegion(value) : "";
        if (!only.isEmpty()) {
            return only;
        }
        try {
            String region = phones.getRegionCodeForNumber(phones.parse(value, null));
            return region == null || region.length() != 2 ? "" : region;
        } catch (NumberParseException notANumber) {
            return "";
        }
    }

    /** Whether nothing but digits follow the plus, as many as the library takes for a number. */
    private static boolean isPlain(String value) {
        return value.length() > FEWEST && value.length() < MOST && CellText.isDigits(value.substring(1));
    }

    /** Which calling codes belong to one region alone: its numbers need not be parsed. */
    private static final class Codes {
        private static final int LONGEST = 3;
        private static final @Nullable String[] REGION = new String[1000];

        static {
            PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
            for (int code : phones.getSupportedCallingCodes()) {
                List<String> regions = phones.getRegionCodesForCountryCode(code);
                boolean one = regions.size() == 1 && regions.get(0).length() == 2;
                REGION[code] = one ? regions.get(0) : "";
            }
        }

        /** The region; empty when several share the code or nobody has it. */
        static String onlyRegion(String value) {
            int code = 0;
            for (int i = 1; i <= LONGEST; i++) {
                code = code * 10 + (value.charAt(i) - '0');
                String region = REGION[code];
                if (region != null) {
                    return region;
                }
            }
            return "";
        }
    }
}
