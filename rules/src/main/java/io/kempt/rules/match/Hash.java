package io.kempt.rules.match;

/** 64-bit hashes of a few codes or of a text. */
final class Hash {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private Hash() {}

    /** The finaliser of SplitMix64 (G. L. Steele et al., 2014): every input bit reaches every output bit. */
    static long mix(long bits) {
        long z = bits + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    static long of(long first, long second) {
        return mix(mix(first) ^ second);
    }

    static long text(String first, String second) {
        long hash = 7;
        for (int i = 0; i < first.length(); i++) {
            hash = hash * 1_000_003 + first.charAt(i);
        }
        for (int i = 0; i < second.length(); i++) {
            hash = hash * 1_000_003 + second.charAt(i);
        }
        return mix(hash);
    }
}
