package io.kempt.jobs.store;

import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/**
 * How rows of one sort stand in their table.
 *
 * @param columns in the order in which a row's values are written
 * @param values writes a row's values
 */
record Insertion<T>(String table, List<String> columns, Writing<T> values) {

    /** Writes the values of a row, a call for each column in order. */
    @FunctionalInterface
    interface Writing<T> {
        void write(T row, RowValues to) throws SQLException;
    }

    /** Takes the values of a row. */
    interface RowValues {
        void text(String value) throws SQLException;

        void number(long value) throws SQLException;

        void real(double value) throws SQLException;

        /** No value. */
        void absent() throws SQLException;
    }

    /** The symbol that stands for U+0000 in the store: PostgreSQL cannot hold that, and no steward can see it. */
    static String storable(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace('\0', '\u2400');
    }

    String sql() {
        return "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }
}
