package io.kempt.jobs.request;

import io.kempt.jobs.exit.ExitCode;
import java.util.List;

/**
 * What was seen in a rulebook without mistakes.
 *
 * @param fields of all kinds
 * @param examples that it carries, with those of a rulebook that it extends
 * @param remarks what is odd, in the order of lines
 */
public record CheckResult(ExitCode exit, String rulebook, int kinds, int fields, int examples, List<Remark> remarks) {

    /**
     * @param line counted from 1
     * @param column counted from 1
     */
    public record Remark(String file, int line, int column, String message) {}
}
