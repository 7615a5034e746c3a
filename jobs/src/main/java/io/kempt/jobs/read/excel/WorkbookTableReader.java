package io.kempt.jobs.read.excel;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.table.RawRecord;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.table.TableReader;
import io.kempt.jobs.table.TableShape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads sheets of a workbook one after the other. Hidden rows and columns are read like all others. */
public final class WorkbookTableReader implements TableReader {
    private final WorkbookFile workbook;
    private final ReadOptions options;
    private final boolean several;
    private final Deque<ChosenSheet> coming;
    private final List<String> bodyHeader;
    private final int width;
    private final List<String> notes;
    private TableShape shape;
    private @Nullable SheetRecords current;
    private long number;

    private WorkbookTableReader(WorkbookFile workbook, SheetChoice choice, ReadOptions options) {
        this.workbook = workbook;
        this.options = options;
        this.several = choice.read().size() > 1;
        ChosenSheet first = choice.read().get(0);
        SheetHeader header = first.header();
        if (header.names().isEmpty()) {
            throw headless(first);
        }
        this.notes = new ArrayList<>(choice.notes(workbook));
        this.shape = TableShape.ofSheets(
                workbook.file(),
                choice.names(),
                header.rows() == 0 ? 0 : header.first(),
                header.rows(),
                header.names(),
                List.copyOf(notes));
        this.bodyHeader = header.rows() == 0 ? List.of() : header.names();
        this.width = header.names().size();
        this.coming = new ArrayDeque<>(choice.read());
    }

    /** Reads a workbook, and closes it in the end, also when it cannot be read. */
    public static WorkbookTableReader open(WorkbookFile workbook, ReadOptions options) {
        boolean handedOver = false;
        try {
            WorkbookTableReader reader = new WorkbookTableReader(workbook, SheetChoice.of(workbook, options), options);
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
        while (current != null || !coming.isEmpty()) {
            SheetRecords from = current == null ? openNext() : current;
            SheetRow row = from.next();
            if (row != null) {
                return RawRecord.ofSheet(++number, from.sheet(), row.number(), row.cells(), width, row.remarks());
            }
            finish(from);
        }
        return null;
    }

    private SheetRecords openNext() {
        ChosenSheet next = coming.removeFirst();
        SheetRows rows = MergedRows.of(
                workbook.rows(next.sheet(), options.recordLimit()),
                next.layout().merged());
        SheetRecords opened =
                new SheetRecords(next, rows, bodyHeader, options.header().footers());
        current = opened;
        return opened;
    }

    /** What is known only at a sheet's end goes into the shape. */
    private void finish(SheetRecords sheet) {
        String place = several ? "sheet " + sheet.sheet() + ": " : "";
        sheet.notes().forEach(note -> notes.add(place + note));
        shape = shape.withEnd(shape.footers() + sheet.footers(), notes);
        closeCurrent();
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

    private void closeCurrent() {
        if (current != null) {
            current.close();
            current = null;
        }
    }

    @Override
    public void close() {
        closeCurrent();
        workbook.close();
    }
}
