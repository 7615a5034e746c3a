package io.kempt.cli.command;

import io.kempt.jobs.progress.Progress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Makes synthetic data with a known truth. */
@FunctionalInterface
public interface Generator {

    /**
     * What is asked for.
     *
     * @param out the folder for the files
     * @param rows customer records to make
     * @param seed equal seeds make equal files
     * @param asOf the last day of the story; empty for the generator's own
     * @param customersOnly whether leads, orders and the rest are left out
     */
    record Order(Path out, long rows, long seed, Optional<LocalDate> asOf, boolean customersOnly) {}

    /** Makes the files and names them. */
    List<Path> generate(Order order, Progress progress);
}
