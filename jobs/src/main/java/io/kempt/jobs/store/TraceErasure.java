package io.kempt.jobs.store;

import io.kempt.jobs.person.ErasedPerson;
import io.kempt.jobs.person.Traces;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Takes a person out of what the store keeps beside its records: rejected and mended rows, findings, messages of runs and
 * profiles of deliveries. Rows of others are touched only where a number of the person stands in them; a finding, of which
 * nothing is computed, already where a name does.
 */
final class TraceErasure {
    private static final int BATCH = 1000;

    private final StoreDatabase database;
    private final JdbcTemplate jdbc;
    private final Rulebook rulebook;
    private final ErasedPerson person;
    private final Traces traces;
    private final Suppression.Gathered suppressed;
    private final ObjLongConsumer<String> counts;
    private final Map<Long, Input> inputs = new HashMap<>();

    TraceErasure(
            StoreDatabase database,
            Rulebook rulebook,
            ErasedPerson person,
            Traces traces,
            Suppression.Gathered suppressed,
            ObjLongConsumer<String> counts) {
        this.database = database;
        this.jdbc = database.jdbc();
        this.rulebook = rulebook;
        this.person = person;
        this.traces = traces;
        this.suppressed = suppressed;
        this.counts = counts;
        new InputLedger(database).all().forEach(input -> inputs.put(input.id(), input));
    }

    static String place(long input, long number) {
        return input + ":" + number;
    }

    /**
     * @param places of the person's own records
     * @param referring places of records that refer to the person
     */
    void erase(Set<String> places, Set<String> referring) {
        Set<String> gone = new HashSet<>(places);
        gone.addAll(eraseRejected());
        eraseMended(gone);
        eraseFindings(gone, referring);
        List.of(
                        new Told("run", "id", "message"),
                        new Told("run", "id", "next_step"),
                        new Told("batch_job_execution", "job_execution_id", "exit_message"),
                        new Told("batch_step_execution", "step_execution_id", "exit_message"))
                .forEach(told -> hide(told, "messages"));
        eraseProfiles();
    }

    private Set<String> eraseRejected() {
        record Row(long input, long number, String key) {}
        List<Row> rows = new ArrayList<>();
        RowCallbackHandler handler = row -> {
            Input input = inputs.get(row.getLong(1));
            if (input != null && isOfPerson(input, row.getString(3), Cells.split(row.getString(4)))) {
                rows.add(new Row(input.id(), row.getLong(2), row.getString(3)));
            }
        };
        jdbc.query("SELECT input_id, number, record_key, cells FROM rejected", handler);
        Set<String> places = new HashSet<>();
        for (Row row : rows) {
            Input input = Objects.requireNonNull(inputs.get(row.input()));
            jdbc.update("DELETE FROM rejected WHERE input_id = ? AND number = ?", row.input(), row.number());
            new InputLedger(database).erase(row.input(), 0, 1);
            suppressed.row(input.kind(), input.source(), input.sha256(), row.number());
            places.add(place(row.input(), row.number()));
        }
        counts.accept("rejected rows", rows.size());
        return places;
    }

