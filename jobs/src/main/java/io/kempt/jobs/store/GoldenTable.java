package io.kempt.jobs.store;

import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.Label;
import io.kempt.rules.model.Lang;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Golden customers with their members, the origin of each value, and the pairs that were judged. */
public final class GoldenTable {
    private static final List<String> ORIGIN =
            List.of("golden_id", "field", "record_key", "source", "policy", "candidates");

    private static final List<String> PAIR =
            List.of("key_a", "source_a", "key_b", "source_b", "weight", "probability", "outcome", "evidence");

    private final StoreDatabase database;
    private final KindSpec kind;

    public GoldenTable(StoreDatabase database, KindSpec kind) {
        this.database = database;
        this.kind = kind;
    }

    /**
     * A golden customer.
     *
     * @param values in the field order of the kind
     * @param records how many records it stands for
     */
    @SuppressWarnings("ArrayRecordComponent") // a row on its way: copying it would double the work
    public record Golden(String id, String[] values, int records) {}

    /** A record's membership in a golden customer. */
    public record Member(String key, String source, String goldenId) {}

    /** Which record a golden value was taken from, by which survivorship policy, out of how many candidates. */
    public record Origin(String goldenId, String field, String key, String source, String policy, int candidates) {}

    /**
     * A scored pair.
     *
     * @param outcome {@code merged}, {@code review}, or {@code refused} (above the merge threshold, but the clusters contradict)
     * @param evidence the comparison levels that speak for or against it, in words
     */
    public record Pair(
            String keyA,
            String sourceA,
            String keyB,
            String sourceB,
            double weight,
            double probability,
            String outcome,
            Label evidence) {

        /** The name of one record, {@code source:key}. */
        public String a() {
            return sourceA + ":" + keyA;
        }

        /** The name of the other. */
        public String b() {
            return sourceB + ":" + keyB;
        }

        /** The wording of stored evidence in a language. */
        public static String evidence(String stored, Lang lang) {
            return Cells.split(stored).get(lang == Lang.ZH ? 1 : 0);
        }
    }

    /** Makes the table where there is none yet, for a run that ends before its records are matched. */
    public void prepare() {
        String columns = kind.fields().stream()
                .map(field -> RecordTable.column(field.name()) + " TEXT NOT NULL")
                .collect(Collectors.joining(", "));
        database.jdbc()
                .execute(database.definition("CREATE TABLE IF NOT EXISTS golden (id TEXT PRIMARY KEY,"
                        + " records INTEGER NOT NULL, " + columns + ")"));
    }

    /** Makes the table anew with the rulebook's fields: it is always recomputed as a whole. */
    public void clear() {
        JdbcTemplate jdbc = database.jdbc();
        jdbc.execute("DROP TABLE IF EXISTS golden");
        prepare();
        List.of("member", "golden_value", "match_pair").forEach(table -> jdbc.update("DELETE FROM " + table));
        EnrichedTable.drop(jdbc);
        new Facts(database).set(Facts.ENRICHED, "");
    }

    public void addGolden(List<Golden> rows) {
        List<String> columns = new ArrayList<>(List.of("id", "records"));
        kind.fields().forEach(field -> columns.add(RecordTable.column(field.name())));
        Insertion.Writing<Golden> writing = (row, to) -> {
            to.text(row.id());
            to.number(row.records());
            for (String value : row.values()) {
                to.text(value);
            }
        };
        database.insert(new Insertion<>("golden", columns, writing), rows);
    }

    /**
     * Notes who took over from golden customers that are no more; what was noted of them earlier is forgotten.
     *
     * @param heirs by former ids; empty for one whose records are gone
     */
    public void addHeirs(Map<String, String> heirs) {
        heirs.forEach((former, heir) -> {
            database.jdbc().update("DELETE FROM golden_heir WHERE former_id = ?", former);
            if (!heir.isEmpty()) {
                database.jdbc().update("INSERT INTO golden_heir (former_id, golden_id) VALUES (?, ?)", former, heir);
            }
        });
    }

    public void addMembers(List<Member> rows) {
        Insertion.Writing<Member> writing = (row, to) -> {
            to.text(row.key());
            to.text(row.source());
            to.text(row.goldenId());
        };
        database.insert(new Insertion<>("member", List.of("record_key", "source", "golden_id"), writing), rows);
    }

    public void addOrigins(List<Origin> rows) {
        Insertion.Writing<Origin> writing = (row, to) -> {
            to.text(row.goldenId());
            to.text(row.field());
            to.text(row.key());
            to.text(row.source());
            to.text(row.policy());
            to.number(row.candidates());
        };
        database.insert(new Insertion<>("golden_value", ORIGIN, writing), rows);
    }

    public void addPairs(List<Pair> rows) {
        Insertion.Writing<Pair> writing = (row, to) -> {
            to.text(row.keyA());
            to.text(row.sourceA());
            to.text(row.keyB());
            to.text(row.sourceB());
            to.real(row.weight());
            to.real(row.probability());
            to.text(row.outcome());
            to.text(Cells.join(List.of(row.evidence().en(), row.evidence().zh())));
        };
        database.insert(new Insertion<>("match_pair", PAIR, writing), rows);
    }

    /** Every pair that was judged, by its records. */
    public List<Pair> pairs() {
        return database.jdbc()
                .query(
                        "SELECT key_a, source_a, key_b, source_b, weight, probability, outcome, evidence FROM match_pair"
                                + " ORDER BY key_a, source_a, key_b, source_b",
                        (row, index) -> {
                            List<String> words = Cells.split(row.getString(8));
                            return new Pair(
                                    row.getString(1),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getDouble(5),
                                    row.getDouble(6),
                                    row.getString(7),
                                    new Label(words.get(0), words.get(1)));
                        });
    }

    /** Every golden customer, in the order of their ids. */
    public void each(Consumer<Golden> consumer) {
        RowCallbackHandler handler = row -> consumer.accept(golden(row));
        database.jdbc()
                .query("SELECT id, records, " + RecordTable.columns(kind, "") + " FROM golden ORDER BY id", handler);
    }

    private Golden golden(ResultSet row) throws SQLException {
        String[] values = new String[kind.fields().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.getString(3 + i);
        }
        return new Golden(row.getString(1), values, row.getInt(2));
    }

    /** The golden customer of each record, which is named {@code source:key}. */
    public Map<String, String> owners() {
        Map<String, String> owners = new HashMap<>();
        RowCallbackHandler handler = row -> owners.put(row.getString(1) + ":" + row.getString(2), row.getString(3));
        database.jdbc().query("SELECT source, record_key, golden_id FROM member", handler);
        return owners;
    }

    /** Whether golden customers have ever been made in this store. */
    public boolean exists() {
        return !database.jdbc()
                .queryForList("SELECT golden_id FROM member LIMIT 1", String.class)
                .isEmpty();
    }

    public long count() {
        Long count = database.jdbc().queryForObject("SELECT COUNT(*) FROM golden", Long.class);
        return count == null ? 0 : count;
    }
}
