package io.kempt.jobs.read.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Decodes text and never writes U+FFFD in place of what it could not read: bytes that the encoding does not know are an
 * {@link UndecodableException}, or, on request, a {@link #BROKEN} character each, by which their record can be rejected.
 */
public final class StrictReader extends Reader {
    /** Stands for bytes that are no text. No decoder writes it: it is half of a surrogate pair, alone. */
    public static final char BROKEN = '\uDFFF';

    private static final int BLOCK = 1 << 16;

    private final InputStream in;
    private final Charset charset;
    private final boolean marking;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BLOCK).flip();
    private boolean ended;
    private boolean broken;

    /**
     * @param marking whether bytes that are no text become {@link #BROKEN} instead of an exception
     */
    public StrictReader(InputStream in, Charset charset, boolean marking) {
        this.in = in;
        this.charset = charset;
        this.marking = marking;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /**
     * Fills at least one place, at most all. What stands before bytes that are no text is handed over first.
     *
     * @throws UndecodableException at bytes that are no text, unless they are marked
     */
    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length < 2) {
            throw new IllegalArgumentException("a character beyond U+FFFF takes two places");
        }
        CharBuffer chars = CharBuffer.wrap(target, offset, length);
        int start = chars.position();
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (chars.position() > start) {
                return chars.position() - start;
            }
            if (result.isError()) {
                if (!marking) {
                    throw new UndecodableException(EncodingNames.of(charset), suggestion());
                }
                broken = true;
                bytes.position(bytes.position() + result.length());
                chars.put(BROKEN);
            } else if (ended) {
                return -1;
            } else {
                readBlock();
            }
        }
    }

    private void readBlock() throws IOException {
        bytes.compact();
        int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (n < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + n);
        }
        bytes.flip();
    }

    /** Whether a {@link #BROKEN} character has been written. */
    public boolean isBroken() {
        return broken;
    }

    private String suggestion() {
        byte[] fault = new byte[bytes.remaining()];
        bytes.duplicate().get(fault);
        return EncodingDetector.detect(new Sample(fault, false))
                .map(TextEncoding::charset)
                .filter(likely -> !likely.equals(charset))
                .map(EncodingNames::of)
                .orElse("GB18030");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
