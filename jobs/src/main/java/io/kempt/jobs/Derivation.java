package io.kempt.jobs;

import io.kempt.jobs.batch.OrderedWork;
import io.kempt.jobs.store.CodeLedger;
import io.kempt.jobs.store.EnrichedTable;
import io.kempt.jobs.store.EnrichedTable.Enriched;
import io.kempt.jobs.store.GoldenTable;
import io.kempt.jobs.store.RecordTable;
import io.kempt.jobs.store.StoreDatabase;
import io.kempt.rules.enrich.CustomerCode;
import io.kempt.rules.enrich.Derived;
import io.kempt.rules.enrich.Enricher.Need;
import io.kempt.rules.enrich.Readings;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.rulebook.EnrichSettings;
import io.kempt.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs the enrichers over all golden customers. They stream from the store in blocks; the enrichers work on all cores a few
 * blocks ahead, and this thread issues codes and writes, in the order of the golden ids.
 */
final class Derivation {
    private static final int BLOCK = 1000;

    private final Session session;
    private final StoreDatabase store;
    private final KindSpec kind;
    private final List<EnrichSettings.Step> steps;
    private final String asOf;
    private final EnrichedTable table;
    private final CustomerFacts facts;
    private final CodeLedger codes;
    private final Map<String, EnrichedTable.Count> counts = new HashMap<>();
    private long done;

    Derivation(Session session, String asOf) {
        Rulebook rulebook = session.workspace().rulebook();
        this.session = session;
        this.store = session.store();
        this.kind = rulebook.kind(Kind.CUSTOMER).orElseThrow();
        this.steps = rulebook.enrich().steps();
        this.asOf = asOf;
        this.table = new EnrichedTable(store, rulebook.enrich());
        Set<Need> needs =
                steps.stream().flatMap(step -> step.plan().needs().stream()).collect(Collectors.toSet());
        this.facts = CustomerFacts.of(store, rulebook, needs, asOf);
        this.codes = CodeLedger.open(store, givenCodes());
    }

    /** The codes that customers have brought along and that could be issued to another: those with a right check. */
    private Set<String> givenCodes() {
        Set<String> given = new HashSet<>();
        for (EnrichSettings.Step step : steps) {
            String field = step.plan().keeps();
            if (!field.isEmpty()) {
                String column = RecordTable.column(field);
                store
                        .jdbc()
                        .queryForList("SELECT " + column + " FROM golden WHERE " + column + " <> ''", String.class)
                        .stream()
                        .filter(CustomerCode::isValid)
                        .forEach(given::add);
            }
        }
        return given;
    }

    /** A block of golden customers and what was derived about each. */
    private record Block(List<GoldenInput> inputs, List<List<List<Derived>>> derived) {}

    /** Does the work inside the caller's transaction. */
    void run() {
        table.create();
        try (Stream<String> issued = codes.inOrder();
                OrderedWork<List<GoldenInput>, Block> work =
                        new OrderedWork<>("kempt-enrich", this::derive, this::write)) {
            stream(issued.iterator(), work);
            work.finish();
        }
        codes.save();
        table.note(counts, asOf);
    }

    private void stream(Iterator<String> issued, OrderedWork<List<GoldenInput>, Block> work) {
        Map<String, Integer> columns = columns();
        List<List<GoldenInput>> block = new ArrayList<>(List.of(new ArrayList<>(BLOCK)));
        new GoldenTable(store, kind).each(golden -> {
            List<GoldenInput> filling = block.get(0);
            String code = issued.next();
            filling.add(
                    new GoldenInput(columns, golden, facts, code, codes.formerOf(golden.id()), asOf, new Readings()));
            if (filling.size() == BLOCK) {
                block.set(0, new ArrayList<>(BLOCK));
                work.add(filling);
            }
        });
        work.add(block.get(0));
    }

    /** The places of the fields in a golden customer's values. */
    private Map<String, Integer> columns() {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < kind.fields().size(); i++) {
            columns.put(kind.fields().get(i).name(), i);
        }
        return columns;
    }

    private Block derive(List<GoldenInput> inputs) {
        List<List<List<Derived>>> derived = new ArrayList<>(inputs.size());
        for (GoldenInput input : inputs) {
            List<List<Derived>> row = new ArrayList<>(steps.size());
            for (EnrichSettings.Step step : steps) {
                row.add(step.plan().values().of(input));
            }
            derived.add(row);
        }
        return new Block(inputs, derived);
    }

    private void write(Block block) {
        session.stop().check();
        List<Enriched> rows = new ArrayList<>(block.inputs().size());
        List<EnrichedTable.Fill> fills = new ArrayList<>();
        for (int i = 0; i < block.inputs().size(); i++) {
            GoldenInput input = block.inputs().get(i);
            List<List<Derived>> derived = block.derived().get(i);
            for (int step = 0; step < steps.size(); step++) {
                List<Derived> complete = issued(input, derived.get(step));
                derived.set(step, complete);
                count(steps.get(step), complete);
                fill(input, steps.get(step), complete, fills);
            }
            rows.add(new Enriched(input.golden().id(), derived));
        }
        table.add(rows);
        table.addFills(fills, asOf);
        done += rows.size();
        session.progress().advanced(done);
    }

    /** With a code in the place of the beginning of one. */
    private List<Derived> issued(GoldenInput input, List<Derived> derived) {
        if (!derived.get(0).isToBeIssued()) {
            return derived;
        }
        List<Derived> complete = new ArrayList<>(derived);
        complete.set(
                0, Derived.known(codes.issue(input.golden().id(), derived.get(0).value(), asOf)));
        return complete;
    }

    private void count(EnrichSettings.Step step, List<Derived> derived) {
        for (int i = 0; i < derived.size(); i++) {
            if (!derived.get(i).value().isEmpty()) {
                long guess = derived.get(i).isGuess() ? 1 : 0;
                counts.merge(
                        step.enricher().outputs().get(i).name(),
                        new EnrichedTable.Count(1, guess),
                        EnrichedTable.Count::plus);
            }
        }
    }

    private static void fill(
            GoldenInput input, EnrichSettings.Step step, List<Derived> derived, List<EnrichedTable.Fill> fills) {
        step.fill().ifPresent(fill -> {
            Derived value = derived.get(fill.output());
            String given = input.value(fill.field());
            if (fill.applies(given, value)) {
                String from =
                        value.from().isEmpty() ? String.join(",", step.plan().from()) : value.from();
                fills.add(new EnrichedTable.Fill(
                        input.golden().id(),
                        fill.field(),
                        value.value(),
                        given,
                        step.enricher().name(),
                        from,
                        value.confidence()));
            }
        });
    }
}
