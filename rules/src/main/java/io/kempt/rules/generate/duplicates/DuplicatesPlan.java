package io.kempt.rules.generate.duplicates;

/**
 * What to make.
 *
 * @param rows records, 1 to {@link #MOST_ROWS}
 * @param chinese the share of Chinese customers, 0 to 1
 * @param seed equal plans give equal records; any other number gives another world
 */
public record DuplicatesPlan(int rows, double chinese, long seed) {
    /** Memory grows by four bytes a record. */
    public static final int MOST_ROWS = 50_000_000;

    public DuplicatesPlan {
        if (rows < 1 || rows > MOST_ROWS) {
            throw new IllegalArgumentException("rows must be 1 to " + MOST_ROWS + ", found " + rows);
        }
        if (!(chinese >= 0 && chinese <= 1)) {
            throw new IllegalArgumentException("the Chinese share must be 0 to 1, found " + chinese);
        }
    }
}
