package io.kempt.rules.quality;

import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.KindSpec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Measures judged records of one kind. Parts of the records may go to several accumulators, which are then merged; the
 * result is that of one accumulator that saw them all. Up to {@link #MOST_OWNERS} salespeople are told apart, for a
 * column that holds something else must not fill the memory; the records of further ones count in the totals alone.
 *
 * <p>A field counts as filled when its canonical value is not empty and nothing in it is an error: a wrong value is as
 * good as none. It belongs to one thread at a time.
 */
public final class QualityAccumulator {
    /** Far more than any sales force. */
    public static final int MOST_OWNERS = 20_000;

    private static final String OWNER = "owner";

    private final KindSpec kind;
    private final List<FindingFilter> watch;
    private final boolean[] required;
    private final int requiredFields;
    private final int owner;
    private final int updated;
    private final int created;
    private final Map<String, Integer> index = new HashMap<>();

    private final GroupTally total = new GroupTally();
    private final TreeMap<String, GroupTally> sources = new TreeMap<>();
    private final TreeMap<String, GroupTally> owners = new TreeMap<>();
    private final FieldTally[] fields;
    private final Map<FoundInRecord, FoundTally> found = new HashMap<>();
    private final Map<FindingFilter, FindingTotal> watched = new HashMap<>();

    private final GroupTally.Marks marks = new GroupTally.Marks();
    private final int[] fieldMarks;
    private final int[] watchMarks;

    /** @param watch findings of which the records are to be counted as well */
    public QualityAccumulator(KindSpec kind, List<FindingFilter> watch) {
        this.kind = kind;
        this.watch = List.copyOf(watch);
        this.watchMarks = new int[watch.size()];
        int size = kind.fields().size();
        this.required = new boolean[size];
        this.fields = new FieldTally[size];
        this.fieldMarks = new int[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            FieldSpec field = kind.fields().get(i);
            required[i] = field.required();
            count += field.required() ? 1 : 0;
            fields[i] = new FieldTally();
            index.put(field.name(), i);
        }
        this.requiredFields = count;
        this.owner = kind.index(OWNER);
        this.updated = kind.index("updated_on");
        this.created = kind.index("created_on");
    }

    /** An empty accumulator of the same settings. */
    public QualityAccumulator fresh() {
        return new QualityAccumulator(kind, watch);
    }

    public KindSpec kind() {
        return kind;
    }

    /**
     * Counts a record.
     *
     * @param values in field order: canonical ones of an accepted record, raw ones of a rejected record
     * @param findings all of the record's, those across rows included
     */
    public void add(String source, boolean accepted, String[] values, List<FoundInRecord> findings) {
        marks.accepted = accepted;
        marks.filled = 0;
        marks.faulty = false;
        marks.repeated = false;
        marks.contradicting = false;
        marks.watched = 0;
        marks.day = day(values);
        if (!findings.isEmpty()) {
            mark(findings);
        }
        for (int i = 0; i < values.length; i++) {
            boolean filled = !values[i].isBlank() && (fieldMarks[i] & Mark.FAULTY) == 0;
            fields[i].filled += filled ? 1 : 0;
            marks.filled += filled && required[i] ? 1 : 0;
        }
        if (!findings.isEmpty()) {
            countMarks();
        }
        total.add(marks);
        sources.computeIfAbsent(source, name -> new GroupTally()).add(marks);
        if (owner >= 0) {
            String name = values[owner].strip();
            GroupTally group = owners.get(name);
            if (group == null && owners.size() < MOST_OWNERS) {
                group = new GroupTally();
                owners.put(name, group);
            }
            if (group != null) {
                group.add(marks);
            }
        }
    }

    /** A number that says what is known of the record counted last; {@link #addLate} asks for it. */
    public int lastMarks() {
        return marks.bits();
    }

    /**
     * Adds a finding that came to light after its record was counted, such as one across records: the result is that of
     * having known it at once, but that a field of the record may then count as doubtful for each of several reasons. Of more
     * than {@link GroupTally.Marks#MOST_WATCHED} watched findings the further ones count each such finding as a record.
     *
     * @param owner the salesperson of the record; empty for none
     * @param before what was known of the record
     * @return what is known of it now
     */
    public int addLate(String source, String owner, int before, FoundInRecord finding) {
        GroupTally.Marks late = GroupTally.Marks.late(before, finding);
        Integer field = index.get(finding.field());
        if (field != null) {
            fieldMarks[field] = bits(finding);
            countMarks();
            if (finding.severity() == Severity.ERROR) {
                // what is compared across records is there: a value that no error had taken away before
                fields[field].filled--;
                late.filled = required[field] ? -1 : 0;
            }
        }
        tally(finding).add(new FindingTotal(1, 1));
        for (int i = 0; i < watch.size(); i++) {
            if (watch.get(i).matches(finding)) {
                FindingTotal total = watched.getOrDefault(watch.get(i), FindingTotal.NONE);
                watched.put(watch.get(i), total.plus(1, late.watch(i) ? 1 : 0));
            }
        }
        total.addLate(late);
        Optional.ofNullable(sources.get(source)).ifPresent(group -> group.addLate(late));
        if (this.owner >= 0) {
            Optional.ofNullable(owners.get(owner)).ifPresent(group -> group.addLate(late));
        }
        return before | late.bits();
    }

    /** What findings make of a field, as bits. */
    private static final class Mark {
        static final int FAULTY = 1;
        static final int REPEATED = 2;
        static final int CONTRADICTING = 4;
        static final int DOUBTFUL = 8;
        static final int REPAIRED = 16;
    }

    private int day(String[] values) {
        int day = updated < 0 ? DayTally.NONE : DayTally.epochDay(values[updated]);
        return day != DayTally.NONE || created < 0 ? day : DayTally.epochDay(values[created]);
    }

    private void mark(List<FoundInRecord> findings) {
        for (FoundInRecord finding : findings) {
            FoundTally tally = tally(finding);
            tally.add(total.records()); // the records before this one: its own number
            marks.faulty |= tally.fault;
            marks.repeated |= tally.repetition;
            marks.contradicting |= tally.contradiction;
            Integer field = index.get(finding.field());
            if (field != null) {
                fieldMarks[field] |= bits(finding);
            }
            for (int filter : tally.watched) {
                watchMarks[filter]++;
            }
        }
        for (int i = 0; i < watchMarks.length; i++) {
            if (watchMarks[i] > 0) {
                marks.watch(i);
                watched.put(
                        watch.get(i),
                        watched.getOrDefault(watch.get(i), FindingTotal.NONE).plus(watchMarks[i], 1));
                watchMarks[i] = 0;
            }
        }
    }

    private FoundTally tally(FoundInRecord finding) {
        FoundTally tally = found.get(finding);
        if (tally == null) {
            tally = new FoundTally(finding, watch);
            found.put(finding, tally);
        }
        return tally;
    }

    private static int bits(FoundInRecord finding) {
        int bits = finding.isRepetition() ? Mark.REPEATED : 0;
        bits |= finding.isContradiction() ? Mark.CONTRADICTING : 0;
        return bits
                | switch (finding.severity()) {
                    case ERROR -> Mark.FAULTY;
                    case WARNING, SUSPECT -> Mark.DOUBTFUL;
                    case REPAIRED -> Mark.REPAIRED;
                };
    }

    private void countMarks() {
        for (int i = 0; i < fieldMarks.length; i++) {
            int bits = fieldMarks[i];
            if (bits != 0) {
                boolean faulty = (bits & Mark.FAULTY) != 0;
                fields[i].faulty += faulty ? 1 : 0;
                fields[i].repeated += (bits & Mark.REPEATED) != 0 ? 1 : 0;
                fields[i].contradicting += (bits & Mark.CONTRADICTING) != 0 ? 1 : 0;
                fields[i].doubtful += !faulty && (bits & Mark.DOUBTFUL) != 0 ? 1 : 0;
                fields[i].repaired += (bits & Mark.REPAIRED) != 0 ? 1 : 0;
                fieldMarks[i] = 0;
            }
        }
    }

    /** Adds everything that another one has seen, which stays as it is. */
    public void merge(QualityAccumulator other) {
        total.merge(other.total);
        merge(sources, other.sources, Integer.MAX_VALUE);
        merge(owners, other.owners, MOST_OWNERS);
        for (int i = 0; i < fields.length; i++) {
            fields[i].merge(other.fields[i]);
        }
        other.found.forEach((what, count) -> tally(what).add(count.total()));
        other.watched.forEach((what, count) -> watched.merge(what, count, (a, b) -> a.plus(b.findings(), b.records())));
    }

    private static void merge(Map<String, GroupTally> into, Map<String, GroupTally> from, int most) {
        from.forEach((name, group) -> {
            if (into.containsKey(name) || into.size() < most) {
                into.computeIfAbsent(name, added -> new GroupTally()).merge(group);
            }
        });
    }

    public long records() {
        return total.records();
    }

    /** The last day on which a record was changed; empty when none has a date. */
    public Optional<LocalDate> lastDay() {
        return total.days().last();
    }

    /**
     * The result of all records so far.
     *
     * @param asOf the day from which the age of records is told
     */
    public KindQuality finish(LocalDate asOf, QualitySettings settings) {
        List<FieldQuality> qualities = new ArrayList<>();
        for (int i = 0; i < fields.length; i++) {
            FieldSpec field = kind.fields().get(i);
            boolean unique = field.unique() || field.name().equals(kind.key());
            qualities.add(fields[i].finish(field, unique, total.records()));
        }
        List<KindQuality.CodeCount> codes = new ArrayList<>();
        found.forEach((what, count) -> codes.add(new KindQuality.CodeCount(what, count.total())));
        codes.sort(Comparator.comparingLong(
                        (KindQuality.CodeCount code) -> -code.total().findings())
                .thenComparing(code -> code.what().severity())
                .thenComparing(code -> code.what().code())
                .thenComparing(code -> code.what().field()));
        return new KindQuality(
                kind,
                finished(total, asOf, settings),
                finished(sources, asOf, settings),
                finished(owners, asOf, settings),
                List.copyOf(qualities),
                List.copyOf(codes),
                Map.copyOf(watched));
    }

    private SortedMap<String, QualityCounts> finished(
            SortedMap<String, GroupTally> groups, LocalDate asOf, QualitySettings settings) {
        TreeMap<String, QualityCounts> counts = new TreeMap<>();
        groups.forEach((name, group) -> counts.put(name, finished(group, asOf, settings)));
        return counts;
    }

    private QualityCounts finished(GroupTally group, LocalDate asOf, QualitySettings settings) {
        return group.finish(requiredFields, updated >= 0 || created >= 0, asOf, settings.timelyDays());
    }
}
