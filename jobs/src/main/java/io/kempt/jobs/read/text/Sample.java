package io.kempt.jobs.read.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;

/** The first bytes of a file, on which encoding, delimiter and header are judged. */
public final class Sample {
    /** Enough for a thousand wide records, and a fraction of a second to judge under every encoding. */
    public static final int SIZE = 256 * 1024;

    private final byte[] bytes;
    private final boolean whole;

    public Sample(byte[] bytes, boolean whole) {
        this.bytes = bytes;
        this.whole = whole;
    }

    public static Sample of(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(SIZE);
        return new Sample(bytes, bytes.length < SIZE);
    }

    /** Not copied. */
    public byte[] bytes() {
        return bytes;
    }

    /** Whether that is all of the file. */
    public boolean whole() {
        return whole;
    }

    /** The text up to the last whole character; what cannot be decoded is replaced, for it is only looked at. */
    public String text(TextEncoding encoding) {
        CharsetDecoder decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        ByteBuffer in = ByteBuffer.wrap(bytes, encoding.bom(), bytes.length - encoding.bom());
        CharBuffer chars = CharBuffer.allocate((int) (bytes.length * (double) decoder.maxCharsPerByte()) + 1);
        decoder.decode(in, chars, whole);
        return chars.flip().toString();
    }
}
