package io.kempt.jobs.report;

/**
 * A file that the report rests on.
 *
 * @param name without its folder
 * @param kind the code of its records' kind, such as {@code order}
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits
 * @param read rows read; accepted, rejected and ignored ones add up to it
 */
public record InputFile(
        String name, String kind, String sha256, long read, long accepted, long rejected, long ignored) {}
