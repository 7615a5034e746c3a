package io.kempt.jobs.read.excel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Gathers what is merged and hidden on a sheet of an .xls workbook. */
final class XlsLayout {
    private static final int COLUMNS = 0x7D;
    private static final int FILTERED = 0x9B;
    private static final int MERGED = 0xE5;
    private static final int ROW = 0x208;
    private static final int ROW_HIDDEN = 0x20;

    private final List<CellRange> merged = new ArrayList<>();
    private final BitSet hiddenColumns = new BitSet();
    private long hiddenRows;
    private boolean filtered;
    private int depth = 1;

    /** Looks at a record; false at the sheet's last. */
    boolean read(BiffRecords records) throws IOException {
        if (XlsGlobals.isBegin(records.type())) {
            depth++;
        } else if (records.type() == XlsGlobals.END) {
            depth--;
        } else if (depth == 1) {
            readOwn(records);
        }
        return depth > 0;
    }

    private void readOwn(BiffRecords records) throws IOException {
        switch (records.type()) {
            case ROW -> {
                boolean cells = records.u16(4) > records.u16(2);
                hiddenRows += cells && (records.u16(12) & ROW_HIDDEN) != 0 ? 1 : 0;
            }
            case COLUMNS -> {
                int first = records.u16(0);
                int last = records.u16(2);
                if ((records.u16(8) & 1) != 0 && first <= last) {
                    hiddenColumns.set(first, last + 1);
                }
            }
            case FILTERED -> filtered = true;
            case MERGED -> {
                for (int i = 0; i < records.u16(0); i++) {
                    int at = 2 + 8 * i;
                    merged.add(new CellRange(
                            records.u16(at) + 1L, records.u16(at + 2) + 1L, records.u16(at + 4), records.u16(at + 6)));
                }
            }
            default -> {}
        }
    }

    SheetLayout done() {
        return new SheetLayout(merged, hiddenRows, filtered, hiddenColumns);
    }
}
