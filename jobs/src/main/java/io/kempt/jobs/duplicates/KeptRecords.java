package io.kempt.jobs.duplicates;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The records of all files in little memory: each is a run of bytes, and a cell becomes a text only when it is asked for.
 * A million records of fifteen columns take about 150 MB so, a tenth of what texts would take.
 */
final class KeptRecords {
    private static final int PAGE = 1 << 20;

    private final List<byte[]> pages = new ArrayList<>();
    private long[] starts = new long[1024];
    private short[] sources = new short[1024];
    private short[] widths = new short[1024];
    private byte[] page = new byte[0];
    private int end;
    private int size;

    /** Adds a record of a file; files are counted from 0. */
    void add(int source, String[] cells) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            sources = Arrays.copyOf(sources, size * 2);
            widths = Arrays.copyOf(widths, size * 2);
        }
        byte[][] texts = new byte[cells.length][];
        int length = 0;
        for (int i = 0; i < cells.length; i++) {
            texts[i] = cells[i].getBytes(StandardCharsets.UTF_8);
            length += texts[i].length + 5;
        }
        if (page.length - end < length) {
            page = new byte[Math.max(PAGE, length)];
            pages.add(page);
            end = 0;
        }
        starts[size] = (long) (pages.size() - 1) << Integer.SIZE | end;
        widths[size] = (short) cells.length;
        sources[size++] = (short) source;
        for (byte[] text : texts) {
            append(text);
        }
    }

    private void append(byte[] text) {
        int rest = text.length;
        while (rest > 0x7F) {
            page[end++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        page[end++] = (byte) rest;
        System.arraycopy(text, 0, page, end, text.length);
        end += text.length;
    }

    int size() {
        return size;
    }

    /** The file that a record comes from, counted from 0. */
    int source(int row) {
        return sources[row];
    }

    /** Fills an array with a record's cells, and with empty ones where the record has no more. */
    void read(int row, String[] cells) {
        byte[] from = pages.get((int) (starts[row] >>> Integer.SIZE));
        int at = (int) starts[row];
        int width = Math.min(widths[row], cells.length);
        Arrays.fill(cells, width, cells.length, "");
        for (int i = 0; i < width; i++) {
            int length = 0;
            int shift = 0;
            byte part = from[at++];
            while (part < 0) {
                length |= (part & 0x7F) << shift;
                shift += 7;
                part = from[at++];
            }
            length |= part << shift;
            cells[i] = length == 0 ? "" : new String(from, at, length, StandardCharsets.UTF_8);
            at += length;
        }
    }
}