    private boolean isOfPerson(Input input, String key, List<String> cells) {
        if (input.kind() == Kind.CUSTOMER && person.has(input.source(), key)) {
            return true;
        }
        KindSpec kind = rulebook.kind(input.kind()).orElse(null);
        Set<String> keyFields = kind == null ? Set.of() : PersonErasure.keyFields(rulebook, kind);
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean holdsKey = i < input.mapping().size()
                    && keyFields.contains(input.mapping().get(i));
            if (traces.numberIn(cell) || (holdsKey && isKeyOf(input, cell.strip()))) {
                return true;
            }
        }
        return false;
    }

    /** A customer's key means the person in its own source only; elsewhere it refers to the person. */
    private boolean isKeyOf(Input input, String cell) {
        return input.kind() == Kind.CUSTOMER
                ? person.has(input.source(), cell)
                : person.ownKeys().contains(cell);
    }

    private void eraseMended(Set<String> gone) {
        record Row(String kind, String source, String sha256, long number) {}
        Map<String, Input> readings = new HashMap<>();
        Set<String> own = new HashSet<>();
        inputs.values().forEach(input -> {
            String content = input.kind().code() + " " + input.source() + " " + input.sha256();
            readings.put(content, input);
            gone.stream()
                    .filter(place -> place.startsWith(input.id() + ":"))
                    .forEach(place -> own.add(content + place.substring(place.indexOf(':'))));
        });
        List<Row> rows = new ArrayList<>();
        RowCallbackHandler handler = row -> {
            Row read = new Row(row.getString(1), row.getString(2), row.getString(3), row.getLong(4));
            String content = read.kind() + " " + read.source() + " " + read.sha256();
            Input input = readings.get(content);
            if (own.contains(content + ":" + read.number())
                    || (input != null && isOfPerson(input, "", Cells.split(row.getString(5))))) {
                rows.add(read);
            }
        };
        jdbc.query("SELECT kind, source, sha256, number, cells FROM mended", handler);
        for (Row row : rows) {
            jdbc.update(
                    "DELETE FROM mended WHERE kind = ? AND source = ? AND sha256 = ? AND number = ?",
                    row.kind(),
                    row.source(),
                    row.sha256(),
                    row.number());
            suppressed.row(Kind.ofCode(row.kind()).orElseThrow(), row.source(), row.sha256(), row.number());
        }
        counts.accept("mended rows", rows.size());
    }

    private void eraseFindings(Set<String> gone, Set<String> referring) {
        List<Object[]> found = new ArrayList<>();
        RowCallbackHandler handler = row -> {
            String place = place(row.getLong(1), row.getLong(2));
            Input input = inputs.get(row.getLong(1));
            if (gone.contains(place)
                    || referring.contains(place)
                    || (input != null && keyed(input, row.getString(4), row.getString(5)))
                    || traces.in(row.getString(5))
                    || traces.in(row.getString(6))
                    || traces.in(row.getString(7))) {
                found.add(new Object[] {row.getLong(1), row.getLong(2), row.getInt(3)});
            }
        };
        jdbc.query("SELECT input_id, number, seq, field, raw, suggestion, args FROM finding", handler);
        for (int from = 0; from < found.size(); from += BATCH) {
            jdbc.batchUpdate(
                    "DELETE FROM finding WHERE input_id = ? AND number = ? AND seq = ?",
                    found.subList(from, Math.min(found.size(), from + BATCH)));
        }
        counts.accept("findings", found.size());
    }

    private boolean keyed(Input input, String field, String raw) {
        return rulebook.kind(input.kind())
                        .filter(kind -> PersonErasure.keyFields(rulebook, kind).contains(field))
                        .isPresent()
                && isKeyOf(input, raw);
    }

    /** A column of texts, in which anything may be told. */
    private record Told(String table, String id, String column) {}

    private void hide(Told told, String place) {
        List<Object[]> changed = new ArrayList<>();
        RowCallbackHandler handler = row -> {
            String text = row.getString(2);
            if (text != null && traces.in(text)) {
                changed.add(new Object[] {traces.hidden(text), row.getLong(1)});
            }
        };
        jdbc.query("SELECT " + told.id() + ", " + told.column() + " FROM " + told.table(), handler);
        changed.forEach(row -> jdbc.update(
                "UPDATE " + told.table() + " SET " + told.column() + " = ? WHERE " + told.id() + " = ?", row));
        counts.accept(place, changed.size());
    }

    /** Frequent values of a delivery; one with the person's in another form than the store's is given up as a whole. */
    private void eraseProfiles() {
        List<Object[]> changed = new ArrayList<>();
        RowCallbackHandler profiles = row -> {
            if (traces.in(row.getString(4))) {
                changed.add(new Object[] {
                    traces.hidden(row.getString(4)), row.getLong(1), row.getString(2), row.getString(3)
                });
            }
        };
        jdbc.query("SELECT run_id, kind, source, profile FROM delivery_profile", profiles);
        for (Object[] row : changed) {
            jdbc.update("UPDATE delivery_profile SET profile = ? WHERE run_id = ? AND kind = ? AND source = ?", row);
        }
        counts.accept("profiles", changed.size() + jdbc.update("DELETE FROM delivery_profile WHERE profile = ''"));
        List<Object[]> drifts = new ArrayList<>();
        RowCallbackHandler drift = row -> {
            if (traces.in(row.getString(3)) || traces.in(row.getString(4)) || traces.in(row.getString(5))) {
                drifts.add(new Object[] {row.getLong(1), row.getInt(2)});
            }
        };
        jdbc.query("SELECT run_id, seq, category, earlier, later FROM drift", drift);
        drifts.forEach(row -> jdbc.update("DELETE FROM drift WHERE run_id = ? AND seq = ?", row));
        counts.accept("changes", drifts.size());
    }
}
