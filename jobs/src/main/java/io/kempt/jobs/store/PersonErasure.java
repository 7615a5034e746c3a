package io.kempt.jobs.store;

import io.kempt.jobs.person.ErasedPerson;
import io.kempt.jobs.person.ErasedPerson.SourceKey;
import io.kempt.jobs.person.Traces;
import io.kempt.rules.match.survivorship.GoldenIds;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.rulebook.FieldRules;
import io.kempt.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Takes a person out of the records of a store, in the caller's transaction. Customers and their contacts go with their
 * history; orders and the like stay for the sums, refer to a pseudonym and lose what tells of the person.
 */
public final class PersonErasure {
    private final StoreDatabase database;
    private final JdbcTemplate jdbc;
    private final Rulebook rulebook;
    private final ErasedPerson person;
    private final Suppression.Gathered suppressed;
    private final Map<String, Long> counts = new LinkedHashMap<>();

    /** Where the person's own rows stand, as {@code input:number}. */
    private final Set<String> places = new HashSet<>();

    /** Where rows stand that refer to the person. */
    private final Set<String> referring = new HashSet<>();

    public PersonErasure(
            StoreDatabase database, Rulebook rulebook, ErasedPerson person, Suppression.Gathered suppressed) {
        this.database = database;
        this.jdbc = database.jdbc();
        this.rulebook = rulebook;
        this.person = person;
        this.suppressed = suppressed;
    }

    /** @return what was taken away or changed, by place */
    public Map<String, Long> erase(Traces traces) {
        rulebook.kinds().values().forEach(kind -> {
            if (kind.kind() == Kind.CUSTOMER) {
                person.records().forEach(record -> remove(kind, record));
            } else {
                PersonalFields fields = new PersonalFields(rulebook, kind);
                fields.references().forEach(reference -> referring(fields, reference));
            }
        });
        person.ownKeys().forEach(suppressed::reference);
        rulebook.kind(Kind.LEAD).ifPresent(kind -> person.leads().forEach(key -> hideLead(kind, key)));
        eraseGolden();
        new TraceErasure(database, rulebook, person, traces, suppressed, this::count).erase(places, referring);
        new Facts(database).increment(Facts.GENERATION);
        return counts;
    }

    private void count(String place, long items) {
        if (items > 0) {
            counts.merge(place, items, Long::sum);
        }
    }

    private void remove(KindSpec kind, SourceKey record) {
        suppressed.record(kind.kind(), record.source(), record.key());
        String condition = "record_key = ? AND source = ?";
        note(kind, places, condition, record.key(), record.source());
        RowCallbackHandler handler = row -> new InputLedger(database).erase(row.getLong(1), 1, 0);
        jdbc.query(
                "SELECT input_id FROM " + RecordTable.name(kind) + " WHERE " + condition,
                handler,
                record.key(),
                record.source());
        count("records", delete(RecordTable.name(kind), condition, record.key(), record.source()));
        count("history", delete(RecordHistory.name(kind.kind()), condition, record.key(), record.source()));
    }

    private long delete(String table, String condition, Object... arguments) {
        return jdbc.update("DELETE FROM " + table + " WHERE " + condition, arguments);
    }

    /** Notes where rows stand, now and in earlier versions. */
    private void note(KindSpec kind, Set<String> to, String condition, Object... arguments) {
        RowCallbackHandler handler = row -> to.add(TraceErasure.place(row.getLong(1), row.getLong(2)));
        for (String table : List.of(RecordTable.name(kind), RecordHistory.name(kind.kind()))) {
            jdbc.query("SELECT input_id, number FROM " + table + " WHERE " + condition, handler, arguments);
        }
    }

    private void referring(PersonalFields fields, int reference) {
        KindSpec kind = fields.kind();
        String column = RecordTable.column(kind.fields().get(reference).name());
        for (String customer : person.ownKeys()) {
            if (fields.isPersonOfCustomer()) {
                belonging(kind, column, customer).forEach(record -> remove(kind, record));
                continue;
            }
            note(kind, referring, column + " = ?", customer);
            String hidden = hidden(kind, fields.details());
            for (String table : List.of(RecordTable.name(kind), RecordHistory.name(kind.kind()))) {
                count(
                        "references",
                        jdbc.update(
                                "UPDATE " + table + " SET " + column + " = ?" + hidden + " WHERE " + column + " = ?",
                                suppressed.pseudonym(customer),
                                customer));
            }
        }
    }

