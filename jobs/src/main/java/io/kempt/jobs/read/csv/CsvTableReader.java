package io.kempt.jobs.read.csv;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.read.text.Sample;
import io.kempt.jobs.read.text.StrictReader;
import io.kempt.jobs.table.Header;
import io.kempt.jobs.table.RawRecord;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.table.TableReader;
import io.kempt.jobs.table.TableShape;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads CSV: Commons CSV behind a strict decoder and a guard against endless records. */
public final class CsvTableReader implements TableReader {
    private final String file;
    private final RecordGuard guard;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final TableShape shape;
    private final int width;
    private long number;
    private long line = 1;

    private CsvTableReader(CsvShape found, InputStream in, int recordLimit) throws IOException {
        this.file = found.file();
        this.guard = new RecordGuard(
                file, new StrictReader(file, in, found.encoding().charset()), recordLimit);
        this.parser = CSVParser.builder()
                .setReader(guard)
                .setFormat(Dialect.format(found.delimiter()).get())
                .get();
        this.records = parser.iterator();
        this.shape = found.shape(header(found.headerLine()));
        this.width = shape.header().size();
    }

    /**
     * Opens a file of which the sample has been read already.
     *
     * @param rest the bytes after the sample; closed with the reader
     */
    public static CsvTableReader open(String file, Sample sample, InputStream rest, ReadOptions options)
            throws IOException {
        CsvShape found = CsvShape.detect(file, sample, options);
        int bom = found.encoding().bom();
        InputStream start = new ByteArrayInputStream(sample.bytes(), bom, sample.bytes().length - bom);
        return new CsvTableReader(found, new SequenceInputStream(start, rest), options.recordLimit());
    }

    /** Passes over what stands above the header, and reads it. */
    private List<String> header(long headerLine) {
        long at = line;
        CSVRecord row = advance();
        while (row != null && at < headerLine) {
            at = line;
            row = advance();
        }
        List<String> header = row == null || at != headerLine ? List.of() : Header.of(Arrays.asList(row.values()));
        if (header.isEmpty()) {
            throw StopException.inputRefused(
                    file + " has no header on line " + headerLine + ": that line is blank, inside a record or missing",
                    "Name the line on which the header begins with 'header-line:' in kempt.yml.");
        }
        return header;
    }

    @Override
    public TableShape shape() {
        return shape;
    }

    @Override
    public @Nullable RawRecord next() {
        long at = line;
        CSVRecord row = advance();
        return row == null ? null : RawRecord.of(++number, at, row.values(), width);
    }

    @Override
    public long skip(long count) {
        long skipped = 0;
        while (skipped < count && advance() != null) {
            skipped++;
        }
        number += skipped;
        return skipped;
    }

    /** The next record; {@link #line} is afterwards the line on which the one after it begins. */
    private @Nullable CSVRecord advance() {
        guard.recordBegins(line);
        try {
            if (!records.hasNext()) {
                return null;
            }
            CSVRecord row = records.next();
            line = parser.getCurrentLineNumber() + 1;
            return row;
        } catch (UncheckedIOException broken) {
            throw refused(broken);
        }
    }

    private StopException refused(UncheckedIOException broken) {
        String message = String.valueOf(broken.getMessage());
        if (message.contains("EOF reached")) {
            return StopException.inputRefused(
                    String.format("%s: a quotation mark opened in the record on line %,d is never closed", file, line),
                    "Close it, or write the mark twice where it belongs to the value.");
        }
        if (message.contains("Invalid character between")) {
            return StopException.inputRefused(
                    String.format(
                            "%s: in the record that begins on line %,d, text follows a closing quotation mark on line"
                                    + " %,d",
                            file, line, parser.getCurrentLineNumber()),
                    "Look at the quotation marks between these lines: a mark inside a quoted cell must be written"
                            + " twice.");
        }
        return StopException.inputRefused(
                String.format("%s could not be read beyond line %,d", file, line),
                "Check the disk or network share, copy the file to a local folder and try again.");
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException ignored) {
            // The file was only read: nothing is lost when closing it fails
        }
    }
}
