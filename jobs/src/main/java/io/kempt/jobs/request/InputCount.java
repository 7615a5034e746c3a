package io.kempt.jobs.request;

/**
 * One input file's rows, all accounted for: {@code read = accepted + rejected + ignored}.
 *
 * @param file path relative to the workspace, with slashes
 * @param kind the kind's code
 * @param sha256 of the file's bytes, hex
 * @param shape how it was read, such as {@code GB18030, comma, header on line 1}
 * @param read records after the header, blank ones included
 * @param ignored blank records
 * @param alreadyKnown whether an earlier run had imported this very content
 */
public record InputCount(
        String file,
        String kind,
        String source,
        String sha256,
        String shape,
        long read,
        long accepted,
        long rejected,
        long ignored,
        boolean alreadyKnown) {

    public boolean reconciles() {
        return read == accepted + rejected + ignored;
    }
}
