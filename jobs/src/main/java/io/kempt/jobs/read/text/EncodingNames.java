package io.kempt.jobs.read.text;

import io.kempt.jobs.exit.StopException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;

/** The names by which people call encodings. */
public final class EncodingNames {
    private EncodingNames() {}

    /**
     * The charset that somebody means. As in the WHATWG Encoding Standard, a name stands for the larger table that
     * programs really write under it: GBK for GB18030, Big5 for Windows 950, ISO-8859-1 for Windows 1252.
     *
     * @throws StopException (usage) when the name is unknown
     */
    public static Charset parse(String asked) {
        String name = switch (asked.toUpperCase(Locale.ROOT)) {
            case "GBK", "GB2312", "CP936" -> "GB18030";
            case "BIG5", "CP950" -> "x-windows-950";
            case "SHIFT_JIS", "SJIS", "CP932" -> "windows-31j";
            case "EUC-KR", "CP949" -> "x-windows-949";
            case "ISO-8859-1", "LATIN1" -> "windows-1252";
            default -> asked;
        };
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw StopException.usage(
                    "'" + asked + "' is not the name of an encoding",
                    "Use one such as UTF-8, GB18030, Big5, Shift_JIS or windows-1252.");
        }
    }

    /** The name to show for a charset, which {@link #parse} understands. */
    public static String of(Charset charset) {
        return switch (charset.name()) {
            case "x-windows-950" -> "Big5";
            case "windows-31j" -> "Shift_JIS";
            case "x-windows-949" -> "EUC-KR";
            default -> charset.name();
        };
    }
}
