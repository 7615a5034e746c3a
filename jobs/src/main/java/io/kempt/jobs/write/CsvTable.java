package io.kempt.jobs.write;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A CSV file being written (RFC 4180, UTF-8), row by row. */
public final class CsvTable implements TableOutput {
    private final @Nullable OutputFile file;
    private final Path name;
    private final boolean guard;
    private final CsvText text;
    private long rows;

    private CsvTable(@Nullable OutputFile file, Path name, OutputStream out, CsvStyle style) throws IOException {
        this.file = file;
        this.name = name;
        this.guard = style.formulaGuard();
        // A strict encoder: half a surrogate pair stops the run instead of becoming a question mark
        this.text = new CsvText(new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder()));
        if (style.bom()) {
            text.character('\uFEFF');
        }
    }

    private CsvTable begin(List<String> header) {
        if (!header.isEmpty()) {
            row(header.toArray(new String[0]));
            rows = 0;
        }
        return this;
    }

    /**
     * Begins a file with its header. It appears under its name when {@link #commit} is called.
     *
     * @param header empty for a table without one
     */
    public static CsvTable create(Path target, List<String> header, CsvStyle style) {
        OutputFile file = OutputFile.create(target);
        try {
            return new CsvTable(file, target, file.stream(), style).begin(header);
        } catch (IOException broken) {
            file.close();
            throw OutputFile.failure(target, broken);
        }
    }

    /** Writes to a stream that the caller owns, such as standard output. */
    public static CsvTable to(OutputStream out, List<String> header, CsvStyle style) {
        Path name = Path.of("standard output");
        try {
            return new CsvTable(null, name, out, style).begin(header);
        } catch (IOException broken) {
            throw OutputFile.failure(name, broken);
        }
    }

    @Override
    public void row(String... cells) {
        try {
            for (int i = 0; i < cells.length; i++) {
                text.cell(guard ? FormulaGuard.guard(cells[i]) : cells[i], i == 0);
            }
            text.character('\n');
            rows++;
        } catch (IOException broken) {
            throw OutputFile.failure(name, broken);
        }
    }

    /** The rows written so far, without the header. */
    public long rows() {
        return rows;
    }

    @Override
    public void commit() {
        try {
            text.flush();
        } catch (IOException broken) {
            throw OutputFile.failure(name, broken);
        }
        if (file != null) {
            file.commit();
        }
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }
}
