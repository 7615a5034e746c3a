package io.kempt.rules.match;

import io.kempt.rules.text.TextHash;

/** 64-bit hashes of a few codes or of a text. */
final class Hash {
    private Hash() {}

    static long mix(long bits) {
        return TextHash.mix(bits);
    }

    static long of(long first, long second) {
        return mix(mix(first) ^ second);
    }

    static long text(String first, String second) {
        return mix(TextHash.append(TextHash.append(TextHash.SEED, first), second));
    }
}
