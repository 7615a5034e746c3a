package io.kempt.jobs.duplicates;

import io.kempt.rules.match.survivorship.GoldenRecord;
import io.kempt.rules.match.survivorship.GoldenValue;
import io.kempt.rules.match.survivorship.SourceRecord;
import io.kempt.rules.match.survivorship.Survivorship;
import io.kempt.rules.match.survivorship.SurvivorshipPolicies;
import io.kempt.rules.match.survivorship.SurvivorshipPolicy;
import io.kempt.rules.match.survivorship.SurvivorshipSettings;
import io.kempt.rules.text.CellText;
import io.kempt.rules.text.NullTokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One record for each customer: of each column the value that survives. Without a rulebook the rule is the same for all
 * files: the latest where a column says when records changed, then the most frequent, then that of the fullest record; of
 * names the most frequent, then that of the fullest record. Words for "missing" never win.
 */
public final class GoldenRows {
    /** No header can be that. */
    private static final String CHANGED = "\u0001changed";

    private final CustomerTables tables;
    private final RecordIds ids;
    private final Survivorship survivorship;
    private final int updated;
    private final DateCells dates = new DateCells();

    GoldenRows(CustomerTables tables, List<ChosenColumn> columns, RecordIds ids) {
        this.tables = tables;
        this.ids = ids;
        this.updated = columns.stream()
                .filter(column -> column.meaning() == ColumnMeaning.UPDATED)
                .mapToInt(ChosenColumn::column)
                .findFirst()
                .orElse(-1);
        List<String> fields = new ArrayList<>(tables.header());
        fields.add(CHANGED);
        this.survivorship = new Survivorship(settings(columns), fields);
    }

    private SurvivorshipSettings settings(List<ChosenColumn> columns) {
        Map<String, List<SurvivorshipPolicy>> names = new HashMap<>();
        for (ChosenColumn column : columns) {
            switch (column.meaning()) {
                case CUSTOMER_NAME, PERSON_NAME, GIVEN_NAME, SURNAME, NAME ->
                    names.put(column.header(), policies("most-frequent", "most-complete", "longest"));
                default -> {
                    // as the standard says
                }
            }
        }
        List<SurvivorshipPolicy> standard = updated < 0
                ? policies("most-frequent", "most-complete")
                : policies("most-recent", "most-frequent", "most-complete");
        return new SurvivorshipSettings(List.of(), updated < 0 ? "" : CHANGED, standard, names);
    }

    private static List<SurvivorshipPolicy> policies(String... names) {
        return Stream.of(names)
                .map(name -> SurvivorshipPolicies.ofName(name).orElseThrow())
                .toList();
    }

    /** What is known of a customer. */
    public static final class Golden {
        private final String[] cells;
        private final int row;

        private Golden(String[] cells, int row) {
            this.cells = cells;
            this.row = row;
        }

        /** In the order of the header; the id is that of {@link #row}. The array is not copied. */
        public String[] cells() {
            return cells;
        }

        /** The record that says the most of the customer. */
        public int row() {
            return row;
        }
    }

    /** The golden record of a group of rows. */
    Golden of(int[] group) {
        String[] cells = new String[tables.header().size()];
        if (group.length == 1) {
            tables.read(group[0], cells);
            return new Golden(cells, group[0]);
        }
        Map<String, Integer> rows = new HashMap<>();
        List<SourceRecord> members = new ArrayList<>(group.length);
        for (int row : group) {
            rows.put(ids.of(row), row);
            members.add(record(row, cells));
        }
        GoldenRecord golden = survivorship.merge("", members);
        for (int column = 0; column < cells.length; column++) {
            cells[column] = golden.values().get(column).value();
        }
        int most = rows.getOrDefault(fullest(members, golden.values()), group[0]);
        if (ids.column() >= 0) {
            String[] own = new String[ids.column() + 1];
            tables.read(most, own);
            cells[ids.column()] = own[ids.column()];
        }
        return new Golden(cells, most);
    }

    private SourceRecord record(int row, String[] cells) {
        tables.read(row, cells);
        List<String> values = new ArrayList<>(cells.length + 1);
        for (String cell : cells) {
            values.add(NullTokens.isMissing(CellText.clean(cell)) ? "" : cell);
        }
        values.add(updated < 0 ? "" : dates.of(cells[updated].strip()));
        return new SourceRecord(ids.of(row), tables.sources().get(tables.source(row)), values);
    }

    /** The record with the most values that survived; the smallest id between equals. */
    private static String fullest(List<SourceRecord> members, List<GoldenValue> golden) {
        String best = "";
        int most = -1;
        for (SourceRecord member : members) {
            int same = 0;
            for (int i = 0; i < golden.size(); i++) {
                String value = golden.get(i).value();
                same += !value.isEmpty() && value.equals(member.values().get(i)) ? 1 : 0;
            }
            if (same > most || (same == most && member.key().compareTo(best) < 0)) {
                most = same;
                best = member.key();
            }
        }
        return best;
    }
}
