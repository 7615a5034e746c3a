package io.kempt.jobs.generate;

import io.kempt.jobs.progress.Progress;
import io.kempt.rules.generate.duplicates.DuplicatesSink;
import io.kempt.rules.generate.duplicates.RecordColumn;
import io.kempt.rules.generate.duplicates.Variation;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** The open files of customers with known duplicates: what is made goes straight into them. */
final class KnownDuplicatesFiles implements DuplicatesSink, Closeable {
    static final String RECORDS = "inputs/customers.csv";
    static final String TRUTH = "truth/customers.csv";
    static final String VARIATIONS = "truth/variations.csv";
    private static final int TELL_EVERY = 10_000;

    private final CsvLines records;
    private final CsvLines truth;
    private final CsvLines variations;
    private final Progress progress;
    private long lines;

    KnownDuplicatesFiles(OutputFolder folder, Progress progress) throws IOException {
        this.progress = progress;
        List<String> header =
                Stream.of(RecordColumn.values()).map(RecordColumn::header).toList();
        records = CsvLines.utf8(folder.temporary(RECORDS), header);
        truth = CsvLines.utf8(folder.temporary(TRUTH), List.of("record_id", "entity_id"));
        variations = CsvLines.utf8(folder.temporary(VARIATIONS), List.of("record_id", "field", "kind", "true_value"));
    }

    @Override
    public void record(List<String> cells, int entityId) {
        try {
            records.texts(cells.toArray(String[]::new));
            truth.texts(cells.get(0), Integer.toString(entityId));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (++lines % TELL_EVERY == 0) {
            progress.advanced(lines);
        }
    }

    @Override
    public void varied(int recordId, RecordColumn column, Variation kind, String trueValue) {
        try {
            variations.texts(Integer.toString(recordId), column.header(), kind.code(), trueValue);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
        truth.close();
        variations.close();
    }
}
