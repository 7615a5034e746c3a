package io.kempt.jobs.read.excel;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Reads texts from a record and those that continue it. In BIFF8 a text is ISO 8859-1 or UTF-16 by a flag, which is
 * given again where a record continues within it ([MS-XLS] 2.5.293); before, its bytes are in the workbook's code page.
 */
final class BiffText {
    static final int CONTINUE = 0x3C;

    private static final int WIDE = 1;
    private static final int EXTENDED = 4;
    private static final int RICH = 8;

    private final BiffRecords records;
    private int at;

    /** From an offset in the record at hand. */
    BiffText(BiffRecords records, int offset) {
        this.records = records;
        this.at = offset;
    }

    /** Whether all that belongs to the record has been read. */
    boolean isAtEnd() throws IOException {
        return at >= records.length() && records.peek() != CONTINUE;
    }

    /** A text as shared strings are: two bytes of length, its formatting and furigana passed over. */
    String richText() throws IOException {
        int length = u16();
        int flags = u8();
        int runs = (flags & RICH) == 0 ? 0 : u16();
        int extension = (flags & EXTENDED) == 0 ? 0 : u16() | u16() << 16;
        String text = characters(length, flags);
        skip(4L * runs + Math.max(extension, 0));
        return text;
    }

    /** A text of two bytes of length and one of flags. */
    String text() throws IOException {
        int length = u16();
        return characters(length, u8());
    }

    /** A text of one byte of length and one of flags. */
    String shortText() throws IOException {
        int length = u8();
        return characters(length, u8());
    }

    /** A text before BIFF8, within its record. */
    String bytes(int length, Charset codePage) throws IOException {
        int end = Math.min(at + length, records.length());
        if (at > end) {
            throw new EOFException("text ends early");
        }
        String text = new String(records.data(), at, end - at, codePage);
        at = end;
        return text;
    }

    private String characters(int length, int flags) throws IOException {
        StringBuilder text = new StringBuilder(length);
        boolean wide = (flags & WIDE) != 0;
        while (text.length() < length) {
            if (at >= records.length()) {
                proceed();
                wide = (u8() & WIDE) != 0;
            }
            int size = wide ? 2 : 1;
            int part = Math.min(length - text.length(), (records.length() - at) / size);
            if (part == 0 && at < records.length()) {
                throw new EOFException("half a character");
            }
            if (wide) {
                text.append(wide(part));
            } else {
                text.append(new String(records.data(), at, part, StandardCharsets.ISO_8859_1));
            }
            at += part * size;
        }
        return text.toString();
    }

    /** By hand, since a decoder would replace half of a surrogate pair that a record's end parts. */
    private char[] wide(int count) {
        char[] characters = new char[count];
        for (int i = 0; i < count; i++) {
            characters[i] = (char) ((records.data()[at + 2 * i] & 0xFF) | (records.data()[at + 2 * i + 1] & 0xFF) << 8);
        }
        return characters;
    }

    int u8() throws IOException {
        if (at >= records.length()) {
            proceed();
        }
        return records.u8(at++);
    }

    int u16() throws IOException {
        int low = u8();
        return low | u8() << 8;
    }

    private void skip(long bytes) throws IOException {
        long left = bytes;
        while (left > records.length() - at) {
            left -= records.length() - at;
            proceed();
        }
        at += (int) left;
    }

    private void proceed() throws IOException {
        if (records.peek() != CONTINUE || !records.next()) {
            throw new EOFException("text ends early");
        }
        at = 0;
    }
}
