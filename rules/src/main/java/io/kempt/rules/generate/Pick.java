package io.kempt.rules.generate;

import io.kempt.rules.generate.CustomerIndex.Customer;
import io.kempt.rules.generate.party.Dice;
import java.util.function.Predicate;

/** Draws customers by rejection: any one is drawn, then kept or not, so that no table of weights is needed. */
final class Pick {
    private static final int ATTEMPTS = 4000;

    private Pick() {}

    /** The first customer drawn that is wanted; in a world too small to have one, the last one drawn. */
    static Customer customer(CustomerIndex index, Dice dice, Predicate<Customer> wanted) {
        Customer customer = index.any(dice);
        for (int attempt = 1; attempt < ATTEMPTS && !wanted.test(customer); attempt++) {
            customer = index.any(dice);
        }
        return customer;
    }
}
