package io.kempt.jobs.request;

import io.kempt.jobs.exit.ExitCode;
import java.nio.file.Path;
import java.util.List;

/**
 * @param pairs candidate pairs compared
 * @param capped blocks that were too large to compare in full, as sentences
 * @param notes what to know of decisions that could not be followed
 */
public record DedupeResult(
        ExitCode exit,
        long records,
        long golden,
        long merged,
        long pairs,
        long toReview,
        List<String> capped,
        List<String> notes,
        List<Path> outputs) {}
