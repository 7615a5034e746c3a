package io.kempt.jobs.write;

import java.io.IOException;
import java.io.Writer;
import org.apache.commons.csv.CSVFormat;

/**
 * Cells as text of a CSV file. A cell that needs no quotation marks, as nearly all do, goes straight into a block of
 * characters; every other one is put in writing by Commons CSV, so that the file is the same as if it had written all.
 */
final class CsvText {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private static final int BLOCK = 1 << 15;

    private final Writer out;
    private final char[] block = new char[BLOCK];
    private int filled;

    CsvText(Writer out) {
        this.out = out;
    }

    void character(char c) throws IOException {
        if (filled == BLOCK) {
            pass();
        }
        block[filled++] = c;
    }

    /** @param first whether it begins a row */
    void cell(String cell, boolean first) throws IOException {
        int length = cell.length();
        if (length == 0 && !first) {
            character(',');
            return;
        }
        if (length >= BLOCK - filled) {
            pass();
        }
        if (length >= BLOCK) {
            FORMAT.print(cell, out, first);
            return;
        }
        int start = filled;
        if (!first) {
            block[start++] = ',';
        }
        cell.getChars(0, length, block, start);
        if (isPlain(start, start + length, first)) {
            filled = start + length;
        } else {
            quoted(cell, first);
        }
    }

    private void quoted(String cell, boolean first) throws IOException {
        StringBuilder written = new StringBuilder(cell.length() + 8);
        FORMAT.print(cell, written, first);
        for (int i = 0; i < written.length(); i++) {
            character(written.charAt(i));
        }
    }

    /** Whether Commons CSV would write these characters as they are; doubtful ones are none of them. */
    private boolean isPlain(int start, int end, boolean first) {
        if (start == end) {
            return !first;
        }
        char begin = block[start];
        if (begin <= '#' || (first && begin > '~') || block[end - 1] <= ' ') {
            return false;
        }
        for (int i = start; i < end; i++) {
            char c = block[i];
            if (c == ',' || c == '"' || c < ' ') {
                return false;
            }
        }
        return true;
    }

    /** Hands on what stands in the block. */
    void pass() throws IOException {
        out.write(block, 0, filled);
        filled = 0;
    }

    void flush() throws IOException {
        pass();
        out.flush();
    }
}
