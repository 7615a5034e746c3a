package io.kempt.jobs.duplicates;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.mapping.ExtraCells;
import io.kempt.jobs.mapping.HeaderMapping;
import io.kempt.jobs.mapping.HeaderName;
import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.read.TableReaders;
import io.kempt.jobs.table.RawRecord;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.table.SourceFile;
import io.kempt.jobs.table.TableReader;
import io.kempt.jobs.table.TableShape;
import io.kempt.rules.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tables of customers, read once from first to last: the records of all files under one header, to which each file adds
 * the columns that those before it do not have.
 */
public final class CustomerTables {
    private static final int STEP = 10_000;

    private final ReadOptions options;
    private final Progress progress;
    private final Runnable stopCheck;
    private final List<String> header = new ArrayList<>();
    private final Map<String, Integer> columnOf = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final List<String> sources = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final KeptRecords records = new KeptRecords();
    private long[] lines = new long[1024];

    private CustomerTables(ReadOptions options, Progress progress, Runnable stopCheck) {
        this.options = options;
        this.progress = progress;
        this.stopCheck = stopCheck;
    }

    /**
     * Reads files.
     *
     * @param reading what is known of them beforehand
     * @param stopCheck called now and then; what it throws ends the reading
     * @throws StopException when one cannot be read to its end (input refused)
     */
    static CustomerTables read(
            List<Path> files,
            ReadOptions reading,
            Rulebook rulebook,
            HeaderMeanings meanings,
            Progress progress,
            Runnable stopCheck) {
        Predicate<String> known = HeaderMapping.knownHeaders(rulebook.kinds().values());
        ReadOptions options =
                reading.withKnownHeader(known.or(meanings::isKnown)).withNumberedColumns();
        CustomerTables tables = new CustomerTables(options, progress, stopCheck);
        files.forEach(file -> tables.read(file, files.size() > 1));
        return tables;
    }

    private void read(Path file, boolean several) {
        int source = sources.size();
        sources.add(ExtraCells.unlike(new HashSet<>(sources), SourceFile.name(file)));
        try (TableReader reader = TableReaders.open(file, options)) {
            int[] columns = columns(reader.shape());
            RawRecord record = reader.next();
            while (record != null) {
                if (record.isUndecodable()) {
                    throw StopException.inputRefused(
                            sources.get(source) + ", line " + record.line() + " holds bytes that are no text",
                            "Name the encoding with --encoding, or mend the line.");
                }
                if (!record.isBlank()) {
                    add(source, record, columns);
                }
                record = reader.next();
            }
            TableShape shape = reader.shape();
            notes.add((several ? sources.get(source) + ": " : "") + shape.summary());
            shape.notes().forEach(note -> notes.add("  " + note));
        }
    }

    private void add(int source, RawRecord record, int[] columns) {
        int row = records.size();
        if (row == lines.length) {
            lines = Arrays.copyOf(lines, row * 2);
        }
        lines[row] = record.line();
        records.add(source, placed(record.cells(), columns));
        if (row % STEP == 0) {
            stopCheck.run();
            progress.advanced(row);
        }
    }

    /** A file's cells under the common header; as they are when the file has its first columns in their order. */
    private static String[] placed(String[] cells, int[] columns) {
        boolean straight = true;
        int width = 0;
        for (int i = 0; i < columns.length; i++) {
            straight &= columns[i] == i;
            width = Math.max(width, columns[i] + 1);
        }
        if (straight) {
            return cells;
        }
        String[] placed = new String[width];
        Arrays.fill(placed, "");
        for (int i = 0; i < columns.length; i++) {
            placed[columns[i]] = cells[i];
        }
        return placed;
    }

    /** Where each column of a file stands under the common header. */
    private int[] columns(TableShape shape) {
        int[] columns = new int[shape.header().size()];
        Set<String> ofFile = new HashSet<>();
        for (int i = 0; i < columns.length; i++) {
            String shown = shape.header().get(i).isEmpty()
                    ? "column " + (i + 1)
                    : shape.header().get(i);
            String folded = ExtraCells.unlike(ofFile, HeaderName.fold(shown));
            Integer there = columnOf.get(folded);
            if (there == null) {
                there = header.size();
                columnOf.put(folded, there);
                header.add(ExtraCells.unlike(taken, shown));
            }
            columns[i] = there;
        }
        return columns;
    }

    /** The header of all files together; every name stands once. */
    public List<String> header() {
        return header;
    }

    /** The names of the files, each once. */
    public List<String> sources() {
        return sources;
    }

    /** How each file was understood. */
    public List<String> notes() {
        return notes;
    }

    public int size() {
        return records.size();
    }

    /** The file that a record comes from, counted from 0. */
    public int source(int row) {
        return records.source(row);
    }

    /** The line or row of its file on which a record begins, counted from 1. */
    public long line(int row) {
        return lines[row];
    }

    /** Fills an array as wide as the header with a record's cells. */
    public void read(int row, String[] cells) {
        records.read(row, cells);
    }
}
