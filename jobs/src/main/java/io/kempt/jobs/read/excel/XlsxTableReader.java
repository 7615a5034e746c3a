package io.kempt.jobs.read.excel;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.table.Header;
import io.kempt.jobs.table.RawRecord;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.table.TableReader;
import io.kempt.jobs.table.TableShape;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one sheet of an .xlsx workbook. Hidden rows and columns are read like all others. */
public final class XlsxTableReader implements TableReader {
    private final Workbook workbook;
    private final SheetRows rows;
    private final TableShape shape;
    private final int width;
    private long number;

    private XlsxTableReader(Workbook workbook, SheetRows rows, SheetChoice choice) {
        this.workbook = workbook;
        this.rows = rows;
        this.shape = TableShape.ofSheet(
                workbook.file(), choice.sheet().name(), choice.headerRow(), 1, header(choice), choice.notes(workbook));
        this.width = shape.header().size();
    }

    public static XlsxTableReader open(Path file, ReadOptions options) {
        Workbook workbook = Workbook.open(file);
        SheetRows rows = null;
        boolean handedOver = false;
        try {
            SheetChoice choice = SheetChoice.of(workbook, options);
            rows = workbook.rows(choice.sheet(), options.recordLimit());
            XlsxTableReader reader = new XlsxTableReader(workbook, rows, choice);
            handedOver = true;
            return reader;
        } finally {
            if (!handedOver) {
                closeAll(workbook, rows);
            }
        }
    }

    /** Passes over what stands above the header, and reads it. */
    private List<String> header(SheetChoice choice) {
        SheetRow row = rows.next();
        while (row != null && row.number() < choice.headerRow()) {
            row = rows.next();
        }
        List<String> header =
                row == null || row.number() != choice.headerRow() ? List.of() : Header.of(Arrays.asList(row.cells()));
        if (header.isEmpty()) {
            throw StopException.inputRefused(
                    workbook.file() + " sheet " + choice.sheet().name() + " has no header in row " + choice.headerRow()
                            + ": that row is blank or missing",
                    "Name the row of the header with 'header-line:' in kempt.yml.");
        }
        return header;
    }

    @Override
    public TableShape shape() {
        return shape;
    }

    @Override
    public @Nullable RawRecord next() {
        SheetRow row = rows.next();
        return row == null ? null : RawRecord.of(++number, row.number(), row.cells(), width);
    }

    @Override
    public long skip(long count) {
        long skipped = 0;
        while (skipped < count && rows.skip()) {
            skipped++;
        }
        number += skipped;
        return skipped;
    }

    @Override
    public void close() {
        closeAll(workbook, rows);
    }

    private static void closeAll(Workbook workbook, @Nullable SheetRows rows) {
        if (rows != null) {
            rows.close();
        }
        workbook.close();
    }
}
