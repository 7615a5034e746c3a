package io.kempt.jobs.read.excel;

import java.util.BitSet;
import java.util.List;

/**
 * What people do to a sheet's look that changes what its cells mean.
 *
 * @param merged the merged cells, of which only the first holds a value
 * @param hiddenRows how many rows with cells people do not see
 * @param filtered whether a filter is set, which hides rows
 * @param hiddenColumns the columns that people do not see, counted from 0
 */
record SheetLayout(List<CellRange> merged, long hiddenRows, boolean filtered, BitSet hiddenColumns) {
    static final SheetLayout PLAIN = new SheetLayout(List.of(), 0, false, new BitSet());
}
