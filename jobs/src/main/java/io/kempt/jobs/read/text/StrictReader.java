package io.kempt.jobs.read.text;

import io.kempt.jobs.exit.StopException;
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
 * Decodes text and refuses, with its line, what is not text: bytes that the encoding does not know, and NUL characters,
 * which no database takes. It never writes U+FFFD in place of what it could not read.
 */
public final class StrictReader extends Reader {
    private static final int BLOCK = 1 << 16;

    private final String file;
    private final InputStream in;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BLOCK).flip();
    private final CharBuffer chars = CharBuffer.allocate(BLOCK).flip();
    private long line = 1;
    private boolean afterReturn;
    private boolean ended;

    public StrictReader(String file, InputStream in, Charset charset) {
        this.file = file;
        this.in = in;
        this.charset = charset;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (!chars.hasRemaining() && !decodeBlock()) {
            return -1;
        }
        int n = Math.min(length, chars.remaining());
        chars.get(target, offset, n);
        return n;
    }

    private boolean decodeBlock() throws IOException {
        chars.clear();
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (chars.position() > 0) {
                // An error after good characters comes up again at the next call, with the line counted up to it
                break;
            }
            if (result.isError()) {
                throw undecodable();
            }
            if (ended) {
                chars.flip();
                return false;
            }
            readBlock();
        }
        chars.flip();
        look();
        return true;
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

    /** Counts lines by LF, CR or CR LF, as the parser does, and looks for NULs. */
    private void look() {
        char[] block = chars.array();
        int end = chars.limit();
        for (int i = 0; i < end; i++) {
            char c = block[i];
            if (c > '\r') {
                afterReturn = false;
            } else if (c == '\n') {
                line += afterReturn ? 0 : 1;
                afterReturn = false;
            } else if (c == '\r') {
                line++;
                afterReturn = true;
            } else if (c == 0) {
                throw nul();
            } else {
                afterReturn = false;
            }
        }
    }

    private StopException undecodable() {
        return StopException.inputRefused(
                file + " line " + line + " holds bytes that are not " + EncodingNames.of(charset) + " text",
                "If the file is in another encoding, name it, such as 'encoding: " + suggestion() + "' in kempt.yml"
                        + "; if not, export it again: it is damaged.");
    }

    /** The encoding that the bytes at fault look like: the sample at the file's beginning may have been all ASCII. */
    private String suggestion() {
        byte[] fault = new byte[bytes.remaining()];
        bytes.duplicate().get(fault);
        return EncodingDetector.detect(new Sample(fault, false))
                .map(TextEncoding::charset)
                .filter(likely -> !likely.equals(charset))
                .map(EncodingNames::of)
                .orElse("GB18030");
    }

    private StopException nul() {
        return StopException.inputRefused(
                file + " line " + line + " holds a NUL character (byte 0), which text does not have",
                "Export the file again as CSV UTF-8; what wrote it left binary data in it, or was stopped while writing.");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
