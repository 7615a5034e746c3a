package io.kempt.jobs;

import io.kempt.jobs.store.Facts;
import io.kempt.jobs.store.FindingTable;
import io.kempt.jobs.store.Input;
import io.kempt.jobs.store.InputLedger;
import io.kempt.jobs.store.RecordTable;
import io.kempt.jobs.store.StoreDatabase;
import io.kempt.jobs.store.StoredFinding;
import io.kempt.jobs.validate.AcrossTables;
import io.kempt.jobs.validate.TableOrigin;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.rulebook.FieldRules;
import io.kempt.rules.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Judges what can be seen only across rows, over the whole store and by the same code as a validation of files. It makes
 * its findings anew, in one transaction, whenever the store or the rulebook has changed.
 */
final class CrossRowCheck {
    private static final String CHECKED = "cross-row.generation";

    /** Findings that are written at once. */
    private static final int BATCH = 1000;

    private final StoreDatabase store;
    private final Rulebook rulebook;
    private final Facts facts;
    private final Optional<LocalDate> asOf;

    CrossRowCheck(Session session) {
        this.store = session.store();
        this.rulebook = session.workspace().rulebook();
        this.facts = new Facts(store);
        this.asOf = AsOf.judging(Optional.of(session.workspace()));
    }

    void run() {
        if (upToDate()) {
            return;
        }
        store.inTransaction(() -> {
            new FindingTable(store).forgetAcrossRows();
            judge();
            facts.set(CHECKED, state());
        });
    }

    /** Whether its findings are those of the store and the rulebook as they are. */
    boolean upToDate() {
        return facts.get(CHECKED).filter(state()::equals).isPresent();
    }

    private String state() {
        return facts.number(Facts.GENERATION) + " " + rulebook.hash() + day();
    }

    /** Exemptions end with a day; without any the day changes nothing. */
    private String day() {
        boolean exemptions = rulebook.kinds().keySet().stream()
                .anyMatch(kind -> !rulebook.exemptions(kind).isEmpty());
        return exemptions ? " " + asOf.map(LocalDate::toString).orElse("") : "";
    }

    private void judge() {
        List<Input> inputs = new ArrayList<>();
        Map<Long, TableOrigin> origins = new HashMap<>();
        List<TableOrigin> tables = new ArrayList<>();
        for (KindSpec kind : rulebook.kinds().values()) {
            for (long id : new RecordTable(store, kind).inputs()) {
                Input input = new InputLedger(store).get(id);
                TableOrigin table = new TableOrigin(inputs.size(), input.file(), kind, input.source(), Map.of());
                inputs.add(input);
                tables.add(table);
                origins.put(id, table);
            }
        }
        try (AcrossTables across = AcrossTables.ofCurrent(rulebook, asOf, tables)) {
            tellKeys(across);
            rulebook.kinds().values().stream()
                    .filter(kind -> across.concerns(kind.kind()))
                    .map(kind -> new RecordTable(store, kind))
                    .forEach(records -> records.each((input, number, line, sheet, key, values) ->
                            across.add(Objects.requireNonNull(origins.get(input)), number, line, sheet, key, values)));
            write(across, inputs);
        }
    }

    /** Of each kind that records of others refer to. */
    private void tellKeys(AcrossTables across) {
        Set<Kind> referred = EnumSet.noneOf(Kind.class);
        for (Kind kind : rulebook.kinds().keySet()) {
            for (FieldRules field : rulebook.rules(kind)) {
                field.reference().ifPresent(referred::add);
            }
        }
        for (Kind kind : referred) {
            rulebook.kind(kind)
                    .ifPresent(spec ->
                            new RecordTable(store, spec).eachKey((source, key) -> across.know(kind, source, key)));
        }
    }

    private void write(AcrossTables across, List<Input> inputs) {
        FindingTable findings = new FindingTable(store);
        List<StoredFinding> batch = new ArrayList<>();
        int[] of = {0};
        across.finish((table, key, finding) -> {
            if (table != of[0] || batch.size() == BATCH) {
                findings.add(inputs.get(of[0]).id(), batch);
                batch.clear();
                of[0] = table;
            }
            batch.add(finding);
        });
        if (!batch.isEmpty()) {
            findings.add(inputs.get(of[0]).id(), batch);
        }
    }
}
