package io.kempt.rules.measure;

import java.util.List;
import java.util.SortedSet;

/** Amounts of several currencies would be added up, because the report was given no currency. */
public final class SeveralCurrenciesException extends RuntimeException {
    private final transient List<String> currencies;

    SeveralCurrenciesException(String input, SortedSet<String> currencies) {
        super(input + " hold amounts in " + String.join(", ", named(currencies))
                + ": a report adds up one currency; name the one to report");
        this.currencies = List.copyOf(currencies);
    }

    private static List<String> named(SortedSet<String> currencies) {
        return currencies.stream()
                .map(currency -> currency.isEmpty() ? "(no currency)" : currency)
                .toList();
    }

    /** The currencies found, sorted; the empty string stands for amounts without one. */
    public List<String> currencies() {
        return currencies;
    }
}
