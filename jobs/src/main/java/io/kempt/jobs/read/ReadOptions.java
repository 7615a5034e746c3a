package io.kempt.jobs.read;

import java.util.function.Predicate;

/**
 * What the caller knows of a file beforehand; everything else is found out.
 *
 * @param encoding a charset's name; empty: found out
 * @param delimiter one character; empty: found out
 * @param sheet a sheet's name; empty: the first visible one that has a header
 * @param headerLine the line or row on which the header begins, counted from 1; 0: found out
 * @param knownHeader whether a cell is the name of a field; decides which line is the header
 * @param recordLimit the longest record that is read, in characters: a quotation mark that is never closed is stopped
 *     here instead of filling the memory
 */
public record ReadOptions(
        String encoding,
        String delimiter,
        String sheet,
        long headerLine,
        Predicate<String> knownHeader,
        int recordLimit) {

    /** Everything is found out, and no header is known. */
    public static final ReadOptions DETECT = new ReadOptions("", "", "", 0, cell -> false, 1 << 20);

    public ReadOptions withEncoding(String name) {
        return new ReadOptions(name, delimiter, sheet, headerLine, knownHeader, recordLimit);
    }

    public ReadOptions withDelimiter(String character) {
        return new ReadOptions(encoding, character, sheet, headerLine, knownHeader, recordLimit);
    }

    public ReadOptions withSheet(String name) {
        return new ReadOptions(encoding, delimiter, name, headerLine, knownHeader, recordLimit);
    }

    public ReadOptions withHeaderLine(long line) {
        return new ReadOptions(encoding, delimiter, sheet, line, knownHeader, recordLimit);
    }

    public ReadOptions withKnownHeader(Predicate<String> known) {
        return new ReadOptions(encoding, delimiter, sheet, headerLine, known, recordLimit);
    }

    public ReadOptions withRecordLimit(int characters) {
        return new ReadOptions(encoding, delimiter, sheet, headerLine, knownHeader, characters);
    }
}
