package io.kempt.jobs.request;

/**
 * How often something was found.
 *
 * @param name a severity or a finding code
 */
public record FindingCount(String name, long count) {}
