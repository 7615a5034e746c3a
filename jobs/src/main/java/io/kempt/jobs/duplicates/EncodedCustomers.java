package io.kempt.jobs.duplicates;

import io.kempt.jobs.progress.Progress;
import io.kempt.rules.match.BlockingReport;
import io.kempt.rules.profile.TableAccumulator;
import io.kempt.rules.profile.TableProfile;
import io.kempt.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The records of some files, ready to be matched: what was read, what its columns mean and what records are called. */
public final class EncodedCustomers {
    /** As many rows, evenly from the first to the last, show what a column holds. */
    private static final int SAMPLE = 2_000;

    private final CustomerTables tables;
    private final List<ChosenColumn> columns;
    private final RecordIds ids;
    private final CustomerMatch match;

    private EncodedCustomers(CustomerTables tables, List<ChosenColumn> columns, RecordIds ids, CustomerMatch match) {
        this.tables = tables;
        this.columns = columns;
        this.ids = ids;
        this.match = match;
    }

    /**
     * Reads files, as {@link FoundDuplicates#in} does.
     *
     * @param clock may end the work
     */
    public static EncodedCustomers read(
            FoundDuplicates.Question question, Rulebook rulebook, Progress progress, StageClock clock) {
        HeaderMeanings meanings = new HeaderMeanings(rulebook);
        progress.started("read");
        clock.began("read");
        CustomerTables tables =
                CustomerTables.read(question.files(), question.reading(), rulebook, meanings, progress, clock::check);
        progress.finished("read", String.format(Locale.ROOT, "%,d records", tables.size()));
        progress.started("encode");
        clock.began("columns");
        TableProfile profile = profile(tables);
        List<ChosenColumn> guessed = ColumnChoice.of(tables.header(), profile.columns(), meanings, question.columns());
        RecordIds ids = RecordIds.of(tables, guessed, question.id());
        List<ChosenColumn> columns = settled(guessed, ids);
        CustomerMatch match = CustomerMatch.of(tables, columns, ids, rulebook.match(), clock);
        progress.finished("encode", ids.note());
        return new EncodedCustomers(tables, columns, ids, match);
    }

    private static TableProfile profile(CustomerTables tables) {
        TableAccumulator table = new TableAccumulator(tables.header());
        int step = Math.max(1, tables.size() / SAMPLE);
        for (int row = 0; row < tables.size(); row += step) {
            String[] cells = new String[tables.header().size()];
            tables.read(row, cells);
            table.add(cells);
        }
        return table.finish();
    }

    /** Of the columns that may hold ids one does, and it is no evidence for anything else. */
    private static List<ChosenColumn> settled(List<ChosenColumn> columns, RecordIds ids) {
        List<ChosenColumn> settled = new ArrayList<>();
        for (ChosenColumn column : columns) {
            ColumnMeaning meaning = column.column() == ids.column()
                    ? ColumnMeaning.ID
                    : column.meaning() == ColumnMeaning.ID ? ColumnMeaning.NONE : column.meaning();
            settled.add(new ChosenColumn(column.column(), column.header(), meaning, column.why()));
        }
        return List.copyOf(settled);
    }

    public CustomerTables tables() {
        return tables;
    }

    List<ChosenColumn> columns() {
        return columns;
    }

    RecordIds ids() {
        return ids;
    }

    CustomerMatch match() {
        return match;
    }

    /** What matching would compare. */
    public BlockingReport plan(StageClock clock) {
        return match.plan(clock);
    }
}
