package io.kempt.jobs.duplicates;

import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.rules.match.BlockingReport;
import io.kempt.rules.match.MatchResult;
import io.kempt.rules.match.decision.Decision;
import io.kempt.rules.match.decision.DecisionGraph;
import io.kempt.rules.match.survivorship.GoldenIds;
import io.kempt.rules.rulebook.Rulebook;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The duplicates of some files: what was read, what its columns mean, and the groups that matching found. */
public final class FoundDuplicates {
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
            EncodedCustomers customers, CustomerGroups groups, MatchResult result, List<Decision> decided) {
        this.tables = customers.tables();
        this.columns = customers.columns();
        this.ids = customers.ids();
        this.match = customers.match();
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
        EncodedCustomers customers = EncodedCustomers.read(question, rulebook, progress, clock);
        CustomerMatch match = customers.match();
        List<Decision> decided = question.decisions().about(customers.ids());
        progress.started("match");
        MatchResult result = match.run(decided, clock);
        CustomerGroups groups = CustomerGroups.of(result, match, new DecisionGraph(decided));
        if (question.link()) {
            groups = Linkage.of(groups, customers.tables(), match);
        }
        progress.finished(
                "match",
                String.format(
                        Locale.ROOT,
                        "%,d pairs compared, %,d customers",
                        result.blocking().pairs(),
                        groups.size()));
        return new FoundDuplicates(customers, groups, result, decided);
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
