package io.kempt.jobs.request;

import io.kempt.jobs.table.ReadOptions;
import java.nio.file.Path;
import java.util.List;

/**
 * @param files to be the inputs of the workspace; they stay where they are
 * @param folder the workspace to make
 * @param force whether settings that are there may be written over
 * @param options what is known of the files beforehand
 */
public record InitRequest(List<Path> files, Path folder, boolean force, ReadOptions options) {}
