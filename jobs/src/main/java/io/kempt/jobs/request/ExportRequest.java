package io.kempt.jobs.request;

import java.nio.file.Path;

/**
 * @param what {@code golden} for golden customers, else the code of a kind
 * @param to the CSV file to write
 */
public record ExportRequest(Path folder, String what, Path to) {}
