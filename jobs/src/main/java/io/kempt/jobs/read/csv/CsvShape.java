package io.kempt.jobs.read.csv;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.read.text.EncodingDetector;
import io.kempt.jobs.read.text.EncodingNames;
import io.kempt.jobs.read.text.Sample;
import io.kempt.jobs.read.text.TextEncoding;
import io.kempt.jobs.table.CsvOptions;
import io.kempt.jobs.table.Delimiters;
import io.kempt.jobs.table.HeaderOptions;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.table.SampledRow;
import io.kempt.jobs.table.TableLayout;
import io.kempt.jobs.table.TableShape;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is found out about a CSV file before its records are read. */
record CsvShape(String file, TextEncoding encoding, Dialect dialect, TableLayout layout) {
    /** Below this, people are told that the encoding is a guess. */
    private static final double SURE = 0.9;

    static CsvShape detect(String file, Sample sample, ReadOptions options) {
        TextEncoding encoding = encoding(file, sample, options.csv().encoding());
        String text = sample.text(encoding);
        if (text.isBlank() && sample.whole()) {
            return empty(file, encoding, options.header());
        }
        String declared = DialectDetector.declared(text);
        Dialect dialect = dialect(text, sample.whole(), declared, options);
        List<SampledRow> rows = SampleRecords.read(text, sample.whole(), dialect, SampleRecords.MOST)
                .rows();
        rows = declared.isEmpty() ? rows : rows.subList(1, rows.size());
        int looked = rows.size();
        TableLayout layout = TableLayout.of(rows, options.header()).orElseThrow(() -> headless(file, looked));
        return new CsvShape(file, encoding, dialect, layout);
    }

    private static Dialect dialect(String text, boolean whole, String declared, ReadOptions options) {
        CsvOptions given = options.csv();
        String delimiter = given.delimiter().isEmpty() ? declared : Delimiters.parse(given.delimiter());
        DialectDetector.GivenDialect known =
                new DialectDetector.GivenDialect(delimiter, mark(given.quote()), mark(given.escape()));
        return DialectDetector.detect(text, whole, known, options.header().known());
    }

    /** A quote or escape that was named; null when it is to be found out. */
    private static @Nullable Character mark(String asked) {
        if (asked.isEmpty()) {
            return null;
        }
        if (asked.equals(CsvOptions.NONE)) {
            return Dialect.NONE;
        }
        if (asked.length() != 1 || Character.isLetterOrDigit(asked.charAt(0))) {
            throw StopException.usage(
                    "'" + asked + "' cannot enclose or escape cells: expected one character, or 'none'",
                    "Use \", ' or none as the quote, \\ or none as the escape.");
        }
        return asked.charAt(0);
    }

    /** A file without text is a table without anything where a table without a header is one. */
    private static CsvShape empty(String file, TextEncoding encoding, HeaderOptions header) {
        if (header.numbered()) {
            return new CsvShape(file, encoding, Dialect.rfc4180(""), new TableLayout(1, 0, 0));
        }
        throw StopException.inputRefused(
                file + " is empty: expected a header line and records", "Export it again with its data.");
    }

    private static StopException headless(String file, int looked) {
        return StopException.inputRefused(
                "none of the first " + looked + " records of " + file + " looks like a header: expected a line of"
                        + " column names",
                "Add a line with the column names, or name its line with --header-line (in kempt.yml: 'header-line:').");
    }

    private static TextEncoding encoding(String file, Sample sample, String asked) {
        if (asked.isEmpty()) {
            return EncodingDetector.detect(sample)
                    .orElseThrow(
                            () -> StopException.inputRefused(
                                    file + " is not text in any encoding that is tried",
                                    "Export it as CSV UTF-8, or name its encoding with --encoding (in kempt.yml: 'encoding:')."));
        }
        Charset charset = EncodingNames.parse(asked);
        return new TextEncoding(charset, EncodingDetector.bomLength(sample, charset), 1);
    }

    TableShape shape(List<String> header) {
        return new TableShape(
                file,
                List.of(),
                EncodingNames.of(encoding.charset()),
                encoding.confidence(),
                dialect.delimiter(),
                dialect.quote() == Dialect.NONE ? "" : String.valueOf(dialect.quote()),
                dialect.escape() == Dialect.NONE ? "" : String.valueOf(dialect.escape()),
                layout.headerRows() == 0 ? 0 : layout.line(),
                layout.headerRows(),
                header,
                0,
                notes(header));
    }

    private List<String> notes(List<String> header) {
        List<String> notes = new ArrayList<>();
        if (encoding.confidence() < SURE) {
            notes.add("the encoding " + EncodingNames.of(encoding.charset())
                    + " is a guess; name it with --encoding (in kempt.yml: 'encoding:') to be sure");
        }
        if (header.contains("")) {
            notes.add("some columns have no name in the header");
        }
        return List.copyOf(notes);
    }

    /** The format's one-line refusal when the header line is not where it was named. */
    Optional<StopException> misplaced(List<String> header) {
        return layout.headerRows() > 0 && header.isEmpty()
                ? Optional.of(StopException.inputRefused(
                        file + " has no header on line " + layout.line()
                                + ": that line is blank, inside a record or missing",
                        "Name the line on which the header begins with --header-line (in kempt.yml: 'header-line:')."))
                : Optional.empty();
    }
}
