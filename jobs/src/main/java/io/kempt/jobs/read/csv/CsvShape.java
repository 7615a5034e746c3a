package io.kempt.jobs.read.csv;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.read.text.EncodingDetector;
import io.kempt.jobs.read.text.EncodingNames;
import io.kempt.jobs.read.text.Sample;
import io.kempt.jobs.read.text.TextEncoding;
import io.kempt.jobs.table.Delimiters;
import io.kempt.jobs.table.HeaderFinder;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.table.TableShape;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** What is found out about a CSV file before its records are read. */
record CsvShape(String file, TextEncoding encoding, char delimiter, long headerLine) {
    /** Below this, people are told that the encoding is a guess. */
    private static final double SURE = 0.9;

    static CsvShape detect(String file, Sample sample, ReadOptions options) {
        TextEncoding encoding = encoding(file, sample, options.csv().encoding());
        String text = sample.text(encoding);
        if (text.isBlank() && sample.whole()) {
            throw StopException.inputRefused(
                    file + " is empty: expected a header line and records", "Export it again with its data.");
        }
        Dialect dialect = options.csv().delimiter().isEmpty()
                ? Dialect.detect(text, sample.whole(), options.header().known())
                : Dialect.read(
                        text, sample.whole(), Delimiters.parse(options.csv().delimiter()));
        long headerLine = options.header().line() > 0
                ? options.header().line()
                : HeaderFinder.find(dialect.rows(), options.header().known())
                        .orElseThrow(() -> headless(file, dialect.rows().size()))
                        .line();
        return new CsvShape(file, encoding, dialect.delimiter(), headerLine);
    }

    private static StopException headless(String file, int looked) {
        return StopException.inputRefused(
                "none of the first " + looked + " records of " + file + " looks like a header: expected a line of"
                        + " column names",
                "Add a line with the column names, or name its line with 'header-line:' in kempt.yml.");
    }

    private static TextEncoding encoding(String file, Sample sample, String asked) {
        if (asked.isEmpty()) {
            return EncodingDetector.detect(sample)
                    .orElseThrow(() -> StopException.inputRefused(
                            file + " is not text in any encoding that is tried",
                            "Export it as CSV UTF-8, or name its encoding with 'encoding:' in kempt.yml."));
        }
        Charset charset = EncodingNames.parse(asked);
        return new TextEncoding(charset, EncodingDetector.bomLength(sample, charset), 1);
    }

    TableShape shape(List<String> header) {
        List<String> notes = new ArrayList<>();
        if (encoding.confidence() < SURE) {
            notes.add("the encoding " + EncodingNames.of(encoding.charset())
                    + " is a guess; name it with 'encoding:' in kempt.yml to be sure");
        }
        if (header.contains("")) {
            notes.add("some columns have no name in the header");
        }
        return new TableShape(
                file,
                List.of(),
                EncodingNames.of(encoding.charset()),
                encoding.confidence(),
                String.valueOf(delimiter),
                "\"",
                "",
                headerLine,
                1,
                header,
                0,
                List.copyOf(notes));
    }
}
