package io.kempt.rules.generate;

import io.kempt.rules.generate.party.Dice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Gives things back in another order while holding only so many of them, so that the records of one party do not stand
 * beside each other. Up to its capacity the order is a full shuffle.
 */
final class ShuffleBuffer<T> {
    private final int capacity;
    private final Dice dice;
    private final Consumer<T> out;
    private final List<T> held;

    ShuffleBuffer(int capacity, Dice dice, Consumer<T> out) {
        this.capacity = capacity;
        this.dice = dice;
        this.out = out;
        this.held = new ArrayList<>();
    }

    void add(T thing) {
        if (held.size() < capacity) {
            held.add(thing);
        } else {
            out.accept(held.set(dice.below(capacity), thing));
        }
    }

    /** Gives back all that is left. */
    void finish() {
        while (!held.isEmpty()) {
            int at = dice.below(held.size());
            T last = held.remove(held.size() - 1);
            out.accept(at == held.size() ? last : held.set(at, last));
        }
    }
}
