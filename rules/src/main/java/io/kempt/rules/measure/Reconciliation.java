package io.kempt.rules.measure;

import io.kempt.rules.model.Label;
import io.kempt.rules.model.Lang;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of every row of one input: used, excluded with a reason, or unmatched (it refers to a record that is not
 * there). The three always add up to the rows that came in.
 *
 * @param input what the rows are, such as orders
 */
public record Reconciliation(Label input, long in, long used, SortedMap<Reason, Long> excluded, long unmatched) {

    /** @throws IllegalStateException when the parts do not add up, which is a bug of the accumulator */
    public Reconciliation {
        excluded = Collections.unmodifiableSortedMap(new TreeMap<>(excluded));
        long sum = used + unmatched;
        for (long rows : excluded.values()) {
            sum += rows;
        }
        if (sum != in) {
            throw new IllegalStateException(input.en() + ": " + in + " rows came in, " + sum + " are accounted for");
        }
    }

    public long excludedRows() {
        return excluded.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * Why rows were excluded.
     *
     * @param detail the rows' own status, stage or currency; empty when they have none or the reason needs none
     */
    public record Reason(Exclusion why, String detail) implements Comparable<Reason> {
        private static final Comparator<Reason> ORDER =
                Comparator.comparing(Reason::why).thenComparing(Reason::detail);

        @Override
        public int compareTo(Reason other) {
            return ORDER.compare(this, other);
        }

        public String text(Lang lang) {
            return why.text(detail, lang);
        }
    }

    /** Counts rows while they pass. */
    static final class Counter {
        private long used;
        private long unmatched;
        private final TreeMap<Reason, Long> excluded = new TreeMap<>();

        void use() {
            used++;
        }

        void miss() {
            unmatched++;
        }

        void exclude(Exclusion why) {
            exclude(why, "");
        }

        void exclude(Exclusion why, String detail) {
            excluded.merge(new Reason(why, detail), 1L, Long::sum);
        }

        void merge(Counter other) {
            used += other.used;
            unmatched += other.unmatched;
            other.excluded.forEach((reason, rows) -> excluded.merge(reason, rows, Long::sum));
        }

        Reconciliation finish(Label input) {
            long all = used
                    + unmatched
                    + excluded.values().stream().mapToLong(Long::longValue).sum();
            return new Reconciliation(input, all, used, excluded, unmatched);
        }
    }
}
