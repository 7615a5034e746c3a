package io.kempt.jobs.store;

import io.kempt.rules.enrich.Derived;
import io.kempt.rules.enrich.Enricher;
import io.kempt.rules.rulebook.EnrichSettings;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * What enrichers added to golden customers: a row for each, with a column {@code e_…} for each derived value and, behind
 * guesses, their confidence and the fields that they rest on. It is always made anew as a whole.
 */
public final class EnrichedTable {
    private static final String TABLE = "enriched";
    private static final String CONFIDENCE = "_confidence";
    private static final String FROM = "_from";
    private static final List<String> FILL =
            List.of("golden_id", "field", "value", "given", "enricher", "fields", "confidence", "as_of");

    private final StoreDatabase database;
    private final List<EnrichSettings.Step> steps;
    private final List<String> columns;

    public EnrichedTable(StoreDatabase database, EnrichSettings settings) {
        this.database = database;
        this.steps = settings.steps();
        this.columns = columns(settings);
    }

    /** What was derived about a golden customer, by steps. */
    public record Enriched(String goldenId, List<List<Derived>> derived) {}

    /** A derived value that stands for one of the customer's own. */
    public record Fill(
            String goldenId,
            String field,
            String value,
            String given,
            String enricher,
            String fields,
            int confidence) {}

    /** For how many customers there is a value, and how many of these are guesses. */
    public record Count(long filled, long guessed) {

        public Count plus(Count other) {
            return new Count(filled + other.filled, guessed + other.guessed);
        }
    }

    /** The names of all derived values and, behind guesses, of their confidence and origin, in order. */
    public static List<String> columns(EnrichSettings settings) {
        List<String> columns = new ArrayList<>();
        for (EnrichSettings.Step step : settings.steps()) {
            for (Enricher.Output output : step.enricher().outputs()) {
                columns.add(output.name());
                if (output.guess()) {
                    columns.add(output.name() + CONFIDENCE);
                    columns.add(output.name() + FROM);
                }
            }
        }
        return List.copyOf(columns);
    }

    /** The columns in SQL, each with a prefix such as {@code e.}. */
    public static String columns(List<String> names, String prefix) {
        return names.stream().map(name -> prefix + "e_" + name).collect(Collectors.joining(", "));
    }

    /** Makes the table anew and empty. */
    public void create() {
        drop(database.jdbc());
        String derived =
                columns.stream().map(name -> ", e_" + name + " TEXT NOT NULL").collect(Collectors.joining());
        database.jdbc()
                .execute(database.definition("CREATE TABLE " + TABLE + " (golden_id TEXT PRIMARY KEY" + derived
                        + ") /*sqlite WITHOUT ROWID*/"));
    }

    /** Forgets everything that was derived. */
    static void drop(JdbcTemplate jdbc) {
        jdbc.execute("DROP TABLE IF EXISTS " + TABLE);
        jdbc.update("DELETE FROM enriched_output");
        jdbc.update("DELETE FROM enriched_fill");
    }

    public void add(List<Enriched> rows) {
        List<String> names = new ArrayList<>(List.of("golden_id"));
        columns.forEach(name -> names.add("e_" + name));
        database.insert(new Insertion<>(TABLE, names, this::writeDerived), rows);
    }

    private void writeDerived(Enriched row, Insertion.RowValues to) throws SQLException {
        to.text(row.goldenId());
        for (int i = 0; i < steps.size(); i++) {
            List<Enricher.Output> outputs = steps.get(i).enricher().outputs();
            for (int j = 0; j < outputs.size(); j++) {
                Derived derived = row.derived().get(i).get(j);
                to.text(derived.value());
                if (outputs.get(j).guess()) {
                    to.text(derived.value().isEmpty() ? "" : Integer.toString(derived.confidence()));
                    to.text(derived.from());
                }
            }
        }
    }

    public void addFills(List<Fill> rows, String asOf) {
        Insertion.Writing<Fill> writing = (row, to) -> {
            to.text(row.goldenId());
            to.text(row.field());
            to.text(row.value());
            to.text(row.given());
            to.text(row.enricher());
            to.text(row.fields());
            to.number(row.confidence());
            to.text(asOf);
        };
        database.insert(new Insertion<>("enriched_fill", FILL, writing), rows);
    }

    /**
     * Notes what each derived value is.
     *
     * @param counts by the values' names
     */
    public void note(Map<String, Count> counts, String asOf) {
        int position = 0;
        for (EnrichSettings.Step step : steps) {
            for (Enricher.Output output : step.enricher().outputs()) {
                Count count = counts.getOrDefault(output.name(), new Count(0, 0));
                database.jdbc()
                        .update(
                                "INSERT INTO enriched_output VALUES (?, ?, ?, ?, ?, ?, ?)",
                                output.name(),
                                position++,
                                step.enricher().name(),
                                String.join(",", step.plan().from()),
                                asOf,
                                count.filled(),
                                count.guessed());
            }
        }
    }

    /** The columns that the table has now. */
    public static Set<String> known(StoreDatabase database) {
        Set<String> known = new HashSet<>();
        for (String name : database.jdbc().queryForList("SELECT name FROM enriched_output", String.class)) {
            known.addAll(List.of(name, name + CONFIDENCE, name + FROM));
        }
        return known;
    }

    /** How many customers have each derived value, in the order of the values. */
    public static Map<String, Count> counts(StoreDatabase database) {
        Map<String, Count> counts = new LinkedHashMap<>();
        RowCallbackHandler handler = row -> counts.put(row.getString(1), new Count(row.getLong(2), row.getLong(3)));
        database.jdbc().query("SELECT name, filled, guessed FROM enriched_output ORDER BY position", handler);
        return counts;
    }
}
