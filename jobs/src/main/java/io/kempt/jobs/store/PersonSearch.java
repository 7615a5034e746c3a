package io.kempt.jobs.store;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.person.ErasedPerson;
import io.kempt.jobs.person.ErasedPerson.SourceKey;
import io.kempt.jobs.person.Traces;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Finds the records of a person, and the values by which the person can be found elsewhere. */
public final class PersonSearch {
    /** How many records that share a value are named. */
    private static final int NAMED = 20;

    private final StoreDatabase database;
    private final Rulebook rulebook;
    private final Map<Long, Input> inputs = new HashMap<>();
    private final Set<String> sharing = new LinkedHashSet<>();

    public PersonSearch(StoreDatabase database, Rulebook rulebook) {
        this.database = database;
        this.rulebook = rulebook;
        new InputLedger(database).all().forEach(input -> inputs.put(input.id(), input));
    }

    /**
     * The person that a key means: all records of a golden customer, or the record of that key. What is gone or was
     * rejected counts as well.
     *
     * @param key the id of a golden customer, a record's key, or {@code source:key}
     * @return empty when the store has never held it
     * @throws StopException when several sources have the key and none is named
     */
    public Optional<ErasedPerson> find(String key, Optional<String> source) {
        List<SourceKey> members = members(key);
        if (!members.isEmpty()) {
            return Optional.of(person(members));
        }
        int colon = key.indexOf(':');
        Set<String> sources = sourcesOf(key);
        source.ifPresent(only -> sources.retainAll(Set.of(only)));
        if (sources.isEmpty()) {
            return colon < 0 || source.isPresent()
                    ? Optional.empty()
                    : find(key.substring(colon + 1), Optional.of(key.substring(0, colon)));
        }
        if (sources.size() > 1) {
            throw StopException.usage(
                    "Several sources have a customer of that key: " + String.join(", ", sources)
                            + ". They may be different persons.",
                    "Say which one is meant with --source, or name the golden customer that joins them.");
        }
        return Optional.of(person(List.of(new SourceKey(sources.iterator().next(), key))));
    }

    /** The records of a golden customer; none for what is no id of one. */
    public List<SourceKey> members(String goldenId) {
        return database.jdbc()
                .query(
                        "SELECT source, record_key FROM member WHERE golden_id = ? ORDER BY source, record_key",
                        (row, index) -> new SourceKey(row.getString(1), row.getString(2)),
                        goldenId);
    }

    private Set<String> sourcesOf(String key) {
        Set<String> sources = new TreeSet<>();
        for (String table : List.of(RecordTable.name(Kind.CUSTOMER), RecordHistory.name(Kind.CUSTOMER))) {
            sources.addAll(database.jdbc()
                    .queryForList("SELECT DISTINCT source FROM " + table + " WHERE record_key = ?", String.class, key));
        }
        sources.addAll(database.jdbc()
                .queryForList(
                        "SELECT DISTINCT i.source FROM rejected r JOIN input i ON i.id = r.input_id"
                                + " WHERE i.kind = ? AND r.record_key = ?",
                        String.class,
                        Kind.CUSTOMER.code(),
                        key));
        return sources;
    }

    private ErasedPerson person(List<SourceKey> records) {
        Set<String> golden = new LinkedHashSet<>();
        Set<String> shared = new HashSet<>();
        for (SourceKey record : records) {
            golden.addAll(database.jdbc()
                    .queryForList(
                            "SELECT golden_id FROM member WHERE record_key = ? AND source = ?",
                            String.class,
                            record.key(),
                            record.source()));
            database
                    .jdbc()
                    .queryForList(
                            "SELECT source FROM " + RecordTable.name(Kind.CUSTOMER) + " WHERE record_key = ?",
                            String.class,
                            record.key())
                    .stream()
                    .filter(source -> !records.contains(new SourceKey(source, record.key())))
                    .forEach(source -> shared.add(record.key()));
        }
        ErasedPerson alone = new ErasedPerson(List.copyOf(records), golden, shared, Set.of());
        return new ErasedPerson(alone.records(), golden, shared, leads(alone.ownKeys()));
    }

    /** The leads of opportunities that name the customer and no other. */
    private Set<String> leads(List<String> customers) {
        Set<String> leads = new LinkedHashSet<>();
        for (KindSpec kind : rulebook.kinds().values()) {
            Optional<String> lead = rulebook.rules(kind.kind()).stream()
                    .filter(rules -> rules.reference().filter(Kind.LEAD::equals).isPresent())
                    .map(rules -> RecordTable.column(rules.field().name()))
                    .findFirst();
            List<Integer> references = new PersonalFields(rulebook, kind).references();
            if (lead.isPresent() && !references.isEmpty()) {
                String customer =
                        RecordTable.column(kind.fields().get(references.get(0)).name());
                String sql = "SELECT DISTINCT " + lead.get() + " FROM " + RecordTable.name(kind) + " t WHERE "
                        + customer
                        + " = ? AND " + lead.get() + " <> '' AND NOT EXISTS (SELECT 1 FROM " + RecordTable.name(kind)
                        + " o WHERE o." + lead.get() + " = t." + lead.get() + " AND o." + customer + " <> ?)";
                customers.forEach(key -> leads.addAll(database.jdbc().queryForList(sql, String.class, key, key)));
            }
        }
        return leads;
    }

