package io.kempt.jobs.validate;

import io.kempt.jobs.step.RowBlock;
import io.kempt.jobs.store.ErasureLedger;
import io.kempt.jobs.store.StoredFinding;
import io.kempt.jobs.store.StoredRow;
import io.kempt.rules.across.AcrossRule;
import io.kempt.rules.finding.Finding;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.RecordId;
import io.kempt.rules.model.Row;
import io.kempt.rules.row.AcrossRows;
import io.kempt.rules.rulebook.Rulebook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What can be seen only across rows, judged over several tables as an import of them in their order would judge it: keys
 * that one table repeats, the rulebook's rules across records, and references to records of another kind. Files and the
 * store are judged by it alike. Hashes of keys and the values that are compared stay in memory, and records that only a
 * later table can settle wait in a private file.
 */
public final class AcrossTables implements AutoCloseable {
    /** References are numbered from here among the findings of a record: after the rules that compare records of a kind. */
    private static final int REFERENCES = StoredFinding.ACROSS_ROWS + 500;

    private final Rulebook rulebook;
    private final Optional<LocalDate> asOf;
    private final List<TableOrigin> tables;
    private final boolean settled;
    private final RecordKeys keys;
    private final Map<Kind, Judged> kinds = new EnumMap<>(Kind.class);

    /** Kinds whose records cannot be judged before all tables are read. */
    private final Set<Kind> waiting = EnumSet.noneOf(Kind.class);

    private final WaitingRows rows = new WaitingRows();
    private final List<Found> found = new ArrayList<>();

    /** How the records of a kind are judged. */
    private record Judged(KindSpec kind, AcrossRows compared, List<AcrossRule.Reference> references) {}

    private record Found(int table, String key, StoredFinding finding) {}

    /** Takes a finding with the place of its table and the key of its record. */
    @FunctionalInterface
    public interface Taker {
        void take(int table, String key, StoredFinding finding);
    }

    private AcrossTables(Rulebook rulebook, Optional<LocalDate> asOf, List<TableOrigin> tables, boolean settled) {
        this.rulebook = rulebook;
        this.asOf = asOf;
        this.tables = tables;
        this.settled = settled;
        this.keys = new RecordKeys(tables);
        Set<String> sources = new HashSet<>();
        for (TableOrigin table : tables) {
            if (!settled && !sources.add(table.kind().kind() + " " + table.source())) {
                waiting.add(table.kind().kind());
            }
        }
    }

    /**
     * Across tables of which later ones may replace records of earlier ones.
     *
     * @param asOf the day at which the data stand
     * @param tables all of them, in their order
     */
    public static AcrossTables of(Rulebook rulebook, Optional<LocalDate> asOf, List<TableOrigin> tables) {
        return new AcrossTables(rulebook, asOf, tables, false);
    }

    /**
     * Across records that are what they are: no key comes twice in a source, and every key that records may refer to is told
     * before the first of them, so that none has to wait.
     */
    public static AcrossTables ofCurrent(Rulebook rulebook, Optional<LocalDate> asOf, List<TableOrigin> tables) {
        return new AcrossTables(rulebook, asOf, tables, true);
    }

    /** Tells the key of a record that stands elsewhere, for references to it. */
    public void know(Kind kind, String source, String key) {
        keys.know(kind, source, key);
    }

    /** The kinds that records refer to and of which nothing is known: such references are not judged. */
    public Set<Kind> unknown() {
        Set<Kind> unknown = EnumSet.noneOf(Kind.class);
        for (TableOrigin table : tables) {
            references(table.kind().kind()).stream()
                    .map(AcrossRule.Reference::to)
                    .filter(to -> !keys.knows(to))
                    .forEach(unknown::add);
        }
        return unknown;
    }

    private List<AcrossRule.Reference> references(Kind kind) {
        return rulebook.across(kind).stream()
                .filter(AcrossRule.Reference.class::isInstance)
                .map(AcrossRule.Reference.class::cast)
                .toList();
    }

