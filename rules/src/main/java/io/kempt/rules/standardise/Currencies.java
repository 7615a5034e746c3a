package io.kempt.rules.standardise;

import io.kempt.rules.text.Simplified;
import io.kempt.rules.text.TextResource;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Currencies by ISO 4217 code, and by the names and signs that people write. */
final class Currencies {
    private static final Map<String, String> BY_NAME = new HashMap<>();
    private static final Set<String> CODES = new HashSet<>();

    static {
        for (Currency currency : Currency.getAvailableCurrencies()) {
            CODES.add(currency.getCurrencyCode());
        }
        for (String line : TextResource.lines(Currencies.class, "currency-names.txt")) {
            for (String name : line.substring(4).split("\\|")) {
                BY_NAME.put(key(name), line.substring(0, 3));
            }
        }
    }

    private Currencies() {}

    /** The code that a folded text stands for; empty when unknown or, as ¥ and $, shared by several. */
    static String codeOf(String text) {
        if (CODES.contains(text)) {
            return text;
        }
        String named = BY_NAME.get(key(text));
        if (named != null) {
            return named;
        }
        String upper = text.toUpperCase(Locale.ROOT);
        return CODES.contains(upper) ? upper : "";
    }

    /** Whether a sign stands for several currencies: ¥ (CNY, JPY) and $. */
    static boolean isShared(String text) {
        return text.equals("¥") || text.equals("￥") || text.equals("$");
    }

    private static String key(String name) {
        return Simplified.of(name).toUpperCase(Locale.ROOT).replace(" ", "").replace(".", "");
    }
}
