package io.kempt.jobs.store;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Rows in the text format of PostgreSQL's {@code COPY}: a line each, values separated by tabs, with a backslash before
 * what would be read as something else (PostgreSQL documentation, "COPY", File Formats).
 */
final class CopiedValues implements Insertion.RowValues {
    private final StringBuilder rows;
    private boolean first = true;

    CopiedValues(int rows) {
        this.rows = new StringBuilder(rows * 128);
    }

    @Override
    public void text(String value) {
        separate();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                case '\0' -> rows.append('\u2400');
                default -> rows.append(c);
            }
        }
    }

    @Override
    public void number(long value) {
        separate();
        rows.append(value);
    }

    @Override
    public void absent() {
        separate();
        rows.append("\\N");
    }

    @Override
    public void real(double value) {
        separate();
        rows.append(value);
    }

    private void separate() {
        if (!first) {
            rows.append('\t');
        }
        first = false;
    }

    void endRow() {
        rows.append('\n');
        first = true;
    }

    InputStream stream() {
        return new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8));
    }
}
