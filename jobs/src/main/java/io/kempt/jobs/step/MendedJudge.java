package io.kempt.jobs.step;

import io.kempt.jobs.store.FindingTable;
import io.kempt.jobs.table.RawRecord;
import io.kempt.jobs.write.FormulaGuard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Judges the records of a file of mended rejects as the records of the input that they come from: under its numbers and
 * lines and with its columns. Records that are not rejected there, or come twice in a block, are counted as ignored.
 */
public final class MendedJudge implements RowBlock.Judge {
    private final RowBlock.Judge judge;
    private final int[] columns;
    private final int originColumn;
    private final Map<Long, FindingTable.Place> rejected;

    /**
     * @param judge of the origin's records
     * @param columns the file's column for each column of the origin, counted from 0
     * @param originColumn where the file says which record a row was
     * @param rejected the origin's rejected records by their numbers
     */
    public MendedJudge(RowBlock.Judge judge, int[] columns, int originColumn, Map<Long, FindingTable.Place> rejected) {
        this.judge = judge;
        this.columns = columns;
        this.originColumn = originColumn;
        this.rejected = rejected;
    }

    @Override
    public RowBlock judge(List<RawRecord> records) {
        List<RawRecord> origins = new ArrayList<>(records.size());
        Set<Long> taken = new HashSet<>();
        for (RawRecord record : records) {
            long number = RejectOrigin.parse(record.cells()[originColumn])
                    .map(RejectOrigin::number)
                    .orElse(0L);
            FindingTable.Place place = rejected.get(number);
            if (place != null && taken.add(number)) {
                origins.add(RawRecord.ofSheet(
                        number, place.sheet(), place.line(), cells(record), columns.length, List.of()));
            }
        }
        long position = records.get(records.size() - 1).number();
        if (origins.isEmpty()) {
            return new RowBlock(position, List.of(), List.of(), List.of(), records.size());
        }
        RowBlock judged = judge.judge(origins);
        long ignored = (long) records.size()
                - judged.accepted().size()
                - judged.rejected().size();
        return new RowBlock(position, judged.accepted(), judged.rejected(), judged.findings(), ignored);
    }

    private String[] cells(RawRecord record) {
        String[] cells = new String[columns.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = FormulaGuard.unguard(record.cells()[columns[i]]);
        }
        return cells;
    }
}
