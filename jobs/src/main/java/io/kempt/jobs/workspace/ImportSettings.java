package io.kempt.jobs.workspace;

import io.kempt.jobs.mapping.ColumnContract;
import java.util.Map;
import java.util.Optional;

/**
 * How an input is taken in, beside how it is read.
 *
 * @param mapping fields by the headers of their columns, before the names in the rulebook
 * @param columns what becomes of a file with other columns than the last one
 * @param snapshot whether a file holds all records of its source, so that those it lacks have disappeared
 * @param snapshotFloor the least share of the known records that a snapshot must hold, in percent
 * @param inbox where its files go when they have been dealt with; empty for files that stay where they are
 */
public record ImportSettings(
        Map<String, String> mapping,
        ColumnContract columns,
        boolean snapshot,
        int snapshotFloor,
        Optional<Inbox> inbox) {
    /** Below half of the records, a file is likelier cut short than complete. */
    public static final int DEFAULT_FLOOR = 50;

    /** What is in force for files that no input names. */
    public static final ImportSettings DEFAULT =
            new ImportSettings(Map.of(), ColumnContract.DEFAULT, false, DEFAULT_FLOOR, Optional.empty());

    public ImportSettings withSnapshot(boolean whole) {
        return new ImportSettings(mapping, columns, whole, snapshotFloor, inbox);
    }

    public ImportSettings withColumns(ColumnContract contract) {
        return new ImportSettings(mapping, contract, snapshot, snapshotFloor, inbox);
    }
}
