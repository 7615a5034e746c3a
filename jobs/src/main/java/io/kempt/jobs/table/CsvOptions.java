package io.kempt.jobs.table;

/**
 * What the caller knows of a text file beforehand; everything else is found out.
 *
 * @param encoding a charset's name; empty: found out
 * @param undecodable what to do with bytes that are not text in that encoding
 * @param delimiter one character or several; empty: found out
 * @param quote one character, or {@code none}; empty: found out
 * @param escape one character, or {@code none}; empty: found out
 */
public record CsvOptions(String encoding, Undecodable undecodable, String delimiter, String quote, String escape) {
    static final CsvOptions DETECT = new CsvOptions("", Undecodable.REFUSE_FILE, "", "", "");

    /** Where a quote or escape character is named: that there is none. */
    public static final String NONE = "none";

    CsvOptions orElse(CsvOptions others) {
        return new CsvOptions(
                encoding.isEmpty() ? others.encoding : encoding,
                undecodable == Undecodable.REFUSE_FILE ? others.undecodable : undecodable,
                delimiter.isEmpty() ? others.delimiter : delimiter,
                quote.isEmpty() ? others.quote : quote,
                escape.isEmpty() ? others.escape : escape);
    }

    /** What becomes of bytes that are not text. They are never replaced by U+FFFD. */
    public enum Undecodable {
        /** The file is refused with the line. */
        REFUSE_FILE,
        /** The record that holds them is handed over as one that cannot be read, {@link RawRecord#isUndecodable()}. */
        REJECT_ROW
    }
}
