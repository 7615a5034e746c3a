package io.kempt.jobs.request;

import io.kempt.jobs.exit.ExitCode;
import java.nio.file.Path;
import java.util.List;

/**
 * @param text the rulebook proposed
 * @param outputs the file written, if any
 */
public record InferResult(ExitCode exit, List<InferredFile> files, String text, List<Path> outputs) {

    /**
     * What was learnt from a file.
     *
     * @param kind the kind's code
     * @param fields columns that became fields
     * @param rules proposed for them
     */
    public record InferredFile(String file, String kind, long rows, int fields, int rules) {}
}
