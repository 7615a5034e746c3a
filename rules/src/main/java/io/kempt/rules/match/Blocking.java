package io.kempt.rules.match;

import java.util.ArrayList;
import java.util.List;

/**
 * Proposes the pairs to compare. Keys are 64-bit hashes of which 40 bits are kept beside the record's number, so that a
 * rule's blocks are one sorted array of longs; two keys that collide only cost a comparison.
 *
 * <p>A block above the cap is divided by the rule's second key. What is still above the cap is sorted by name, and each
 * record meets its next neighbours (sorted neighbourhood, M. A. Hernández and S. J. Stolfo, 1995).
 */
final class Blocking {
    static final int RECORD_BITS = 24;
    static final long RECORD_MASK = (1L << RECORD_BITS) - 1;

    private static final int NEIGHBOURS = 10;

    /** Pairs that a rule may propose which is left out when it is costly; and for each record, where those are more. */
    private static final int SPARE_PAIRS = 500_000;

    private static final int SPARE_PAIRS_PER_RECORD = 1;

    private final MatchRecords records;
    private final int cap;
    private final boolean[] member;
    private final MatchWatch watch;
    private final LongList pairs = new LongList();

    /**
     * @param member which records take part
     * @param watch what it throws ends the work
     */
    Blocking(MatchRecords records, boolean[] member, int cap, MatchWatch watch) {
        this.watch = watch;
        this.records = records;
        this.member = member;
        this.cap = cap;
    }

    /** A pair as one long: the lower record's number first. */
    static long pair(int a, int b) {
        return ((long) Math.min(a, b) << 32) | Math.max(a, b);
    }

    static int left(long pair) {
        return (int) (pair >>> 32);
    }

    static int right(long pair) {
        return (int) pair;
    }

    /** The distinct pairs of all rules in ascending order; the report is complete afterwards. */
    long[] pairs(List<BlockingRule> rules, List<BlockingReport.RuleReport> report) {
        for (BlockingRule rule : rules) {
            report.add(new RuleRun(rule).run());
        }
        return pairs.sortedDistinct();
    }

    /** One rule over all records. */
    private final class RuleRun {
        private final BlockingRule rule;
        private final LongList entries = new LongList();
        private int blocks;
        private int largest;
        private int narrowed;
        private int capped;
        private long cappedRecords;

        RuleRun(BlockingRule rule) {
            this.rule = rule;
        }

        BlockingReport.RuleReport run() {
            long before = pairs.size();
            LongList keys = new LongList();
            for (int record = 0; record < records.size(); record++) {
                if (record % Matching.BETWEEN_CHECKS == 0) {
                    watch.check();
                }
                if (member[record]) {
                    keys.clear();
                    rule.keys().of(records, record, keys);
                    for (int i = 0; i < keys.size(); i++) {
                        entries.add(entry(keys.get(i), record));
                    }
                }
            }
            entries.sort();
            if (!rule.spare() || affordable()) {
                eachRun(entries, (from, to) -> block(from, to));
            }
            return new BlockingReport.RuleReport(
                    rule.name(), blocks, largest, narrowed, capped, cappedRecords, pairs.size() - before);
        }

        private boolean affordable() {
            long[] all = {0};
            eachRun(entries, (from, to) -> {
                long size = Math.min(to - from, cap);
                all[0] += (to - from) * size / 2;
            });
            return all[0] <= Math.max(SPARE_PAIRS, (long) SPARE_PAIRS_PER_RECORD * records.size());
        }

        private void block(int from, int to) {
            if (++blocks % Matching.BETWEEN_CHECKS == 0) {
                watch.check();
            }
            largest = Math.max(largest, to - from);
            if (to - from <= cap) {
                all(entries, from, to);
                return;
            }
            narrowed++;
            LongList divided = new LongList();
            for (int i = from; i < to; i++) {
                int record = record(entries.get(i));
                divided.add(entry(rule.narrower().of(records, record), record));
            }
            divided.sort();
            eachRun(divided, (start, end) -> narrowedBlock(divided, start, end));
        }

        private void narrowedBlock(LongList divided, int from, int to) {
            if (to - from <= cap) {
                all(divided, from, to);
                return;
            }
            capped++;
            cappedRecords += to - from;
            List<Integer> byName = new ArrayList<>();
            for (int i = from; i < to; i++) {
                byName.add(record(divided.get(i)));
            }
            byName.sort((a, b) -> {
                int order = records.sortText(a).compareTo(records.sortText(b));
                return order != 0 ? order : Integer.compare(a, b);
            });
            for (int i = 0; i < byName.size(); i++) {
                for (int j = i + 1; j < Math.min(byName.size(), i + 1 + NEIGHBOURS); j++) {
                    pairs.add(pair(byName.get(i), byName.get(j)));
                }
            }
        }

        private void all(LongList sorted, int from, int to) {
            for (int i = from; i < to; i++) {
                for (int j = i + 1; j < to; j++) {
                    int a = record(sorted.get(i));
                    int b = record(sorted.get(j));
                    if (a != b) {
                        pairs.add(pair(a, b));
                    }
                }
            }
        }
    }

    private static long entry(long key, int record) {
        return (key & ~RECORD_MASK) | record;
    }

    private static int record(long entry) {
        return (int) (entry & RECORD_MASK);
    }

    /** A stretch of entries with one key. */
    @FunctionalInterface
    private interface Run {
        void of(int from, int to);
    }

    private static void eachRun(LongList sorted, Run run) {
        int from = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || (sorted.get(i) ^ sorted.get(from)) >>> RECORD_BITS != 0) {
                if (i - from > 1) {
                    run.of(from, i);
                }
                from = i;
            }
        }
    }
}
