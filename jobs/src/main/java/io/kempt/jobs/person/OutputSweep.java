package io.kempt.jobs.person;

import io.kempt.jobs.exit.FileTrouble;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.write.OutputFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Takes a person out of the files that Kempt wrote. Tables lose the rows with the person; a workbook or a page that tells of
 * the person is deleted, for it can be made anew without. Every other byte stays as it was.
 */
public final class OutputSweep {
    private final Traces traces;
    private final Set<String> keyColumns;
    private final boolean change;
    private final List<Path> rewritten = new ArrayList<>();
    private final List<Path> deleted = new ArrayList<>();
    private long rows;

    /**
     * @param keyColumns headers, in lower case, of columns with keys of customers
     * @param change whether files are changed, or only looked at
     */
    public OutputSweep(Traces traces, Set<String> keyColumns, boolean change) {
        this.traces = traces;
        this.keyColumns = keyColumns;
        this.change = change;
    }

    /** Tables that lost rows. */
    public List<Path> rewritten() {
        return List.copyOf(rewritten);
    }

    /** Workbooks, pages and half-written files that are gone. */
    public List<Path> deleted() {
        return List.copyOf(deleted);
    }

    /** Rows that tables lost. */
    public long rows() {
        return rows;
    }

    /** Goes through a folder and those in it. */
    public void sweep(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile).sorted().forEach(this::file);
        } catch (UncheckedIOException broken) {
            throw unreadable(folder, Objects.requireNonNull(broken.getCause()));
        } catch (IOException broken) {
            throw unreadable(folder, broken);
        }
    }

    private static StopException unreadable(Path place, IOException broken) {
        return StopException.environment(
                place + " cannot be searched for the person: " + FileTrouble.reason(broken) + ".",
                "See to its permissions, or delete it if nobody needs it, then run the same command again.",
                broken);
    }

    private void file(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        try {
            if (OutputFile.isHalfWritten(name)) {
                delete(file); // what a killed run left behind
            } else if (name.endsWith(".csv") || name.endsWith(".jsonl")) {
                table(file, name.endsWith(".csv"));
            } else if (name.endsWith(".xlsx") ? tellsInParts(file) : tells(Files.readString(file))) {
                delete(file);
            }
        } catch (IOException broken) {
            throw unreadable(file, broken);
        }
    }

    private void delete(Path file) throws IOException {
        deleted.add(file);
        if (change) {
            Files.delete(file);
        }
    }

    private boolean tells(String text) {
        return traces.in(text.replace("&amp;", "&").replace("&#39;", "'").replace("&quot;", "\""));
    }

    private boolean tellsInParts(Path workbook) throws IOException {
        try (ZipFile parts = new ZipFile(workbook.toFile())) {
            for (ZipEntry part : Collections.list(parts.entries())) {
                if (part.getName().endsWith(".xml") && tells(text(parts, part))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String text(ZipFile parts, ZipEntry part) throws IOException {
        try (InputStream in = parts.getInputStream(part)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void table(Path file, boolean csv) throws IOException {
        long before = rows;
        try (BufferedReader in = Files.newBufferedReader(file);
                OutputFile out = change ? OutputFile.create(file) : null) {
            Writer to = out == null
                    ? Writer.nullWriter()
                    : new OutputStreamWriter(out.stream(), StandardCharsets.UTF_8.newEncoder());
            RecordText records = new RecordText(in);
            Set<Integer> keys = Set.of();
            if (csv) {
                String header = records.next();
                keys = RecordText.columns(header, keyColumns);
                to.write(header);
            }
            for (String record = records.next(); !record.isEmpty(); record = records.next()) {
                if (traces.in(record) || hasKey(record, keys)) {
                    rows++;
                } else {
                    to.write(record);
                }
            }
            if (rows > before) {
                rewritten.add(file);
                to.flush();
                if (out != null) {
                    out.commit();
                }
            }
        }
    }

    private boolean hasKey(String record, Set<Integer> columns) {
        if (columns.isEmpty()) {
            return false;
        }
        List<String> cells = RecordText.cells(record);
        return columns.stream().anyMatch(column -> column < cells.size() && traces.isKey(cells.get(column)));
    }
}
