package io.kempt.jobs.request;

import io.kempt.jobs.exit.ExitCode;
import java.nio.file.Path;
import java.util.List;

/** @param files one profile a file, in the order asked for */
public record ProfileResult(ExitCode exit, List<FileProfile> files, List<Path> outputs) {}
