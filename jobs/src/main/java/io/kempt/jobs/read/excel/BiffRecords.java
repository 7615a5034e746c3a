package io.kempt.jobs.read.excel;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.hssf.record.crypto.Biff8DecryptingStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.jspecify.annotations.Nullable;

/**
 * The records of an .xls workbook ([MS-XLS] 2.1.4): a type, a length and that many bytes, one after the other. The bytes
 * of the record at hand are read by their offsets; an offset beyond its end is damage.
 */
final class BiffRecords implements AutoCloseable {
    private static final int HEAD = 4;
    private static final int PLACE = 4;

    private final InputStream in;
    private @Nullable Biff8DecryptingStream decrypting;
    private final byte[] data = new byte[1 << 16];
    private int type;
    private int length;
    private int comingType = -1;
    private long position;

    BiffRecords(InputStream in) {
        this.in = in;
    }

    /** Passes over bytes, to where a sheet begins. */
    void skip(long bytes) throws IOException {
        in.skipNBytes(bytes);
        position += bytes;
    }

    /** Everything after the record at hand is encrypted. */
    void decrypt(EncryptionInfo unlocked) throws IOException {
        try {
            decrypting = new Biff8DecryptingStream(in, (int) position, unlocked);
        } catch (RuntimeException unknown) {
            throw new IOException(unknown);
        }
    }

    /** Goes to the next record; false at the end. */
    boolean next() throws IOException {
        int found = peek();
        if (found < 0) {
            return false;
        }
        comingType = -1;
        type = found;
        try {
            Biff8DecryptingStream encrypted = decrypting;
            if (encrypted != null) {
                length = encrypted.readDataSize();
                decrypt(encrypted);
            } else {
                length = Math.max(plainShort(), 0);
                if (in.readNBytes(data, 0, length) < length) {
                    throw new EOFException("record cut off");
                }
            }
        } catch (RuntimeException malformed) {
            throw new IOException(malformed);
        }
        position += HEAD + length;
        return true;
    }

    /** The place of a sheet stays plain ([MS-XLS] 2.2.10). */
    private void decrypt(Biff8DecryptingStream encrypted) {
        int plain = type == XlsGlobals.SHEET && length >= PLACE ? PLACE : 0;
        encrypted.readPlain(data, 0, plain);
        // POI 5.5.1 takes an array to be as long as what is read, in records that are never encrypted
        byte[] exact = new byte[length - plain];
        encrypted.readFully(exact, 0, exact.length);
        System.arraycopy(exact, 0, data, plain, exact.length);
    }

    /** The type of the record after this one; -1 at the end. */
    int peek() throws IOException {
        if (comingType < 0) {
            try {
                Biff8DecryptingStream encrypted = decrypting;
                if (encrypted == null) {
                    comingType = plainShort();
                } else {
                    comingType = encrypted.available() < HEAD ? -1 : encrypted.readRecordSID();
                }
            } catch (RuntimeException malformed) {
                throw new IOException(malformed);
            }
        }
        return comingType;
    }

    private int plainShort() throws IOException {
        int low = in.read();
        int high = in.read();
        return low < 0 || high < 0 ? -1 : high << 8 | low;
    }

    /** Where the next record begins in the stream. */
    long position() {
        return position;
    }

    int type() {
        return type;
    }

    int length() {
        return length;
    }

    byte[] data() {
        return data;
    }

    /** The record at hand as it stands in the stream, with type and length. */
    byte[] bytes() {
        byte[] bytes = new byte[HEAD + length];
        bytes[0] = (byte) type;
        bytes[1] = (byte) (type >> 8);
        bytes[2] = (byte) length;
        bytes[3] = (byte) (length >> 8);
        System.arraycopy(data, 0, bytes, HEAD, length);
        return bytes;
    }

    int u8(int offset) throws IOException {
        check(offset, 1);
        return data[offset] & 0xFF;
    }

    int u16(int offset) throws IOException {
        check(offset, 2);
        return (data[offset] & 0xFF) | (data[offset + 1] & 0xFF) << 8;
    }

    int i32(int offset) throws IOException {
        return u16(offset) | u16(offset + 2) << 16;
    }

    double f64(int offset) throws IOException {
        long bits = (i32(offset) & 0xFFFFFFFFL) | (long) i32(offset + 4) << 32;
        return Double.longBitsToDouble(bits);
    }

    private void check(int offset, int bytes) throws IOException {
        if (offset < 0 || offset + bytes > length) {
            throw new EOFException("record ends early");
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException ignored) {
            // The file was only read: nothing is lost when closing it fails
        }
    }
}