    /** How many records were replaced by those of a later table with the same key. */
    public long replaced() {
        return keys.replaced();
    }

    private Judged judged(Kind kind) {
        Judged known = kinds.get(kind);
        if (known == null) {
            List<AcrossRule.Reference> references = references(kind).stream()
                    .filter(one -> keys.knows(one.to()))
                    .toList();
            known = new Judged(rulebook.kind(kind).orElseThrow(), AcrossRows.of(rulebook, kind, asOf), references);
            kinds.put(kind, known);
            if (!settled && !references.isEmpty()) {
                waiting.add(kind);
            }
        }
        return known;
    }

    /** Takes a block of a table, in its order. @return it with those records rejected that repeat a key */
    public RowBlock add(TableOrigin table, RowBlock block) {
        RowBlock admitted = keys.admit(table, block);
        if (concerns(table.kind().kind())) {
            for (StoredRow row : admitted.accepted()) {
                add(table, row.number(), row.line(), row.sheet(), row.key(), row.values());
            }
        }
        return admitted;
    }

    /** Whether there are rules across the records of a kind. */
    public boolean concerns(Kind kind) {
        Judged judged = judged(kind);
        return !judged.compared().isIdle() || !judged.references().isEmpty();
    }

    /**
     * Takes a record.
     *
     * @param values canonical, in the field order of the kind
     */
    public void add(TableOrigin table, long number, long line, String sheet, String key, String[] values) {
        WaitingRows.Waiting row = new WaitingRows.Waiting(table.seq(), number, line, sheet, key, values);
        if (waiting.contains(table.kind().kind())) {
            rows.add(row);
        } else {
            judge(row);
        }
    }

    private void judge(WaitingRows.Waiting row) {
        TableOrigin table = tables.get(row.table());
        Judged judged = judged(table.kind().kind());
        Row values = new Row(new RecordId(table.source(), table.file(), row.sheet(), row.line()), row.values());
        int seq = StoredFinding.ACROSS_ROWS;
        for (Finding finding : judged.compared().add(values)) {
            add(row, seq++, finding.field(), finding.code(), finding.raw(), finding.args());
        }
        for (int i = 0; i < judged.references().size(); i++) {
            AcrossRule.Reference reference = judged.references().get(i);
            String value = values.value(judged.kind().index(reference.field()));
            boolean erased = value.startsWith(ErasureLedger.PSEUDONYM);
            List<String> sources = value.isEmpty() || erased ? List.of("") : keys.sources(reference.to(), value);
            if (sources.size() != 1) {
                FindingCode code = sources.isEmpty() ? reference.code() : reference.ambiguous();
                String all = sources.isEmpty() ? "" : sources.get(0) + ", " + sources.get(sources.size() - 1);
                add(
                        row,
                        REFERENCES + i,
                        reference.field(),
                        code,
                        value,
                        List.of(reference.to().code(), all));
            }
        }
    }

    private void add(WaitingRows.Waiting row, int seq, String field, FindingCode code, String raw, List<String> args) {
        StoredFinding finding = new StoredFinding(
                row.number(), seq, row.line(), row.sheet(), field, code.id(), code.severity(), raw, "", args);
        found.add(new Found(row.table(), row.key(), finding));
    }

    /**
     * Judges what has waited, after the last block.
     *
     * @param taker takes every finding, by table, record and rule
     */
    public void finish(Taker taker) {
        rows.each(row -> {
            if (!keys.isReplaced(row.table(), row.key())) {
                judge(row);
            }
        });
        found.sort(Comparator.comparingInt(Found::table)
                .thenComparingLong(one -> one.finding().number())
                .thenComparingInt(one -> one.finding().seq()));
        found.forEach(one -> taker.take(one.table(), one.key(), one.finding()));
        found.clear();
    }

    @Override
    public void close() {
        rows.close();
    }
}
