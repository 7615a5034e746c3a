package io.kempt.jobs.read.excel;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.table.RawRecord;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.table.TableReader;
import io.kempt.jobs.table.TableShape;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Reads sheets of a workbook one after the other. Hidden rows and columns are read like all others. */
public final class WorkbookTableReader implements TableReader {
    private final WorkbookFile workbook;
    private final int recordLimit;
    private final TableShape shape;
    private final int width;
    private final Deque<ChosenSheet> coming;
    private @Nullable ChosenSheet current;
    private @Nullable SheetRows rows;
    private long number;

    private WorkbookTableReader(WorkbookFile workbook, SheetChoice choice, int recordLimit) {
        this.workbook = workbook;
        this.recordLimit = recordLimit;
        ChosenSheet first = choice.read().get(0);
        if (first.header().names().isEmpty()) {
            throw headless(first);
        }
        this.shape = TableShape.ofSheets(
                workbook.file(),
                choice.names(),
                first.header().first(),
                first.header().rows(),
                first.header().names(),
                choice.notes(workbook));
        this.width = shape.header().size();
        this.coming = new ArrayDeque<>(choice.read());
    }

    /** Reads a workbook, and closes it in the end, also when it cannot be read. */
    public static WorkbookTableReader open(WorkbookFile workbook, ReadOptions options) {
        boolean handedOver = false;
        try {
            WorkbookTableReader reader =
                    new WorkbookTableReader(workbook, SheetChoice.of(workbook, options), options.recordLimit());
            handedOver = true;
            return reader;
        } finally {
            if (!handedOver) {
                workbook.close();
            }
        }
    }

    private StopException headless(ChosenSheet sheet) {
        return StopException.inputRefused(
                workbook.file() + " sheet " + sheet.sheet().name() + " has no header in row "
                        + sheet.header().first() + ": that row is blank or missing",
                "Name the row of the header with 'header-line:' in kempt.yml.");
    }

    @Override
    public TableShape shape() {
        return shape;
    }

    @Override
    public @Nullable RawRecord next() {
        SheetRow row = nextRow();
        while (row == null && !coming.isEmpty()) {
            openNext();
            row = nextRow();
        }
        if (row == null || current == null) {
            return null;
        }
        SheetRow ordered = current.inOrder(row);
        return RawRecord.ofSheet(
                ++number, current.sheet().name(), row.number(), ordered.cells(), width, ordered.remarks());
    }

    /** Passes over what stands above the records. */
    private @Nullable SheetRow nextRow() {
        if (rows == null || current == null) {
            return null;
        }
        SheetRow row = rows.next();
        while (row != null && row.number() <= current.header().last()) {
            row = rows.next();
        }
        return row;
    }

    private void openNext() {
        closeRows();
        ChosenSheet next = coming.removeFirst();
        current = next;
        rows = MergedRows.of(
                workbook.rows(next.sheet(), recordLimit), next.layout().merged());
    }

    /** Reads them: a reader that goes on from here must have seen what is merged, and what is damaged. */
    @Override
    public long skip(long count) {
        long skipped = 0;
        while (skipped < count && next() != null) {
            skipped++;
        }
        return skipped;
    }

    private void closeRows() {
        if (rows != null) {
            rows.close();
            rows = null;
        }
    }

    @Override
    public void close() {
        closeRows();
        workbook.close();
    }
}
