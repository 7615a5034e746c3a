package io.kempt.jobs.read.excel;

import io.kempt.jobs.table.TableBody;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of one sheet: its rows below the header without totals and remarks at the end. */
final class SheetRecords implements AutoCloseable {
    private final ChosenSheet sheet;
    private final SheetRows rows;
    private final TableBody body;

    /** The rows that were read and not yet handed over: the body looks a few rows ahead. */
    private final Deque<SheetRow> read = new ArrayDeque<>();

    /**
     * @param header the names of the first sheet's header; empty without a header
     * @param footers how many rows at the end are no records; -1: found out
     */
    SheetRecords(ChosenSheet sheet, SheetRows rows, List<String> header, int footers) {
        this.sheet = sheet;
        this.rows = rows;
        this.body = new TableBody(this::line, header, footers);
    }

    private TableBody.@Nullable Line line() {
        SheetRow row = rows.next();
        while (row != null && row.number() <= sheet.header().last()) {
            row = rows.next();
        }
        if (row == null) {
            return null;
        }
        SheetRow ordered = sheet.inOrder(row);
        read.add(ordered);
        return new TableBody.Line(ordered.number(), ordered.cells());
    }

    /** The next record in the order of the first sheet's header; null after the last. */
    @Nullable
    SheetRow next() {
        TableBody.Line line = body.next();
        if (line == null) {
            return null;
        }
        SheetRow row = read.remove();
        while (row.cells() != line.cells()) {
            row = read.remove();
        }
        return row;
    }

    /** The sheet's name. */
    String sheet() {
        return sheet.sheet().name();
    }

    /** How many totals and remarks stood at the end; known when the last record has been handed over. */
    long footers() {
        return body.footers();
    }

    /** What people should know of the rows that were passed over. */
    List<String> notes() {
        List<String> notes = new ArrayList<>(rows.notes());
        notes.addAll(body.notes("row"));
        return notes;
    }

    @Override
    public void close() {
        rows.close();
    }
}
