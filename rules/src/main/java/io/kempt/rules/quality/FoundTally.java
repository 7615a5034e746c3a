package io.kempt.rules.quality;

import io.kempt.rules.finding.Severity;
import java.util.Arrays;
import java.util.List;

/** Counts one finding of one field, and keeps what every record with it would have to work out anew. */
final class FoundTally {
    final boolean fault;
    final boolean repetition;
    final boolean contradiction;

    /** Places of the filters that it matches. */
    final int[] watched;

    private long findings;
    private long records;
    private long lastRecord = -1;

    FoundTally(FoundInRecord what, List<FindingFilter> watch) {
        this.fault = what.severity() == Severity.ERROR;
        this.repetition = what.isRepetition();
        this.contradiction = what.isContradiction();
        int[] matching = new int[watch.size()];
        int count = 0;
        for (int i = 0; i < matching.length; i++) {
            if (watch.get(i).matches(what)) {
                matching[count++] = i;
            }
        }
        this.watched = Arrays.copyOf(matching, count);
    }

    /** @param record a number that no other record has */
    void add(long record) {
        findings++;
        records += record == lastRecord ? 0 : 1;
        lastRecord = record;
    }

    void add(FindingTotal more) {
        findings += more.findings();
        records += more.records();
    }

    FindingTotal total() {
        return new FindingTotal(findings, records);
    }
}
