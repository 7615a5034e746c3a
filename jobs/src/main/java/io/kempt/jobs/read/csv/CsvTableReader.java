package io.kempt.jobs.read.csv;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.read.text.Sample;
import io.kempt.jobs.read.text.StrictReader;
import io.kempt.jobs.table.CsvOptions;
import io.kempt.jobs.table.Header;
import io.kempt.jobs.table.RawRecord;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.table.TableBody;
import io.kempt.jobs.table.TableReader;
import io.kempt.jobs.table.TableShape;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads CSV: Commons CSV behind a strict decoder and a mender of broken records. */
public final class CsvTableReader implements TableReader {
    private final CsvShape found;
    private final StrictReader decoder;
    private final RecordMender mender;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final boolean direct;
    private final TableShape shape;
    private final TableBody body;
    private final int width;
    private long number;
    private long line = 1;
    private long otherDelimiter;
    private TableBody.@Nullable Line first;

    private CsvTableReader(CsvShape found, InputStream in, ReadOptions options, boolean direct) throws IOException {
        this.found = found;
        this.direct = direct && found.dialect().isSimple();
        boolean marking = options.csv().undecodable() == CsvOptions.Undecodable.REJECT_ROW;
        this.decoder = new StrictReader(in, found.encoding().charset(), marking);
        this.mender = new RecordMender(
                found.file(), decoder, found.dialect(), found.layout().width(), options.recordLimit(), this.direct);
        this.parser = CSVParser.builder()
                .setReader(mender)
                .setFormat(found.dialect().format())
                .get();
        this.records = parser.iterator();
        List<String> header = header();
        this.shape = found.shape(header);
        this.width = header.size();
        this.body = new TableBody(
                this::advance,
                shape.headerRows() == 0 ? List.of() : header,
                options.header().footers());
    }

    /**
     * Opens a file of which the sample has been read already.
     *
     * @param rest the bytes after the sample; closed with the reader
     */
    public static CsvTableReader open(String file, Sample sample, InputStream rest, ReadOptions options)
            throws IOException {
        return open(file, sample, rest, options, true);
    }

    /** @param direct whether records without quotation marks may be read past Commons CSV, which takes twice the time */
    static CsvTableReader open(String file, Sample sample, InputStream rest, ReadOptions options, boolean direct)
            throws IOException {
        CsvShape found = CsvShape.detect(file, sample, options);
        int bom = found.encoding().bom();
        InputStream start = new ByteArrayInputStream(sample.bytes(), bom, sample.bytes().length - bom);
        return new CsvTableReader(found, new SequenceInputStream(start, rest), options, direct);
    }

    /** Passes over what stands above the table, and reads its header. */
    private List<String> header() {
        TableBody.Line row = advance();
        while (row != null && row.line() < found.layout().line()) {
            row = advance();
        }
        if (found.layout().headerRows() == 0) {
            first = row;
            int cells = row == null ? 0 : row.cells().length;
            return Header.numbered(Math.max(cells, found.layout().width()));
        }
        List<List<String>> rows = new ArrayList<>();
        boolean there = row != null && row.line() == found.layout().line();
        while (there && row != null && rows.size() < found.layout().headerRows()) {
            rows.add(Arrays.asList(row.cells()));
            row = rows.size() < found.layout().headerRows() ? advance() : row;
        }
        List<String> header = rows.isEmpty() ? List.of() : Header.ofRows(rows);
        found.misplaced(header).ifPresent(refusal -> {
            throw refusal;
        });
        return header;
    }

    /** With what is known of the file's end when its last record has been read. */
    @Override
    public TableShape shape() {
        List<String> notes = new ArrayList<>(shape.notes());
        notes.addAll(mender.notes());
        if (otherDelimiter > 0) {
            notes.add("some records have another delimiter and were read by it, the first on line " + otherDelimiter);
        }
        notes.addAll(body.notes("line"));
        return shape.withEnd(body.footers(), notes);
    }

    @Override
    public @Nullable RawRecord next() {
        TableBody.Line row = body.next();
        if (row == null) {
            return null;
        }
        number++;
        if (decoder.isBroken() && isUndecodable(row.cells())) {
            return RawRecord.undecodable(number, row.line(), width);
        }
        return RawRecord.of(number, row.line(), row.cells(), width);
    }

    private static boolean isUndecodable(String[] cells) {
        for (String cell : cells) {
            if (cell.indexOf(StrictReader.BROKEN) >= 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public long skip(long count) {
        long skipped = 0;
        while (skipped < count && body.next() != null) {
            skipped++;
        }
        number += skipped;
        return skipped;
    }

    /**
     * The next record, cut by the mender where no quotation mark is in it, else read by Commons CSV. Lines are counted by
     * whoever sees all records.
     */
    private TableBody.@Nullable Line advance() {
        if (first != null) {
            TableBody.Line kept = first;
            first = null;
            return kept;
        }
        try {
            long at = direct ? mender.line() : line;
            String[] plain = mender.plain();
            if (plain != null) {
                return new TableBody.Line(at, cells(plain, at));
            }
            if (!records.hasNext()) {
                return null;
            }
            String[] values = records.next().values();
            line = parser.getCurrentLineNumber() + 1;
            return new TableBody.Line(at, cells(values, at));
        } catch (UncheckedIOException | IOException broken) {
            throw new StopException(
                    ExitCode.INPUT_REFUSED,
                    String.format("%s could not be read beyond line %,d", found.file(), direct ? mender.line() : line),
                    "Check the disk or network share, copy the file to a local folder and try again.",
                    broken);
        }
    }

    /** A record's cells; those of a short record that is written with another delimiter than its table, by that. */
    private String[] cells(String[] cells, long at) {
        int usual = found.layout().width();
        if (cells.length >= usual || usual < 3 || cells[0].isEmpty()) {
            return cells;
        }
        String text = String.join(found.dialect().delimiter(), cells);
        List<String> others = OtherDelimiter.cells(text, found.dialect(), usual);
        if (others == null) {
            return cells;
        }
        otherDelimiter = otherDelimiter == 0 ? at : otherDelimiter;
        return others.toArray(String[]::new);
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
