package io.kempt.rules.profile;

/**
 * Up to where a profile counts exactly.
 *
 * @param values distinct values of a column that are kept with their counts; beyond, a sample of so many
 * @param characters of these values together
 * @param patterns of a column
 * @param hashes slots for 64-bit hashes of values, shared by all columns of a table: distinct values beyond {@code values}
 *     are counted by them, and estimated when they run out
 * @param rowHashes slots for the hashes of whole rows
 */
public record ProfileLimits(int values, int characters, int patterns, long hashes, int rowHashes) {
    /** Fits into 256 MB beside the reading of a table of some dozen columns: slots take 8 bytes. */
    private static final long HASHES = 10L << 20;

    private static final int ROW_HASHES = 1 << 22;
    private static final int VALUES_OF_ALL_COLUMNS = 120_000;
    private static final int MOST_VALUES = 10_000;
    private static final int LEAST_VALUES = 200;
    private static final int CHARACTERS_OF_ALL_COLUMNS = 12_000_000;

    /** The usual limits for a table of so many columns. */
    public static ProfileLimits of(int columns) {
        int each = Math.max(1, columns);
        return new ProfileLimits(
                Math.max(LEAST_VALUES, Math.min(MOST_VALUES, VALUES_OF_ALL_COLUMNS / each)),
                Math.min(1_000_000, CHARACTERS_OF_ALL_COLUMNS / each),
                Math.max(100, Math.min(1_000, 20_000 / each)),
                HASHES,
                ROW_HASHES);
    }
}
