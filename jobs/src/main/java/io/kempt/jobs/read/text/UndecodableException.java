package io.kempt.jobs.read.text;

import java.io.IOException;

/** Bytes that are no text in the encoding of their file. Who counts the lines turns it into a refusal. */
public final class UndecodableException extends IOException {
    private final String encoding;
    private final String likely;

    UndecodableException(String encoding, String likely) {
        super("bytes that are not " + encoding + " text");
        this.encoding = encoding;
        this.likely = likely;
    }

    /** The encoding that was tried. */
    public String encoding() {
        return encoding;
    }

    /** The encoding that the bytes at fault look like: the sample at the file's beginning may have been all ASCII. */
    public String likely() {
        return likely;
    }
}
