package io.kempt.jobs.generate;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * What to generate and where.
 *
 * @param out the folder that gets {@code inputs/} and {@code truth/}; made when missing
 * @param rows customer records over the three customer files; orders are four times as many, activities twice,
 *     opportunities two thirds, leads half
 * @param seed the same seed and rows give byte-identical files
 * @param asOf the last day of the story
 * @param customersOnly only the three customer files
 */
public record GenerateRequest(Path out, long rows, long seed, LocalDate asOf, boolean customersOnly) {
    public static final long DEFAULT_ROWS = 3_000;
    public static final long DEFAULT_SEED = 1;
    /** A fixed day: the generator never reads the clock. */
    public static final LocalDate DEFAULT_AS_OF = LocalDate.of(2026, 6, 30);

    /** All files, as of the default day. */
    public GenerateRequest(Path out, long rows, long seed) {
        this(out, rows, seed, DEFAULT_AS_OF, false);
    }
}
