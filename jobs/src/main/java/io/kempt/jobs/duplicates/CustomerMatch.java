package io.kempt.jobs.duplicates;

import io.kempt.rules.match.BlockingReport;
import io.kempt.rules.match.MatchExplanation;
import io.kempt.rules.match.MatchField;
import io.kempt.rules.match.MatchRecords;
import io.kempt.rules.match.MatchRecordsBuilder;
import io.kempt.rules.match.MatchResult;
import io.kempt.rules.match.MatchSettings;
import io.kempt.rules.match.MatchWatch;
import io.kempt.rules.match.Matching;
import io.kempt.rules.match.decision.Decision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The matching of the records of tables. Records are called by their rows here, and matching numbers them by their ids. */
public final class CustomerMatch {
    private final MatchSettings settings;
    private final MatchRecords records;
    private final int[] rowOf;
    private final int[] recordOf;
    private @Nullable MatchResult result;

    private CustomerMatch(MatchSettings settings, MatchRecords records, RecordIds ids) {
        this.settings = settings;
        this.records = records;
        this.rowOf = new int[records.size()];
        this.recordOf = new int[records.size()];
        for (int record = 0; record < rowOf.length; record++) {
            rowOf[record] = ids.sorted(record);
            recordOf[rowOf[record]] = record;
        }
    }

    /** Encodes the columns that mean anything for matching. */
    static CustomerMatch of(
            CustomerTables tables, List<ChosenColumn> columns, RecordIds ids, MatchSettings general, StageClock clock) {
        clock.began("clean");
        List<MatchField> fields = new ArrayList<>();
        Map<String, Integer> place = new HashMap<>();
        Map<Integer, DateCells> dates = new HashMap<>();
        for (ChosenColumn column : columns) {
            column.meaning().kind().ifPresent(kind -> {
                fields.add(new MatchField(column.header(), kind));
                place.put(column.header(), column.column());
            });
            if (column.meaning() == ColumnMeaning.DATE) {
                dates.put(column.column(), learned(tables, column.column()));
            }
        }
        MatchSettings settings = general.withFields(fields);
        MatchRecordsBuilder builder = settings.records();
        String[] cells = new String[tables.header().size()];
        for (int next = 0; next < tables.size(); next++) {
            // in the order of the keys, which is that of matching: nothing is left to be sorted
            int row = ids.sorted(next);
            tables.read(row, cells);
            dates.forEach((column, forms) -> cells[column] = forms.of(cells[column].strip()));
            builder.add(ids.of(row), field -> cells[place.getOrDefault(field, 0)]);
            if (next % 10_000 == 0) {
                clock.check();
            }
        }
        clock.began("encode");
        return new CustomerMatch(settings, builder.build(), ids);
    }

    private static DateCells learned(CustomerTables tables, int column) {
        DateCells dates = new DateCells();
        String[] cells = new String[column + 1];
        for (int row = 0; row < tables.size(); row++) {
            tables.read(row, cells);
            dates.learn(cells[column].strip());
        }
        return dates;
    }

    /** What matching would compare. */
    BlockingReport plan(MatchWatch watch) {
        return Matching.plan(records, settings, watch);
    }

    /** Matches them, once. */
    MatchResult run(List<Decision> decided, MatchWatch watch) {
        MatchResult found = Matching.run(records, settings, Decision.constraints(decided), watch);
        result = found;
        return found;
    }

    /** Why two records are or are not one customer. */
    public MatchExplanation explain(int rowA, int rowB) {
        return matched().explain(recordOf[rowA], recordOf[rowB]);
    }

    /** Whether two records cannot be of one group, whatever others say of them. */
    boolean contradict(int rowA, int rowB) {
        return matched().contradict(recordOf[rowA], recordOf[rowB]);
    }

    /** The probability from which pairs were joined. */
    double threshold() {
        return matched().threshold();
    }

    private MatchResult matched() {
        return Objects.requireNonNull(result, "not matched yet");
    }

    public MatchSettings settings() {
        return settings;
    }

    int size() {
        return rowOf.length;
    }

    /** The row of a record as matching numbers it. */
    int row(int record) {
        return rowOf[record];
    }

    /** A record's number in matching. */
    int record(int row) {
        return recordOf[row];
    }
}
