package io.kempt.jobs.write;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A table as JSON lines (UTF-8): an object for each row, its cells by the names of their columns; empty ones are left out. */
public final class JsonLinesTable implements TableOutput {
    private static final int BUFFER = 1 << 16;

    private final OutputFile file;
    private final Path name;
    private final List<String> header;
    private final Set<String> numeric;
    private final BufferedWriter writer;

    private JsonLinesTable(OutputFile file, Path name, List<String> header, Set<String> numeric) {
        this.file = file;
        this.name = name;
        this.header = header;
        this.numeric = numeric;
        this.writer =
                new BufferedWriter(new OutputStreamWriter(file.stream(), StandardCharsets.UTF_8.newEncoder()), BUFFER);
    }

    /**
     * Begins a file.
     *
     * @param numeric the columns whose cells are whole numbers
     */
    public static JsonLinesTable create(Path target, List<String> header, Set<String> numeric) {
        return new JsonLinesTable(OutputFile.create(target), target, header, numeric);
    }

    @Override
    public void row(String... cells) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                String column = header.get(i);
                row.put(column, numeric.contains(column) ? (Object) Long.valueOf(cells[i]) : cells[i]);
            }
        }
        try {
            writer.write(JsonWriter.compact(row));
            writer.write('\n');
        } catch (IOException broken) {
            throw OutputFile.failure(name, broken);
        }
    }

    @Override
    public void commit() {
        try {
            writer.flush();
        } catch (IOException broken) {
            throw OutputFile.failure(name, broken);
        }
        file.commit();
    }

    @Override
    public void close() {
        file.close();
    }
}
