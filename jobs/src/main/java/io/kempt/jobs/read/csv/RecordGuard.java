package io.kempt.jobs.read.csv;

import io.kempt.jobs.exit.StopException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Stands between the decoder and the parser and stops a record that grows beyond the limit. A quotation mark that is
 * never closed makes the rest of a file one record; Commons CSV would gather it until the memory is full.
 */
final class RecordGuard extends FilterReader {
    private final String file;
    private final int limit;
    private long delivered;
    private long allowed;
    private long recordLine = 1;

    RecordGuard(String file, Reader in, int limit) {
        super(in);
        this.file = file;
        this.limit = limit;
        this.allowed = limit;
    }

    /** Tells that the next record begins on a line. What the parser has buffered is not counted for it. */
    void recordBegins(long line) {
        recordLine = line;
        allowed = delivered + limit;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (delivered > allowed) {
            throw StopException.inputRefused(
                    String.format(
                            "%s: the record that begins on line %,d is longer than %,d characters; most likely a"
                                    + " quotation mark in it is never closed",
                            file, recordLine, limit),
                    "Look at the quotation marks on that line: a mark inside a quoted cell must be written twice.");
        }
        int n = in.read(target, offset, length);
        delivered += Math.max(n, 0);
        return n;
    }
}
