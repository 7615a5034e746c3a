package io.kempt.jobs.request;

import io.kempt.jobs.table.ReadOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * @param files to learn from
 * @param options what is known of the files beforehand
 * @param kind the kind of record of every file; empty: each as it fits best
 * @param standalone whether the proposal says everything itself instead of extending crm-cn
 * @param output the rulebook to write; empty: none
 * @param force whether a file that is there may be written over
 */
public record InferRequest(
        List<Path> files,
        ReadOptions options,
        Optional<String> kind,
        boolean standalone,
        Optional<Path> output,
        boolean force) {}
