package io.kempt.jobs.request;

import java.nio.file.Path;
import java.util.Optional;

/**
 * @param file a Table Schema, a Data Package or a data contract
 * @param kind the kind of record that it describes; empty: the one that fits best
 * @param standalone whether the rulebook says everything itself instead of extending crm-cn
 * @param output the rulebook to write; empty: none
 * @param force whether a file that is there may be written over
 */
public record ContractRequest(
        Path file, Optional<String> kind, boolean standalone, Optional<Path> output, boolean force) {}
