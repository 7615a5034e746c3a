package io.kempt.jobs.read.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out a text's encoding from its first bytes: byte order mark, then the NULs of UTF-16, then strict UTF-8, then
 * the {@link LegacyEncoding} under which the text is likeliest. Judged on exports with one Chinese column, statistics
 * over runs of bytes (ICU4J, juniversalchardet) fail more often, since most of such a file is ASCII.
 */
public final class EncodingDetector {
    /** A byte order mark is a declaration; longer marks stand before those that they begin with. */
    private static final Map<String, String> BYTE_ORDER_MARKS = new LinkedHashMap<>();

    static {
        BYTE_ORDER_MARKS.put("EFBBBF", "UTF-8");
        BYTE_ORDER_MARKS.put("FFFE0000", "UTF-32LE");
        BYTE_ORDER_MARKS.put("0000FEFF", "UTF-32BE");
        BYTE_ORDER_MARKS.put("FFFE", "UTF-16LE");
        BYTE_ORDER_MARKS.put("FEFF", "UTF-16BE");
        BYTE_ORDER_MARKS.put("84319533", "GB18030");
    }

    /** One broken character among so many whole ones is damage to a UTF-8 file, not another encoding. */
    private static final int WHOLE_PER_BROKEN = 20;

    /** Two GBK characters in a hundred are valid UTF-8 by chance: 毛 is ë. */
    private static final double CHANCE = 0.85;

    private EncodingDetector() {}

    /** The encoding of a sample; empty when it fits none. */
    public static Optional<TextEncoding> detect(Sample sample) {
        TextEncoding declared = declared(sample);
        if (declared != null) {
            return Optional.of(declared);
        }
        String wide = utf16(sample);
        if (wide != null) {
            return Optional.of(new TextEncoding(Charset.forName(wide), 0, 0.99));
        }
        String text = decode(sample, StandardCharsets.UTF_8);
        if (text != null) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_8, 0, mayBeChance(text) ? CHANCE : 1));
        }
        if (isDamagedUtf8(sample.bytes())) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_8, 0, 0.9));
        }
        return likeliest(sample);
    }

    /** The length of the byte order mark that belongs to a charset, if the sample begins with one. */
    public static int bomLength(Sample sample, Charset charset) {
        TextEncoding declared = declared(sample);
        return declared != null && declared.charset().equals(charset) ? declared.bom() : 0;
    }

    private static @Nullable TextEncoding declared(Sample sample) {
        String start = HexFormat.of().withUpperCase().formatHex(sample.bytes(), 0, Math.min(4, sample.bytes().length));
        for (Map.Entry<String, String> mark : BYTE_ORDER_MARKS.entrySet()) {
            if (start.startsWith(mark.getKey())) {
                return new TextEncoding(
                        Charset.forName(mark.getValue()), mark.getKey().length() / 2, 1);
            }
        }
        return null;
    }

    /**
     * Delimiters, digits and line ends put a NUL into one half of UTF-16's byte pairs and none into the other. A stray
     * NUL in another encoding does so too, but there most pairs are two ASCII characters.
     */
    private static @Nullable String utf16(Sample sample) {
        byte[] bytes = sample.bytes();
        int[] nuls = new int[2];
        int twoAscii = 0;
        int pairs = bytes.length / 2;
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            nuls[0] += bytes[i] == 0 ? 1 : 0;
            nuls[1] += bytes[i + 1] == 0 ? 1 : 0;
            twoAscii += isText(bytes[i]) && isText(bytes[i + 1]) ? 1 : 0;
        }
        int most = Math.max(nuls[0], nuls[1]);
        if (most * 20 < pairs || Math.min(nuls[0], nuls[1]) * 20 > most || twoAscii > most) {
            return null;
        }
        String name = nuls[1] == most ? "UTF-16LE" : "UTF-16BE";
        return decode(sample, Charset.forName(name)) == null ? null : name;
    }

    private static boolean isText(byte ascii) {
        return (ascii >= ' ' && ascii < 0x7F) || ascii == '\n' || ascii == '\r' || ascii == '\t';
    }

    /** Whether a text has no more than three special characters, all of two bytes. */
    private static boolean mayBeChance(String text) {
        int[] special = text.codePoints().filter(c -> c >= 0x80).limit(4).toArray();
        return special.length > 0
                && special.length < 4
                && Arrays.stream(special).allMatch(c -> c < 0x800);
    }

    private static boolean isDamagedUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == '\uFFFD').count();
        long whole = text.chars().filter(c -> c >= 0x80 && c != '\uFFFD').count();
        return whole >= broken * WHOLE_PER_BROKEN;
    }

    private static Optional<TextEncoding> likeliest(Sample sample) {
        LegacyEncoding best = null;
        String bestText = "";
        double bestScore = Double.NEGATIVE_INFINITY;
        double secondScore = Double.NEGATIVE_INFINITY;
        for (LegacyEncoding candidate : LegacyEncoding.all()) {
            String text = decode(sample, candidate.charset());
            if (text == null || text.equals(bestText)) {
                // The same text under a larger table is no rival
                continue;
            }
            double score = candidate.logLikelihood(text);
            if (score > bestScore) {
                secondScore = bestScore;
                bestScore = score;
                best = candidate;
                bestText = text;
            } else if (score > secondScore) {
                secondScore = score;
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        // Never quite sure: the likelihoods treat characters as independent, which they are not.
        double confidence = Math.min(0.99, 1 / (1 + Math.exp(secondScore - bestScore)));
        return Optional.of(new TextEncoding(best.charset(), 0, confidence));
    }

    /** The sample as text; null when some bytes are not of this charset. A character cut by the sample's end is not. */
    static @Nullable String decode(Sample sample, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        byte[] bytes = sample.bytes();
        CharBuffer chars = CharBuffer.allocate((int) (bytes.length * (double) decoder.maxCharsPerByte()) + 1);
        if (decoder.decode(ByteBuffer.wrap(bytes), chars, sample.whole()).isError()) {
            return null;
        }
        return chars.flip().toString();
    }
}
