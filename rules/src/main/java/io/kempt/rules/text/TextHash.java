package io.kempt.rules.text;

/** 64-bit hashes of texts: at a million distinct texts two of them share one by chance in one of 40 million files. */
public final class TextHash {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    /** By which a running hash is multiplied for each character, beginning with {@link #SEED}. */
    public static final long FACTOR = 1_000_003;

    public static final long SEED = 7;

    private TextHash() {}

    /** The finaliser of SplitMix64 (G. L. Steele et al., 2014): every input bit reaches every output bit. */
    public static long mix(long bits) {
        long z = bits + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    public static long of(String text) {
        return mix(append(SEED, text));
    }

    /** A running hash with a text behind what it has seen; to be finished by {@link #mix}. */
    public static long append(long hash, String text) {
        long longer = hash;
        for (int i = 0; i < text.length(); i++) {
            longer = longer * FACTOR + text.charAt(i);
        }
        return longer;
    }
}