    /** The person's own values in all versions and readings; those that others have too are left out. */
    public Traces traces(ErasedPerson person) {
        List<String> keys = new ArrayList<>(person.ownKeys());
        keys.addAll(person.goldenIds());
        Traces traces = new Traces(keys);
        readVersions(person, traces);
        readLeads(person, traces);
        readCells(person, traces);
        rulebook.kinds().values().forEach(kind -> forgetShared(person, kind, traces));
        return traces;
    }

    /** Records of others that hold a phone number, an e-mail address or an identifier of the person; some of them. */
    public List<String> sharing() {
        return List.copyOf(sharing);
    }

    private void readVersions(ErasedPerson person, Traces traces) {
        rulebook.kind(Kind.CUSTOMER)
                .ifPresent(kind -> person.records()
                        .forEach(record -> eachVersion(
                                kind, "record_key = ? AND source = ?", traces, record.key(), record.source())));
        rulebook.kind(Kind.CONTACT).ifPresent(kind -> {
            for (int reference : new PersonalFields(rulebook, kind).references()) {
                String column = RecordTable.column(kind.fields().get(reference).name());
                person.ownKeys().forEach(key -> eachVersion(kind, column + " = ?", traces, key));
            }
        });
    }

    private void readLeads(ErasedPerson person, Traces traces) {
        rulebook.kind(Kind.LEAD)
                .ifPresent(kind -> person.leads().forEach(key -> eachVersion(kind, "record_key = ?", traces, key)));
    }

    private void eachVersion(KindSpec kind, String condition, Traces traces, Object... arguments) {
        for (String table : List.of(RecordTable.name(kind), RecordHistory.name(kind.kind()))) {
            RowCallbackHandler handler = row -> {
                for (int i = 0; i < kind.fields().size(); i++) {
                    add(kind.fields().get(i), row.getString(i + 1), traces);
                }
            };
            database.jdbc()
                    .query(
                            "SELECT " + RecordTable.columns(kind, "") + " FROM " + table + " WHERE " + condition,
                            handler,
                            arguments);
        }
    }

    private static void add(FieldSpec field, String value, Traces traces) {
        if (PersonalFields.isNumber(field)) {
            traces.number(value);
        } else if (PersonalFields.isName(field)) {
            traces.name(value);
        }
    }

    /** Rejected rows hold values as they stood in the file. */
    private void readCells(ErasedPerson person, Traces traces) {
        KindSpec kind = rulebook.kind(Kind.CUSTOMER).orElseThrow();
        RowCallbackHandler handler = row -> {
            Input input = inputs.get(row.getLong(1));
            if (input != null && input.kind() == Kind.CUSTOMER && person.has(input.source(), row.getString(2))) {
                List<String> cells = Cells.split(row.getString(3));
                for (int i = 0; i < Math.min(cells.size(), input.mapping().size()); i++) {
                    int field = kind.index(input.mapping().get(i));
                    if (field >= 0) {
                        add(kind.fields().get(field), cells.get(i), traces);
                    }
                }
            }
        };
        database.jdbc().query("SELECT input_id, record_key, cells FROM rejected", handler);
    }

    private void forgetShared(ErasedPerson person, KindSpec kind, Traces traces) {
        List<Integer> references = new PersonalFields(rulebook, kind).references();
        RowCallbackHandler handler = row -> {
            String source = row.getString(1);
            String key = row.getString(2);
            if ((kind.kind() == Kind.CUSTOMER && person.has(source, key))
                    || (kind.kind() == Kind.LEAD && person.leads().contains(key))) {
                return;
            }
            for (int reference : references) {
                if (person.ownKeys().contains(row.getString(3 + reference))) {
                    return;
                }
            }
            for (int i = 0; i < kind.fields().size(); i++) {
                shared(kind, kind.fields().get(i), source + ":" + key, row.getString(3 + i), traces);
            }
        };
        database.jdbc()
                .query(
                        "SELECT source, record_key, " + RecordTable.columns(kind, "") + " FROM "
                                + RecordTable.name(kind),
                        handler);
    }

    private void shared(KindSpec kind, FieldSpec field, String record, String value, Traces traces) {
        boolean number = PersonalFields.isNumber(field) && traces.isNumber(value);
        if (number && sharing.size() < NAMED) {
            sharing.add(kind.kind().code() + " " + record);
        }
        if (number || (PersonalFields.isName(field) && traces.isName(value))) {
            traces.forget(value);
        }
    }
}
