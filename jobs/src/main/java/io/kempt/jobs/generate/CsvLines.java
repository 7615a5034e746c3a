package io.kempt.jobs.generate;

import io.kempt.rules.generate.Cell;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes a CSV file with commas, quoting only what must be quoted. A character its charset lacks stops the run. */
final class CsvLines implements LineWriter {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private final CSVPrinter printer;

    private CsvLines(Path file, Charset charset, String start, String lineEnd, List<String> headers)
            throws IOException {
        BufferedWriter writer = Files.newBufferedWriter(file, charset);
        writer.write(start);
        CSVFormat format =
                CSVFormat.DEFAULT.builder().setRecordSeparator(lineEnd).get();
        printer = new CSVPrinter(writer, format);
        printer.printRecord(headers);
    }

    /** UTF-8 with line feeds, as from a web shop or a script. */
    static CsvLines utf8(Path file, List<String> headers) throws IOException {
        return new CsvLines(file, StandardCharsets.UTF_8, "", "\n", headers);
    }

    /** UTF-8 with a byte order mark and Windows line ends, as Excel saves "CSV UTF-8". */
    static CsvLines excel(Path file, List<String> headers) throws IOException {
        return new CsvLines(file, StandardCharsets.UTF_8, "\uFEFF", "\r\n", headers);
    }

    /** GB18030 with Windows line ends, as from a Chinese ERP. */
    static CsvLines gb18030(Path file, List<String> headers) throws IOException {
        return new CsvLines(file, GB18030, "", "\r\n", headers);
    }

    @Override
    public void line(List<Cell> cells) throws IOException {
        for (Cell cell : cells) {
            printer.print(cell.text());
        }
        printer.println();
    }

    void texts(String... values) throws IOException {
        printer.printRecord((Object[]) values);
    }

    @Override
    public void blankLine() throws IOException {
        printer.println();
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
