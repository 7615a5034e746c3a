package io.kempt.cli.command;

import io.kempt.jobs.progress.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Makes synthetic data with a known truth. */
@FunctionalInterface
public interface Generator {

    /**
     * What is asked for.
     *
     * @param kind what the data is like, such as {@code crm}
     * @param rows customer records to make
     * @param seed equal seeds make equal files
     * @param out the folder for the files
     * @param only the one kind of record to make; empty for all
     */
    record Order(String kind, long rows, long seed, Path out, Optional<String> only) {}

    /** Makes the files and names them. */
    List<Path> generate(Order order, Progress progress);
}
