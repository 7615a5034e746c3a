package io.kempt.rules.standardise;

import io.kempt.rules.text.CellText;
import io.kempt.rules.text.Simplified;
import io.kempt.rules.text.TextResource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Countries and regions by ISO 3166-1 code, and by the names that people write in Chinese and English. */
public final class Countries {
    private static final Set<String> CODES = Set.of(Locale.getISOCountries());
    private static final Map<String, String> ALIASES = aliases();

    private Countries() {}

    /** The alpha-2 code that a cleaned text stands for; empty when it is not known. */
    public static String codeOf(String text) {
        if (text.isEmpty() || CODES.contains(text)) {
            return text;
        }
        String key = key(text);
        String alias = ALIASES.get(key);
        if (alias != null) {
            return alias;
        }
        String upper = key.toUpperCase(Locale.ROOT);
        if (CODES.contains(upper)) {
            return upper;
        }
        return Names.BY_NAME.getOrDefault(key, "");
    }

    /** Lower case, simplified, letters only: {@code U.S.A.} becomes {@code usa}. */
    private static String key(String text) {
        String simple =
                Simplified.of(CellText.fold(text)).toLowerCase(Locale.ROOT).replace("&", "and");
        StringBuilder key = new StringBuilder(simple.length());
        for (int i = 0; i < simple.length(); i++) {
            if (Character.isLetter(simple.charAt(i))) {
                key.append(simple.charAt(i));
            }
        }
        String letters = key.toString();
        return simple.startsWith("the ") ? letters.substring(3) : letters;
    }

    private static Map<String, String> aliases() {
        Map<String, String> aliases = new HashMap<>();
        for (String line : TextResource.lines(Countries.class, "country-aliases.txt")) {
            String code = line.substring(0, 2);
            for (String name : line.substring(3).split("\\|")) {
                aliases.put(key(name), code);
            }
        }
        return aliases;
    }

    /** Names from the JDK's locale data (Unicode CLDR) and three-letter codes; loads when no alias fits. */
    private static final class Names {
        static final Map<String, String> BY_NAME = new HashMap<>();

        static {
            for (String code : CODES) {
                Locale country = new Locale("", code);
                BY_NAME.put(key(country.getDisplayCountry(Locale.ENGLISH)), code);
                BY_NAME.put(key(country.getDisplayCountry(Locale.SIMPLIFIED_CHINESE)), code);
                BY_NAME.put(country.getISO3Country().toLowerCase(Locale.ROOT), code);
            }
        }
    }
}
