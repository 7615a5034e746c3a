package io.kempt.jobs.read.text;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;

/**
 * An encoding from before Unicode, with a rough model of the texts written in it: which zones of characters are common
 * and how they stand together. Under the right encoding a text is likely; under a wrong one the same bytes become rare
 * characters, or letters in places where none belong.
 *
 * <p>The zones are those by which the standards themselves order characters by frequency: level 1 of GB 2312 (3,755
 * characters), Big5 (5,401) and JIS X 0208 (2,965), the 2,350 syllables of KS X 1001, kana, Latin and Cyrillic letters.
 */
final class LegacyEncoding {
    /** Half of a text is taken to be ASCII, whose 95 printable characters cost the same under every encoding. */
    private static final float ASCII = log(0.5, 95);

    private static final float PRIVATE_USE = -25;

    /** A Cyrillic or Chinese character right after a Latin letter, or two accented letters in a row. */
    private static final float BAD_NEIGHBOUR = -3;

    /** What a letter after a sign that wants it costs less than any other. */
    private static final float UNIT = 4;

    private final Charset charset;
    private final boolean latin;
    private final double prior;
    private final float[] logProbability = new float[1 << 16];

    private LegacyEncoding(String name, double prior, boolean latin) {
        this.charset = Charset.forName(name);
        this.prior = prior;
        this.latin = latin;
        Arrays.fill(logProbability, log(0.005, 20_000));
        Arrays.fill(logProbability, 0xE000, 0xF900, PRIVATE_USE);
        Arrays.fill(logProbability, 0, 0x80, ASCII);
    }

    /** Every one, in the order in which a tie is decided; built when first asked for, as few files need it. */
    static List<LegacyEncoding> all() {
        return Known.ALL;
    }

    private static final class Known {
        // The priors favour what Chinese stewards are sent; ten characters of evidence outweigh them.
        static final List<LegacyEncoding> ALL = List.of(
                script("GB18030", 0)
                        .bytes(0.42, 0xB0, 0xD7, 0xA1)
                        .bytes(0.03, 0xD8, 0xF7, 0xA1)
                        .bytes(0.05, 0xA1, 0xA3, 0xA1),
                // The table of Windows 950, then Hong Kong's, which holds what the first refuses
                big5("x-windows-950", -2),
                big5("Big5-HKSCS", -3),
                script("windows-31j", -2)
                        .bytes(0.20, 0x88, 0x97, 0x40)
                        .bytes(0.02, 0x98, 0xEA, 0x40)
                        .characters(0.20, "\u3041-\u3096\u30A1-\u30FC")
                        .characters(0.03, "\uFF66-\uFF9F")
                        .bytes(0.05, 0x81, 0x82, 0x40),
                script("EUC-JP", -4)
                        .bytes(0.22, 0xB0, 0xCF, 0xA1)
                        .bytes(0.02, 0xD0, 0xF4, 0xA1)
                        .characters(0.20, "\u3041-\u3096\u30A1-\u30FC")
                        .bytes(0.05, 0xA1, 0xA3, 0xA1),
                script("x-windows-949", -4)
                        .bytes(0.43, 0xB0, 0xC8, 0xA1)
                        .bytes(0.01, 0xCA, 0xFD, 0xA1)
                        .bytes(0.05, 0xA1, 0xA3, 0xA1),
                script("windows-1251", -4)
                        .characters(0.47, "\u0410-\u044F\u0401\u0451")
                        .characters(0.02, "№«»–—"),
                new LegacyEncoding("windows-1252", -2, true)
                        .characters(0.07, "\u00C0-\u00FF")
                        .characters(0.35, "áàâäãåæçéèêëíìîïñóòôöõøúùûüßÁÅÄÇÉÖØÜ")
                        .characters(0.05, "’‘“”–—…€£°·«»™®©´½²ªº¿¡"));

        private Known() {}
    }

    private static LegacyEncoding script(String name, double prior) {
        return new LegacyEncoding(name, prior, false);
    }

    private static LegacyEncoding big5(String name, double prior) {
        return script(name, prior)
                .bytes(0.43, 0xA4, 0xC6, 0x40)
                .bytes(0.02, 0xC9, 0xF9, 0x40)
                .bytes(0.05, 0xA1, 0xA3, 0x40);
    }

    /** A zone of double-byte characters, by the first byte's range and the second byte's lower bound. */
    private LegacyEncoding bytes(double share, int firstLead, int lastLead, int firstTrail) {
        StringBuilder zone = new StringBuilder();
        for (int lead = firstLead; lead <= lastLead; lead++) {
            for (int trail = firstTrail; trail <= 0xFE; trail++) {
                String text = new String(new byte[] {(byte) lead, (byte) trail}, charset);
                boolean mapped = text.length() == 1 && text.charAt(0) != '\uFFFD';
                if (mapped && logProbability[text.charAt(0)] != PRIVATE_USE) {
                    zone.append(text);
                }
            }
        }
        return zone(share, zone);
    }

    /** A zone of characters, with ranges as in a character class. */
    private LegacyEncoding characters(double share, String ranges) {
        StringBuilder zone = new StringBuilder();
        for (int i = 0; i < ranges.length(); i++) {
            boolean range = i + 2 < ranges.length() && ranges.charAt(i + 1) == '-';
            char last = ranges.charAt(range ? i + 2 : i);
            for (char c = ranges.charAt(i); c <= last; c++) {
                zone.append(c);
            }
            i += range ? 2 : 0;
        }
        return zone(share, zone);
    }

    private LegacyEncoding zone(double share, CharSequence zone) {
        float each = log(share, zone.length());
        zone.chars().forEach(c -> logProbability[c] = each);
        return this;
    }

    Charset charset() {
        return charset;
    }

    /** The natural logarithm of how likely a text is among the texts of this encoding. */
    double logLikelihood(String text) {
        double sum = prior;
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            sum += logProbability[c];
            if (c >= 0x80 && (latin ? before >= 0x80 : isLatinLetter(before))) {
                sum += BAD_NEIGHBOUR;
            }
            if (latin && isUnit(before, c)) {
                sum += UNIT;
            }
            before = c;
        }
        return sum;
    }

    /** °C, °F, µg, µm and µs head columns in files that hold nothing else beyond ASCII. */
    private static boolean isUnit(char before, char c) {
        return (before == '\u00B0' && (c == 'C' || c == 'F'))
                || (before == '\u00B5' && (c == 'g' || c == 'm' || c == 's'));
    }

    private static boolean isLatinLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static float log(double share, int among) {
        return (float) Math.log(share / among);
    }
}
