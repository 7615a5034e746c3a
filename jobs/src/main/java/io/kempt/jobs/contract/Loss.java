package io.kempt.jobs.contract;

/**
 * Something that a rulebook cannot say.
 *
 * @param path such as {@code fields[3].constraints.pattern}
 * @param line counted from 1
 * @param why what is lost, and why
 */
public record Loss(String path, int line, String why) {}
