package io.kempt.jobs.validate;

import io.kempt.jobs.step.RowBlock;
import io.kempt.jobs.store.RejectedRow;
import io.kempt.jobs.store.StoredFinding;
import io.kempt.jobs.store.StoredRow;
import io.kempt.rules.model.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The keys of all records that were judged, by kind and source, as an import would hold them: within one table the first
 * record keeps a key and the others are rejected, and a later table of the same source replaces the record.
 */
final class RecordKeys {
    /** Bits of a number that hold the line; the table's place stands above them. */
    private static final int LINE_BITS = 40;

    private final Map<Kind, Map<String, TextIndex>> keys = new HashMap<>();
    private final List<TableOrigin> tables;
    private long replaced;

    RecordKeys(List<TableOrigin> tables) {
        this.tables = tables;
        tables.forEach(table -> of(table.kind().kind(), table.source()));
    }

    private TextIndex of(Kind kind, String source) {
        return keys.computeIfAbsent(kind, any -> new TreeMap<>()).computeIfAbsent(source, any -> new TextIndex());
    }

    /** A line of a table as one number. */
    static long number(int table, long line) {
        return ((long) table << LINE_BITS) | line;
    }

    /** The place that such a number stands for, as findings name it. */
    String place(long number) {
        TableOrigin table = tables.get((int) (number >>> LINE_BITS));
        return table.file() + ":" + (number & ((1L << LINE_BITS) - 1));
    }

    /** Adds the key of a record that stands elsewhere. */
    void know(Kind kind, String source, String key) {
        of(kind, source).put(key, 0);
    }

    /** Whether records of a kind were judged, or are known. */
    boolean knows(Kind kind) {
        return keys.containsKey(kind);
    }

    /** The sources that hold a key, in their order. */
    List<String> sources(Kind kind, String key) {
        List<String> sources = new ArrayList<>(1);
        keys.getOrDefault(kind, Map.of()).forEach((source, index) -> {
            if (index.get(key) != TextIndex.NONE) {
                sources.add(source);
            }
        });
        return sources;
    }

    /** Whether a later table of the same source holds the key of a table's record. */
    boolean isReplaced(int table, String key) {
        TableOrigin from = tables.get(table);
        return of(from.kind().kind(), from.source()).get(key) >>> LINE_BITS != table;
    }

    /** How many records were replaced by those of a later table. */
    long replaced() {
        return replaced;
    }

    /** Takes the keys of a block. @return the block, with those of its records rejected that repeat a key */
    RowBlock admit(TableOrigin table, RowBlock block) {
        TextIndex index = of(table.kind().kind(), table.source());
        List<StoredRow> repeating = new ArrayList<>();
        List<StoredFinding> findings = new ArrayList<>();
        for (StoredRow row : block.accepted()) {
            String place = takenAt(table, row, index);
            if (place != null) {
                repeating.add(row);
                findings.add(StoredFinding.keyRepeated(table.kind(), row, place));
            }
        }
        return repeating.isEmpty() ? block : without(block, repeating, findings);
    }

    private @Nullable String takenAt(TableOrigin table, StoredRow row, TextIndex index) {
        StoredFinding before =
                table.repeats().isEmpty() ? null : table.repeats().get(row.number());
        if (before != null && before.raw().equals(table.kind().key().isEmpty() ? "" : row.key())) {
            return before.args().get(0);
        }
        long mine = number(table.seq(), row.line());
        long first = index.putIfAbsent(row.key(), mine);
        if (first == TextIndex.NONE) {
            return null;
        }
        if (first >>> LINE_BITS == table.seq()) {
            return place(first);
        }
        index.put(row.key(), mine);
        replaced++;
        return null;
    }

    private static RowBlock without(RowBlock block, List<StoredRow> repeating, List<StoredFinding> more) {
        Set<StoredRow> out = Collections.newSetFromMap(new IdentityHashMap<>());
        out.addAll(repeating);
        List<StoredRow> kept =
                block.accepted().stream().filter(row -> !out.contains(row)).toList();
        List<RejectedRow> rejects = new ArrayList<>(block.rejected());
        repeating.forEach(row -> rejects.add(row.rejected()));
        rejects.sort(Comparator.comparingLong(RejectedRow::number));
        List<StoredFinding> findings = new ArrayList<>(block.findings());
        findings.addAll(more);
        findings.sort(Comparator.comparingLong(StoredFinding::number));
        return new RowBlock(block.position(), kept, rejects, findings, block.ignored());
    }
}
