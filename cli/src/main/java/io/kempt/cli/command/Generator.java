package io.kempt.cli.command;

import io.kempt.jobs.progress.Progress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Makes synthetic data with a known truth. */
@FunctionalInterface
public interface Generator {

    /** What is asked for: equal orders make equal files in their folder. */
    sealed interface Order {
        /** The folder for the files. */
        Path out();
    }

    /**
     * The exports of a company's systems.
     *
     * @param rows customer records to make
     * @param asOf the last day of the story; empty for the generator's own
     * @param customersOnly whether leads, orders and the rest are left out
     */
    record Exports(Path out, long rows, long seed, Optional<LocalDate> asOf, boolean customersOnly) implements Order {}

    /**
     * One file of customers with known duplicates.
     *
     * @param rows records to make
     * @param chinese the share of Chinese customers, 0 to 1; empty for the generator's own
     */
    record Duplicates(Path out, long rows, long seed, Optional<Double> chinese) implements Order {}

    /** Makes the files and names them. */
    List<Path> generate(Order order, Progress progress);
}
