package io.kempt.jobs;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.read.TableReaders;
import io.kempt.jobs.request.ConvertRequest;
import io.kempt.jobs.request.ConvertResult;
import io.kempt.jobs.request.ConvertResult.ConvertedFile;
import io.kempt.jobs.request.ConvertTarget;
import io.kempt.jobs.table.RawRecord;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.table.SourceFile;
import io.kempt.jobs.table.TableReader;
import io.kempt.jobs.table.TableShape;
import io.kempt.jobs.write.CsvStyle;
import io.kempt.jobs.write.CsvTable;
import io.kempt.jobs.write.TableOutput;
import io.kempt.jobs.write.XlsxTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Any table to clean CSV or Excel, values unchanged: titles, remarks and blank records are left out, short records are
 * filled up, and cells beyond the header are kept. No Spring Batch here: there is nothing to restart, as the output appears
 * whole or not at all, and start-up would cost more than most files.
 */
final class ConvertJob {
    /** How often progress is told, in records. */
    private static final int STEP = 10_000;

    private final ConvertRequest request;
    private final Progress progress;
    private final ReadOptions reading;

    ConvertJob(ConvertRequest request, Progress progress) {
        this.request = request;
        this.progress = progress;
        // a table without a header is a table all the same
        this.reading = request.reading().withNumberedColumns();
    }

    ConvertResult run() {
        return request.to().folder() ? eachToItsOwn() : allToOne();
    }

    /** One output: the files' tables one below the other, their columns brought together by name. */
    private ConvertResult allToOne() {
        List<String> header = commonHeader();
        List<ConvertedFile> files = new ArrayList<>();
        try (TableOutput output = output(request.to(), header)) {
            for (Path file : request.files()) {
                files.add(convert(file, header, output));
            }
            output.commit();
        }
        Path path = request.to().path();
        return new ConvertResult(ExitCode.OK, files, path == null ? List.of() : List.of(path));
    }

    /** The header of the first file, and what later ones have beyond it; empty without a header. */
    private List<String> commonHeader() {
        List<String> all = new ArrayList<>();
        Optional<Boolean> headed = Optional.empty();
        for (Path file : request.files()) {
            TableShape shape = shape(file);
            boolean has = shape.headerRows() > 0;
            if (headed.isPresent() && headed.get() != has) {
                throw StopException.inputRefused(
                        shape.file() + (has ? " has a header" : " has no header") + ", and the files before it "
                                + (has ? "have none" : "have one") + ": their columns cannot be brought together",
                        "Convert it by itself, or name the line of its header with --header-line.");
            }
            headed = Optional.of(has);
            List<String> before = List.copyOf(all);
            if (has) {
                shape.header().stream()
                        .filter(column -> !before.contains(column))
                        .forEach(all::add);
            }
        }
        return all;
    }

    private TableShape shape(Path file) {
        try (TableReader reader = TableReaders.open(file, reading)) {
            return reader.shape();
        }
    }

    /** A folder of outputs: what is refused does not keep the others from being read. */
    private ConvertResult eachToItsOwn() {
        List<ConvertedFile> files = new ArrayList<>();
        List<Path> outputs = new ArrayList<>();
        Set<String> names = new HashSet<>();
        boolean refused = false;
        Path folder = Objects.requireNonNull(request.to().path());
        for (Path file : request.files()) {
            Path target = folder.resolve(name(file, names));
            try {
                files.add(convert(file, target));
                outputs.add(target);
            } catch (StopException stop) {
                if (stop.exit() != ExitCode.INPUT_REFUSED) {
                    throw stop;
                }
                refused = true;
                files.add(
                        new ConvertedFile(SourceFile.name(file), "", 0, 0, List.of(), stop.problem(), stop.nextStep()));
            }
        }
        return new ConvertResult(refused ? ExitCode.INPUT_REFUSED : ExitCode.OK, files, outputs);
    }

    private ConvertedFile convert(Path file, Path target) {
        TableShape shape = shape(file);
        List<String> header = shape.headerRows() == 0 ? List.of() : shape.header();
        try (TableOutput output = output(ConvertTarget.file(target, request.to().bom()), header)) {
            ConvertedFile converted = convert(file, header, output);
            output.commit();
            return converted;
        }
    }

    /** {@code customers.csv} for {@code customers.xlsx}; the whole name where that is taken. */
    private static String name(Path file, Set<String> taken) {
        String whole = SourceFile.name(file);
        String base = whole.replaceFirst("(?i)(\\.(csv|txt|tsv|xlsx|xlsm|xls))?(\\.(gz|zip))?$", "");
        String name = (base.isEmpty() ? whole : base) + ".csv";
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = i == 2 ? whole + ".csv" : whole + "-" + (i - 1) + ".csv";
        }
        return name;
    }

    private static TableOutput output(ConvertTarget to, List<String> header) {
        CsvStyle style = new CsvStyle(to.bom(), false);
        if (to.stream() != null) {
            return CsvTable.to(to.stream(), header, style);
        }
        Path path = Objects.requireNonNull(to.path());
        if (!path.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            return CsvTable.create(path, header, style);
        }
        XlsxTable workbook = XlsxTable.create(path);
        if (!header.isEmpty()) {
            workbook.header(header.toArray(String[]::new));
        }
        return workbook;
    }

    private ConvertedFile convert(Path file, List<String> header, TableOutput output) {
        String name = SourceFile.name(file);
        try (TableReader reader = TableReaders.open(file, reading)) {
            int[] columns = columns(header, reader.shape().header());
            long rows = 0;
            long blank = 0;
            ConvertRemarks remarks = new ConvertRemarks();
            for (RawRecord record = reader.next(); record != null; record = reader.next()) {
                if (record.isBlank()) {
                    blank++;
                    continue;
                }
                remarks.note(record);
                if (record.isUndecodable()) {
                    continue;
                }
                output.row(cells(record, columns, header.size()));
                if (++rows % STEP == 0) {
                    tell(name, rows);
                }
            }
            if (rows >= STEP) {
                progress.finished("convert " + name, String.format(Locale.ROOT, "%,d rows", rows));
            }
            TableShape shape = reader.shape();
            List<String> notes = new ArrayList<>(shape.notes());
            notes.addAll(remarks.notes());
            return new ConvertedFile(name, shape.summary(), rows, blank, notes, "", "");
        }
    }

    /** Small files are done before anybody could read that they are under way. */
    private void tell(String file, long rows) {
        if (rows == STEP) {
            progress.started("convert " + file);
        }
        progress.advanced(rows);
    }

    /** For each column of the output the file's column; null when they are the same. */
    private static int[] columns(List<String> header, List<String> own) {
        if (header.isEmpty() || header.equals(own)) {
            return new int[0];
        }
        return header.stream().mapToInt(own::indexOf).toArray();
    }

    private static String[] cells(RawRecord record, int[] columns, int width) {
        String[] own = record.cells();
        if (columns.length == 0 && record.extra().isEmpty()) {
            return own;
        }
        List<String> cells = new ArrayList<>(width + record.extra().size());
        if (columns.length == 0) {
            cells.addAll(List.of(own));
        } else {
            for (int column : columns) {
                cells.add(column < 0 ? "" : own[column]);
            }
        }
        cells.addAll(record.extra());
        return cells.toArray(String[]::new);
    }
}