    private List<SourceKey> belonging(KindSpec kind, String column, String customer) {
        List<SourceKey> records = new ArrayList<>();
        for (String table : List.of(RecordTable.name(kind), RecordHistory.name(kind.kind()))) {
            records.addAll(jdbc.query(
                    "SELECT DISTINCT source, record_key FROM " + table + " WHERE " + column + " = ?",
                    (row, index) -> new SourceKey(row.getString(1), row.getString(2)),
                    customer));
        }
        return records.stream().distinct().toList();
    }

    /** Assignments that empty fields, and the cells without a field, of which nobody knows what they hold. */
    private static String hidden(KindSpec kind, List<Integer> details) {
        return ", extras = ''"
                + details.stream()
                        .map(index -> ", "
                                + RecordTable.column(kind.fields().get(index).name()) + " = ''")
                        .collect(Collectors.joining());
    }

    private void hideLead(KindSpec kind, String key) {
        suppressed.details(kind.kind(), key);
        note(kind, referring, "record_key = ?", key);
        String hidden = hidden(kind, new PersonalFields(rulebook, kind).details());
        for (String table : List.of(RecordTable.name(kind), RecordHistory.name(kind.kind()))) {
            count(
                    "leads",
                    jdbc.update("UPDATE " + table + " SET " + hidden.substring(2) + " WHERE record_key = ?", key));
        }
    }

    /** A golden customer with other records is made anew of these when customers are deduplicated next. */
    private void eraseGolden() {
        for (SourceKey record : person.records()) {
            count("members", delete("member", "record_key = ? AND source = ?", record.key(), record.source()));
            count(
                    "pairs",
                    delete("match_pair", "key_a = ? AND source_a = ?", record.key(), record.source())
                            + delete("match_pair", "key_b = ? AND source_b = ?", record.key(), record.source()));
            count(
                    "golden values",
                    delete("golden_value", "record_key = ? AND source = ?", record.key(), record.source()));
        }
        Set<String> ids = new LinkedHashSet<>(person.goldenIds());
        person.records().forEach(record -> ids.add(GoldenIds.PREFIX + record));
        Set<String> nobodys = new LinkedHashSet<>();
        for (String golden : ids) {
            if (database.has("golden")) {
                count("golden customers", delete("golden", "id = ?", golden));
            }
            if (database.has("enriched")) {
                count("derived values", delete("enriched", "golden_id = ?", golden));
            }
            count("derived values", delete("enriched_fill", "golden_id = ?", golden));
            count("golden values", delete("golden_value", "golden_id = ?", golden));
            // an id names the record that the customer was first made of: with the record it goes, whoever else is in
            // it
            if (person.records().stream().anyMatch(record -> golden.equals(GoldenIds.PREFIX + record))) {
                count("members", delete("member", "golden_id = ?", golden));
            }
            if (jdbc.queryForList("SELECT golden_id FROM member WHERE golden_id = ?", String.class, golden)
                    .isEmpty()) {
                forgetGolden(golden);
                nobodys.add(golden);
            }
        }
        new HistoryErasure(database, id -> suppressed.pseudonym("golden " + id), this::count)
                .erase(List.copyOf(person.records()), nobodys);
    }

    /** The codes of the customer stay issued, to nobody. */
    private void forgetGolden(String golden) {
        count("heirs", delete("golden_heir", "former_id = ? OR golden_id = ?", golden, golden));
        count(
                "customer codes",
                jdbc.update(
                        "UPDATE customer_code SET golden_id = ? WHERE golden_id = ?",
                        suppressed.pseudonym("golden " + golden),
                        golden));
    }

    /** The fields of a kind that refer to customers, and its key where the kind is the customer itself. */
    static Set<String> keyFields(Rulebook rulebook, KindSpec kind) {
        Set<String> fields = rulebook.rules(kind.kind()).stream()
                .filter(rules -> rules.reference().filter(Kind.CUSTOMER::equals).isPresent())
                .map(FieldRules::field)
                .map(field -> field.name())
                .collect(Collectors.toSet());
        if (kind.kind() == Kind.CUSTOMER) {
            fields.add(kind.key());
        }
        return fields;
    }
}
