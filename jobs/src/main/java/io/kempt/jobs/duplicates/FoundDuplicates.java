package io.kempt.jobs.duplicates;

import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.rules.match.BlockingReport;
import io.kempt.rules.match.MatchResult;
import io.kempt.rules.match.decision.Decision;
import io.kempt.rules.match.decision.DecisionGraph;
import io.kempt.rules.match.survivorship.GoldenIds;
import io.kempt.rules.profile.TableAccumulator;
import io.kempt.rules.profile.TableProfile;
import io.kempt.rules.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The duplicates of some files: what was read, what its columns mean, and the groups that matching found. */
public final class FoundDuplicates {
    /** As many rows, evenly from the first to the last, show what a column holds. */
    private static final int SAMPLE = 2_000;

    private final CustomerTables tables;
    private final List<ChosenColumn> columns;
    private final RecordIds ids;
    private final CustomerMatch match;
    private final CustomerGroups groups;
    private final BlockingReport blocking;
    private final CustomerHouseholds households;
    private final List<Decision> decided;
    private final GoldenRows goldenRows;
    private final int[] goldenRow;

    private FoundDuplicates(
            CustomerTables tables,
            List<ChosenColumn> columns,
            RecordIds ids,
            CustomerMatch match,
            CustomerGroups groups,
            MatchResult result,
            List<Decision> decided) {
        this.tables = tables;
        this.columns = columns;
        this.ids = ids;
        this.match = match;
        this.groups = groups;
        this.blocking = result.blocking();
        this.households = new CustomerHouseholds(result, match, groups, ids);
        this.decided = decided;
        this.goldenRows = new GoldenRows(tables, columns, ids);
        this.goldenRow = new int[groups.size()];
        Arrays.fill(goldenRow, -1);
    }

    /**
     * What is asked.
     *
     * @param reading what is known of the files beforehand
     * @param id the header of the column that records are known by; empty: found out
     * @param columns the meanings of columns that are known, by header
     * @param link whether the files are linked with each other, each taken to be without duplicates
     * @param decisions what people decided about the records
     */
    public record Question(
            List<Path> files,
            ReadOptions reading,
            Optional<String> id,
            Map<String, String> columns,
            boolean link,
            FileDecisions decisions) {}

    /**
     * Reads files and finds the duplicates in them.
     *
     * @param clock may end the work
     * @throws io.kempt.jobs.exit.StopException when a file cannot be read or its columns say too little (input refused), or
     *     a column that was named is not there (usage)
     */
    public static FoundDuplicates in(Question question, Rulebook rulebook, Progress progress, StageClock clock) {
        HeaderMeanings meanings = new HeaderMeanings(rulebook);
        progress.started("read");
        clock.began("read");
        CustomerTables tables =
                CustomerTables.read(question.files(), question.reading(), rulebook, meanings, progress, clock::check);
        progress.finished("read", String.format(Locale.ROOT, "%,d records", tables.size()));
        progress.started("encode");
        clock.began("columns");
        TableProfile profile = profile(tables);
        List<ChosenColumn> columns = ColumnChoice.of(tables.header(), profile.columns(), meanings, question.columns());
        RecordIds ids = RecordIds.of(tables, columns, question.id());
        List<Decision> decided = question.decisions().about(ids);
        columns = settled(columns, ids);
        CustomerMatch match = CustomerMatch.of(tables, columns, ids, rulebook.match(), clock);
        progress.finished("encode", ids.note());
        progress.started("match");
        MatchResult result = match.run(decided, clock);
        CustomerGroups groups = CustomerGroups.of(result, match, new DecisionGraph(decided));
        if (question.link()) {
            groups = Linkage.of(groups, tables, match);
        }
        progress.finished(
                "match",
                String.format(
                        Locale.ROOT,
                        "%,d pairs compared, %,d customers",
                        result.blocking().pairs(),
                        groups.size()));
        return new FoundDuplicates(tables, columns, ids, match, groups, result, decided);
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

    /** What each column was taken for. */
    public List<ChosenColumn> columns() {
        return columns;
    }

    public RecordIds ids() {
        return ids;
    }

    public CustomerMatch match() {
        return match;
    }

    public CustomerGroups groups() {
        return groups;
    }

    /** Which customers belong together without being one. */
    public CustomerHouseholds households() {
        return households;
    }

    /** What people had decided about the records beforehand. */
    public List<Decision> decided() {
        return decided;
    }

    public BlockingReport blocking() {
        return blocking;
    }

    /** The golden record of a group. */
    public GoldenRows.Golden golden(int group) {
        GoldenRows.Golden golden = goldenRows.of(groups.members(group));
        goldenRow[group] = golden.row();
        return golden;
    }

    /** The row of a group that says the most of its customer. */
    public int goldenRow(int group) {
        return goldenRow[group] >= 0 ? goldenRow[group] : golden(group).row();
    }

    /** The id of a group: {@link GoldenIds#PREFIX} and the smallest id of its records, as in the store. */
    public String clusterId(int group) {
        String least = "";
        for (int row : groups.members(group)) {
            String id = ids.of(row);
            least = least.isEmpty() || id.compareTo(least) < 0 ? id : least;
        }
        return GoldenIds.PREFIX + least;
    }

    /** Blocks that were too large to compare every pair, as sentences. */
    public List<String> capped() {
        return CappedBlocks.sentences(blocking);
    }
}
