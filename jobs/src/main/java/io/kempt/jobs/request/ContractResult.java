package io.kempt.jobs.request;

import io.kempt.jobs.exit.ExitCode;
import java.nio.file.Path;
import java.util.List;

/**
 * What became of a description in another standard.
 *
 * @param standard its name and version
 * @param lost what a rulebook cannot say
 * @param text the rulebook
 * @param outputs the file written, if any
 */
public record ContractResult(
        ExitCode exit, String standard, List<Table> tables, List<Lost> lost, String text, List<Path> outputs) {

    /**
     * @param name as the description calls it
     * @param kind the kind's code
     * @param known fields that crm-cn knows
     * @param own fields that it does not
     */
    public record Table(String name, String kind, int known, int own) {}

    /**
     * @param path where in the description, such as {@code fields[3].constraints.pattern}
     * @param line counted from 1
     * @param what what is lost and why
     */
    public record Lost(String path, int line, String what) {}
}
