package io.kempt.jobs.request;

/**
 * One input file's rows, all accounted for: {@code read = accepted + rejected + ignored}.
 *
 * @param file path relative to the workspace, with slashes
 * @param kind the kind's code
 * @param sha256 of the file's bytes, hex; empty for a validation, which does not work it out
 * @param shape how it was read, such as {@code GB18030, comma, header on line 1}
 * @param read records after the header, blank ones included
 * @param ignored blank records; of a file of mended rejects also those that are not rejected any more
 * @param alreadyKnown whether an earlier run had imported this very content
 * @param changes what it did to the store; nothing when it was known already, and for a validation
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
        boolean alreadyKnown,
        Changes changes) {

    /** The count of a file that did nothing to a store. */
    public InputCount(
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
        this(file, kind, source, sha256, shape, read, accepted, rejected, ignored, alreadyKnown, Changes.NONE);
    }

    public boolean reconciles() {
        return read == accepted + rejected + ignored;
    }

    /** The same file, met again by a run that had nothing to do with it. */
    public InputCount known() {
        return new InputCount(file, kind, source, sha256, shape, read, accepted, rejected, ignored, true);
    }
}
