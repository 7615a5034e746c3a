package io.kempt.jobs.validate;

import io.kempt.jobs.step.RowBlock;
import io.kempt.jobs.store.StoredFinding;
import io.kempt.jobs.store.StoredRow;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.model.Kind;
import io.kempt.rules.rulebook.FieldRules;
import io.kempt.rules.rulebook.Rulebook;
import io.kempt.rules.validate.References;
import io.kempt.rules.validate.Uniqueness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What can be seen only across rows, judged over several tables as an import of them in their order would judge it: keys
 * that one table repeats, values that must be unique within a source, and references to records of another kind. It gives
 * the same findings as the check of the store, from memory: hashes of keys and of unique values stay there, and records
 * that only a later table can settle wait in a private file.
 */
public final class AcrossRows implements AutoCloseable {
    private final Rulebook rulebook;
    private final List<TableOrigin> tables;
    private final boolean settled;
    private final RecordKeys keys;
    private final Map<Kind, List<Rule>> rules = new EnumMap<>(Kind.class);

    /** Kinds whose records cannot be judged before all tables are read. */
    private final Set<Kind> waiting = EnumSet.noneOf(Kind.class);

    private final WaitingRows rows = new WaitingRows();
    private final List<Found> found = new ArrayList<>();

    /** A rule on a field; {@code to} is the kind it refers to, and without one its values are unique. */
    private record Rule(FieldRules field, int index, int seq, Optional<Kind> to, Map<String, TextIndex> first) {}

    /** A finding that is not in words yet, for there may be many; {@code other} is the other record's place. */
    private record Found(WaitingRows.Waiting row, Rule rule, String value, long other) {
        int table() {
            return row.table();
        }

        long number() {
            return row.number();
        }
    }

    /** Takes a finding with the place of its table and the key of its record. */
    @FunctionalInterface
    public interface Taker {
        void take(int table, String key, StoredFinding finding);
    }

    private AcrossRows(Rulebook rulebook, List<TableOrigin> tables, boolean settled) {
        this.rulebook = rulebook;
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

    /** Across tables of which later ones may replace records of earlier ones. @param tables all of them, in their order */
    public static AcrossRows of(Rulebook rulebook, List<TableOrigin> tables) {
        return new AcrossRows(rulebook, tables, false);
    }

    /**
     * Across records that are what they are: no key comes twice in a source, and every key that records may refer to is told
     * before the first of them, so that none has to wait.
     */
    public static AcrossRows ofCurrent(Rulebook rulebook, List<TableOrigin> tables) {
        return new AcrossRows(rulebook, tables, true);
    }

    /** Tells the key of a record that stands elsewhere, for references to it. */
    public void know(Kind kind, String source, String key) {
        keys.know(kind, source, key);
    }

    /** The kinds that records refer to and of which nothing is known: such references are not judged. */
    public Set<Kind> unknown() {
        Set<Kind> unknown = EnumSet.noneOf(Kind.class);
        for (TableOrigin table : tables) {
            for (FieldRules field : rulebook.rules(table.kind().kind())) {
                field.reference().filter(to -> !keys.knows(to)).ifPresent(unknown::add);
            }
        }
        return unknown;
    }

    /** How many records were replaced by those of a later table with the same key. */
    public long replaced() {
        return keys.replaced();
    }

    private List<Rule> rulesOf(Kind kind) {
        List<Rule> of = new ArrayList<>();
        int seq = StoredFinding.ACROSS_ROWS;
        String key = rulebook.kind(kind).orElseThrow().key();
        List<FieldRules> fields = rulebook.rules(kind);
        for (int i = 0; i < fields.size(); i++) {
            FieldRules field = fields.get(i);
            if (field.field().unique() && !field.field().name().equals(key)) {
                of.add(new Rule(field, i, seq, Optional.empty(), new HashMap<>()));
            }
            Optional<Kind> to = field.reference().filter(keys::knows);
            if (to.isPresent()) {
                of.add(new Rule(field, i, seq + 1, to, Map.of()));
                if (!settled) {
                    waiting.add(kind);
                }
            }
            seq += 2;
        }
        return of;
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
        return !rules(kind).isEmpty();
    }

    private List<Rule> rules(Kind kind) {
        List<Rule> known = rules.get(kind);
        if (known == null) {
            known = rulesOf(kind);
            rules.put(kind, known);
        }
        return known;
    }

    /**
     * Takes a record.
     *
     * @param values canonical, in the field order of the kind
     */
    public void add(TableOrigin table, long number, long line, String sheet, String key, String[] values) {
        Kind kind = table.kind().kind();
        List<Rule> of = rules(kind);
        String[] kept = new String[of.size()];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = values[of.get(i).index()];
        }
        WaitingRows.Waiting row = new WaitingRows.Waiting(table.seq(), number, line, sheet, key, kept);
        if (waiting.contains(kind)) {
            rows.add(row);
        } else {
            judge(row);
        }
    }

    private void judge(WaitingRows.Waiting row) {
        TableOrigin table = tables.get(row.table());
        List<Rule> of = rules(table.kind().kind());
        for (int i = 0; i < row.values().length; i++) {
            String value = row.values()[i];
            if (value.isEmpty()) {
                continue;
            }
            Rule rule = of.get(i);
            if (rule.to().isPresent()) {
                if (keys.sources(rule.to().get(), value).size() != 1) {
                    found.add(new Found(row, rule, value, 0));
                }
            } else {
                long first = rule.first()
                        .computeIfAbsent(table.source(), any -> new TextIndex())
                        .putIfAbsent(value, RecordKeys.number(row.table(), row.line()));
                if (first != TextIndex.NONE) {
                    found.add(new Found(row, rule, value, first));
                }
            }
        }
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
                .thenComparingLong(Found::number)
                .thenComparingInt(one -> one.rule().seq()));
        found.forEach(one -> taker.take(one.table(), one.row().key(), inFull(one)));
        found.clear();
    }

    private StoredFinding inFull(Found one) {
        FindingCode code = Uniqueness.NOT_UNIQUE;
        List<String> args;
        Optional<Kind> to = one.rule().to();
        if (to.isPresent()) {
            List<String> sources = keys.sources(to.get(), one.value());
            code = sources.isEmpty() ? References.UNKNOWN : References.AMBIGUOUS;
            args = List.of(
                    to.get().code(), sources.isEmpty() ? "" : sources.get(0) + ", " + sources.get(sources.size() - 1));
        } else {
            args = List.of(keys.place(one.other()));
        }
        FieldRules field = one.rule().field();
        return new StoredFinding(
                one.number(),
                one.rule().seq(),
                one.row().line(),
                one.row().sheet(),
                field.field().name(),
                code.id(),
                field.severity(code),
                one.value(),
                "",
                args);
    }

    @Override
    public void close() {
        rows.close();
    }
}
