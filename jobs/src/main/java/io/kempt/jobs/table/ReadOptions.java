package io.kempt.jobs.table;

import java.util.function.Predicate;

/**
 * What the caller knows of a file beforehand; everything else is found out.
 *
 * @param recordLimit the longest record that is read, in characters: a quotation mark that is never closed is stopped
 *     here instead of filling the memory
 */
public record ReadOptions(CsvOptions csv, HeaderOptions header, SheetOptions sheets, int recordLimit) {

    /** Everything is found out, and no header is known. */
    public static final ReadOptions DETECT =
            new ReadOptions(CsvOptions.DETECT, HeaderOptions.DETECT, SheetOptions.DETECT, 1 << 20);

    /** These options, and where they leave something to be found out, what others say of it. */
    public ReadOptions orElse(ReadOptions others) {
        return new ReadOptions(
                csv.orElse(others.csv), header.orElse(others.header), sheets.orElse(others.sheets), recordLimit);
    }

    public ReadOptions withCsv(CsvOptions known) {
        return new ReadOptions(known, header, sheets, recordLimit);
    }

    public ReadOptions withHeader(HeaderOptions known) {
        return new ReadOptions(csv, known, sheets, recordLimit);
    }

    public ReadOptions withSheets(SheetOptions known) {
        return new ReadOptions(csv, header, known, recordLimit);
    }

    public ReadOptions withRecordLimit(int characters) {
        return new ReadOptions(csv, header, sheets, characters);
    }

    public ReadOptions withEncoding(String name) {
        return withCsv(new CsvOptions(name, csv.undecodable(), csv.delimiter(), csv.quote(), csv.escape()));
    }

    public ReadOptions withUndecodable(CsvOptions.Undecodable choice) {
        return withCsv(new CsvOptions(csv.encoding(), choice, csv.delimiter(), csv.quote(), csv.escape()));
    }

    public ReadOptions withDelimiter(String characters) {
        return withCsv(new CsvOptions(csv.encoding(), csv.undecodable(), characters, csv.quote(), csv.escape()));
    }

    public ReadOptions withQuote(String character) {
        return withCsv(new CsvOptions(csv.encoding(), csv.undecodable(), csv.delimiter(), character, csv.escape()));
    }

    public ReadOptions withEscape(String character) {
        return withCsv(new CsvOptions(csv.encoding(), csv.undecodable(), csv.delimiter(), csv.quote(), character));
    }

    public ReadOptions withHeaderLine(long line) {
        return withHeader(new HeaderOptions(line, header.rows(), header.footers(), header.known(), header.numbered()));
    }

    public ReadOptions withHeaderRows(int rows) {
        return withHeader(new HeaderOptions(header.line(), rows, header.footers(), header.known(), header.numbered()));
    }

    public ReadOptions withFooters(int records) {
        return withHeader(new HeaderOptions(header.line(), header.rows(), records, header.known(), header.numbered()));
    }

    public ReadOptions withKnownHeader(Predicate<String> known) {
        return withHeader(new HeaderOptions(header.line(), header.rows(), header.footers(), known, header.numbered()));
    }

    /** A table without a header is read all the same, its columns named by their numbers. */
    public ReadOptions withNumberedColumns() {
        return withHeader(new HeaderOptions(header.line(), header.rows(), header.footers(), header.known(), true));
    }

    public ReadOptions withSheet(String name) {
        return withSheets(new SheetOptions(name, sheets.password()));
    }

    public ReadOptions withPassword(String password) {
        return withSheets(new SheetOptions(sheets.sheet(), password));
    }
}
