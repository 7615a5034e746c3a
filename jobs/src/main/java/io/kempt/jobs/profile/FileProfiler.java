package io.kempt.jobs.profile;

import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.read.TableReaders;
import io.kempt.jobs.request.FileProfile;
import io.kempt.jobs.table.RawRecord;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.table.TableReader;
import io.kempt.jobs.table.TableShape;
import io.kempt.rules.profile.TableAccumulator;
import io.kempt.rules.profile.TableProfile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Profiles one file in one pass: the calling thread reads the next block while all cores profile the last. */
public final class FileProfiler {
    private static final int BLOCK = 1_000;

    private final ReadOptions options;
    private final Progress progress;
    private final Runnable stopCheck;

    /** @param stopCheck called between blocks; what it throws ends the work */
    public FileProfiler(ReadOptions options, Progress progress, Runnable stopCheck) {
        this.options = options;
        this.progress = progress;
        this.stopCheck = stopCheck;
    }

    /** @throws io.kempt.jobs.exit.StopException when the file cannot be read to its end */
    public FileProfile profile(Path file) {
        try (TableReader reader = TableReaders.open(file, options);
                Workers workers = new Workers()) {
            TableAccumulator table = new TableAccumulator(names(reader.shape().header()));
            long read = 0;
            List<String[]> block = next(reader, table);
            while (!block.isEmpty()) {
                stopCheck.run();
                List<String[]> rows = block;
                table.reserve(rows.size());
                Workers.Work work = workers.start(table.parts(), part -> table.addPart(part, rows));
                block = next(reader, table);
                work.await();
                read += rows.size();
                progress.advanced(read);
            }
            return profile(reader.shape(), table.finish());
        }
    }

    /** Columns without a name are called by their numbers. */
    private static List<String> names(List<String> header) {
        return IntStream.range(0, header.size())
                .mapToObj(i -> header.get(i).isEmpty() ? "column " + (i + 1) : header.get(i))
                .toList();
    }

    private static List<String[]> next(TableReader reader, TableAccumulator table) {
        List<String[]> rows = new ArrayList<>(BLOCK);
        while (rows.size() < BLOCK) {
            RawRecord record = reader.next();
            if (record == null) {
                break;
            }
            if (record.isBlank()) {
                table.addBlank();
                continue;
            }
            rows.add(record.cells());
            if (!record.extra().isEmpty()) {
                table.addRagged(true);
            } else if (record.given() < record.cells().length) {
                table.addRagged(false);
            }
        }
        return rows;
    }

    private static FileProfile profile(TableShape shape, TableProfile table) {
        return new FileProfile(
                shape.file(),
                shape.sheet(),
                shape.encoding(),
                shape.confidence(),
                shape.delimiter(),
                shape.headerLine(),
                shape.footers(),
                shape.summary(),
                shape.notes(),
                table);
    }
}
