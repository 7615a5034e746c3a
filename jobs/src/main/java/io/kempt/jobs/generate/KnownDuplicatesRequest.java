package io.kempt.jobs.generate;

import java.nio.file.Path;

/**
 * Customers with known duplicates, and where.
 *
 * @param out the folder that gets {@code inputs/} and {@code truth/}; made when missing
 * @param rows records in all
 * @param chinese the share of Chinese customers, 0 to 1
 * @param seed equal requests give byte-identical files
 */
public record KnownDuplicatesRequest(Path out, long rows, double chinese, long seed) {
    public static final double DEFAULT_CHINESE = 0.3;
}
