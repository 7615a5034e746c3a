package io.kempt.jobs.report;

import io.kempt.jobs.exit.StopException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Builds a Tablesaw table of typed columns, row by row. Tablesaw knows no decimals, so numbers are held as whole smallest
 * units in long columns: sums and sorting stay exact.
 */
final class TableBuilder {
    private final List<ReportColumn> columns;
    private final List<Column<?>> cells = new ArrayList<>();

    TableBuilder(List<ReportColumn> columns) {
        this.columns = List.copyOf(columns);
        for (ReportColumn column : columns) {
            cells.add(
                    switch (column.format()) {
                        case TEXT -> StringColumn.create(column.id());
                        case DATE -> DateColumn.create(column.id());
                        case SHARE -> DoubleColumn.create(column.id());
                        case COUNT, MONEY, DAYS, FIGURE -> LongColumn.create(column.id());
                    });
        }
    }

    /** Appends a row: texts, dates, whole numbers, decimals, or optionals of them. */
    TableBuilder row(Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(values.length + " values for " + columns.size() + " columns");
        }
        for (int i = 0; i < values.length; i++) {
            append(columns.get(i), cells.get(i), values[i]);
        }
        return this;
    }

    private static void append(ReportColumn column, Column<?> cells, Object value) {
        if (value instanceof Optional<?> optional) {
            if (optional.isEmpty()) {
                cells.appendMissing();
            } else {
                append(column, cells, optional.get());
            }
        } else if (cells instanceof LongColumn numbers) {
            numbers.append(units(column, new BigDecimal(value.toString())));
        } else if (cells instanceof DoubleColumn shares) {
            shares.append(new BigDecimal(value.toString()).doubleValue());
        } else if (cells instanceof DateColumn dates) {
            dates.append((LocalDate) value);
        } else if (cells instanceof StringColumn texts) {
            texts.append(value.toString());
        }
    }

    private static long units(ReportColumn column, BigDecimal value) {
        try {
            return value.movePointRight(column.scale()).longValueExact();
        } catch (ArithmeticException tooLong) {
            throw StopException.inputRefused(
                    "a figure in column '" + column.id() + "' of the report has more than 18 digits, or more than "
                            + column.scale() + " after the point",
                    "Look for absurd amounts in the findings and correct or exclude them.");
        }
    }

    Table build(String name) {
        return Table.create(name, cells);
    }
}
