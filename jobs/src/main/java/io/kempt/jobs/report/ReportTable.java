package io.kempt.jobs.report;

import io.kempt.rules.model.Label;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A named table of aggregates. Its Tablesaw table may hold more columns than it shows, such as sort keys.
 *
 * @param name lower case with hyphens; also the name of its CSV file
 */
record ReportTable(String name, Label title, List<ReportColumn> columns, Table data) {
    /** Digits of a share: enough for a hundredth of a per cent of a million rows. */
    private static final int SHARE_SCALE = 6;

    ReportTable {
        columns = List.copyOf(columns);
        for (ReportColumn column : columns) {
            data.column(column.id());
        }
    }

    int rows() {
        return data.rowCount();
    }

    /** The rows from one index up to, but not including, another. */
    ReportTable part(int from, int to) {
        return new ReportTable(name, title, columns, data.inRange(from, to));
    }

    int index(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).id().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException(name + " has no column '" + column + "'");
    }

    /** A cell as a {@code String}, {@code BigDecimal} or {@code LocalDate}; the empty string when it is missing. */
    Object value(int row, int column) {
        ReportColumn shown = columns.get(column);
        Column<?> cells = data.column(shown.id());
        if (cells.isMissing(row)) {
            return "";
        }
        if (cells instanceof LongColumn numbers) {
            return BigDecimal.valueOf(numbers.getLong(row), shown.scale());
        }
        if (cells instanceof DoubleColumn shares) {
            return BigDecimal.valueOf(shares.getDouble(row)).setScale(SHARE_SCALE, RoundingMode.HALF_UP);
        }
        if (cells instanceof DateColumn dates) {
            LocalDate date = dates.get(row);
            return date;
        }
        return cells.getString(row);
    }
}
