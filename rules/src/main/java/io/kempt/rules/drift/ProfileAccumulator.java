package io.kempt.rules.drift;

import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.quality.DayTally;
import io.kempt.rules.text.TextHash;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Profiles the records of one kind. Parts may go to several accumulators that are then merged, in any order. Of personal
 * fields only counts are kept. It belongs to one thread at a time.
 */
public final class ProfileAccumulator {
    /** A field with more different values than this has no categories. */
    static final int MOST_CATEGORIES = 60;

    private final KindSpec kind;
    private final Column[] columns;
    private final Set<String> headers = new LinkedHashSet<>();
    private long rows;

    public ProfileAccumulator(KindSpec kind) {
        this.kind = kind;
        this.columns = kind.fields().stream().map(Column::new).toArray(Column[]::new);
    }

    public KindSpec kind() {
        return kind;
    }

    /** Notes the header cells of a file; blank ones say nothing. */
    public void header(List<String> cells) {
        cells.stream().map(String::strip).filter(cell -> !cell.isEmpty()).forEach(headers::add);
    }

    /**
     * Counts a record.
     *
     * @param values in field order
     */
    public void add(String[] values) {
        rows++;
        for (int i = 0; i < columns.length; i++) {
            columns[i].add(values[i]);
        }
    }

    /** Adds everything that another one has seen, which stays as it is. */
    public void merge(ProfileAccumulator other) {
        rows += other.rows;
        headers.addAll(other.headers);
        for (int i = 0; i < columns.length; i++) {
            columns[i].merge(other.columns[i]);
        }
    }

    /**
     * The profile of all records so far.
     *
     * @param asOf the day from which the age of dates is told
     */
    public DataProfile finish(LocalDate asOf) {
        Map<String, FieldProfile> fields = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) {
            fields.put(kind.fields().get(i).name(), columns[i].finish(asOf));
        }
        return new DataProfile(List.copyOf(headers), rows, fields);
    }

    /** The values of one field. */
    private static final class Column {
        private final boolean dates;
        private final boolean numbers;
        private long empty;
        private final DistinctSketch distinct = new DistinctSketch();
        private final DayTally days = new DayTally();
        private final NumberSteps steps = new NumberSteps();
        private @Nullable HashMap<String, Long> categories;

        Column(FieldSpec field) {
            this.dates = field.type().equals("date");
            this.numbers = field.type().equals("decimal");
            boolean counted =
                    !dates && !numbers && !field.personal() && !field.type().equals("id");
            this.categories = counted ? new HashMap<>() : null;
        }

        void add(String value) {
            if (value.isEmpty()) {
                empty++;
                return;
            }
            distinct.add(TextHash.of(value));
            if (dates) {
                days.add(DayTally.epochDay(value));
            } else if (numbers) {
                steps.add(value);
            } else {
                category(value, 1);
            }
        }

        private void category(String value, long count) {
            HashMap<String, Long> counts = categories;
            if (counts != null) {
                counts.merge(value, count, Long::sum);
                if (counts.size() > MOST_CATEGORIES) {
                    categories = null;
                }
            }
        }

        void merge(Column other) {
            empty += other.empty;
            distinct.merge(other.distinct);
            days.merge(other.days);
            steps.merge(other.steps);
            if (other.categories == null) {
                categories = null;
            } else {
                other.categories.forEach(this::category);
            }
        }

        FieldProfile finish(LocalDate asOf) {
            if (dates) {
                return new FieldProfile(FieldProfile.Shape.AGES, empty, distinct.count(), Ages.of(days, asOf));
            }
            if (numbers) {
                return new FieldProfile(FieldProfile.Shape.NUMBERS, empty, distinct.count(), steps.bins());
            }
            return categories == null
                    ? new FieldProfile(FieldProfile.Shape.NONE, empty, distinct.count(), new TreeMap<>())
                    : new FieldProfile(
                            FieldProfile.Shape.CATEGORIES, empty, distinct.count(), new TreeMap<>(categories));
        }
    }
}
