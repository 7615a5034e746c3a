package io.kempt.rules.quality;

import io.kempt.rules.finding.Severity;
import io.kempt.rules.measure.Ratio;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** Counts the records of a group, such as those of one salesperson. */
final class GroupTally {
    private long records;
    private long rejected;
    private long filled;
    private long faulty;
    private long repeated;
    private long contradicting;
    private final DayTally days = new DayTally();

    /** What is known of one record; reused from record to record. */
    static final class Marks {
        boolean accepted;
        int filled;
        boolean faulty;
        boolean repeated;
        boolean contradicting;
        int watched;
        int day;

        /** What an int holds beside the three other marks. */
        static final int MOST_WATCHED = 28;

        private static final int FAULTY = 1;
        private static final int REPEATED = 2;
        private static final int CONTRADICTING = 4;
        private static final int WATCHED = 3;

        /** What a finding adds to the marks of a record. */
        static Marks late(int before, FoundInRecord finding) {
            Marks late = new Marks();
            late.faulty = finding.severity() == Severity.ERROR && (before & FAULTY) == 0;
            late.repeated = finding.isRepetition() && (before & REPEATED) == 0;
            late.contradicting = finding.isContradiction() && (before & CONTRADICTING) == 0;
            late.watched = before >> WATCHED;
            return late;
        }

        /** Notes that a watched finding was met. @return whether it is the first in the record */
        boolean watch(int filter) {
            if (filter >= MOST_WATCHED) {
                return true;
            }
            boolean first = (watched & 1 << filter) == 0;
            watched |= 1 << filter;
            return first;
        }

        int bits() {
            return (faulty ? FAULTY : 0)
                    | (repeated ? REPEATED : 0)
                    | (contradicting ? CONTRADICTING : 0)
                    | watched << WATCHED;
        }
    }

    /** Counts what became known of a record that is counted already. */
    void addLate(Marks late) {
        filled += late.filled;
        faulty += late.faulty ? 1 : 0;
        repeated += late.repeated ? 1 : 0;
        contradicting += late.contradicting ? 1 : 0;
    }

    void add(Marks record) {
        records++;
        rejected += record.accepted ? 0 : 1;
        filled += record.filled;
        faulty += record.faulty ? 1 : 0;
        repeated += record.repeated ? 1 : 0;
        contradicting += record.contradicting ? 1 : 0;
        days.add(record.day);
    }

    void merge(GroupTally other) {
        records += other.records;
        rejected += other.rejected;
        filled += other.filled;
        faulty += other.faulty;
        repeated += other.repeated;
        contradicting += other.contradicting;
        days.merge(other.days);
    }

    long records() {
        return records;
    }

    DayTally days() {
        return days;
    }

    /**
     * @param required required fields of each record
     * @param dated whether records have a date at all
     */
    QualityCounts finish(int required, boolean dated, LocalDate asOf, int timelyDays) {
        long last = asOf.toEpochDay();
        Map<QualityMeasure, Ratio> ratios = new EnumMap<>(QualityMeasure.class);
        ratios.put(QualityMeasure.COMPLETENESS, new Ratio(filled, records * required));
        ratios.put(QualityMeasure.VALIDITY, new Ratio(records - faulty, records));
        ratios.put(QualityMeasure.UNIQUENESS, new Ratio(records - repeated, records));
        ratios.put(
                QualityMeasure.TIMELINESS,
                dated ? new Ratio(days.between(last - timelyDays, last), records) : new Ratio(0, 0));
        ratios.put(QualityMeasure.CONSISTENCY, new Ratio(records - contradicting, records));
        return new QualityCounts(records, rejected, ratios);
    }
}
