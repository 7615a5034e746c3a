package io.kempt.jobs.request;

import io.kempt.jobs.exit.ExitCode;
import java.nio.file.Path;
import java.util.List;

/** @param folder the workspace */
public record InitResult(ExitCode exit, Path folder, List<InitInput> inputs, List<Path> outputs) {

    /**
     * What was recognised in a file.
     *
     * @param kind the kind's code
     * @param byName columns that are fields by their headers
     * @param byContent columns that are fields by what they hold, as {@code header = field}
     * @param unused columns that are no field
     * @param missing fields that records of the kind should have and no column holds
     */
    public record InitInput(
            String file,
            String kind,
            String source,
            String shape,
            long rows,
            List<String> byName,
            List<String> byContent,
            List<String> unused,
            List<String> missing) {}
}
