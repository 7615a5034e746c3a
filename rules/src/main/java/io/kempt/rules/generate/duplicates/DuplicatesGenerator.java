package io.kempt.rules.generate.duplicates;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes customers with known duplicates. Three of four are persons, one of five records is a duplicate, and no customer has
 * more than four. Households, namesakes, twins, branches, shared mailboxes and switchboards are strangers that look alike;
 * moves, other numbers, other ways of writing a name and slips make one customer look like two. The same plan gives the same
 * records on every machine.
 */
public final class DuplicatesGenerator {
    private DuplicatesGenerator() {}

    public static DuplicatesSummary generate(DuplicatesPlan plan, DuplicatesSink sink) {
        RecordOrder order = new RecordOrder(plan.rows(), plan.seed());
        RecordWriter writer = new RecordWriter(plan);
        Map<Variation, Long> variations = new EnumMap<>(Variation.class);
        for (int record = 0; record < order.size(); record++) {
            Draft draft = writer.draft(record, order.customer(record), order.copy(record));
            sink.record(draft.line(), draft.customer().entityId());
            for (Draft.Change change : draft.changes()) {
                variations.merge(change.kind(), 1L, Long::sum);
                sink.varied(record + 1, change.column(), change.kind(), change.before());
            }
        }
        return new DuplicatesSummary(
                order.size(),
                order.customers(),
                order.truePairs(),
                Collections.unmodifiableSortedMap(new TreeMap<>(variations)));
    }
}
