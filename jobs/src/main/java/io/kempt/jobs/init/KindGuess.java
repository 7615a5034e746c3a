package io.kempt.jobs.init;

import io.kempt.jobs.mapping.HeaderMapping;
import io.kempt.jobs.mapping.HeaderName;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.profile.ColumnProfile;
import io.kempt.rules.rulebook.FieldRules;
import io.kempt.rules.rulebook.Rulebook;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a file's columns as the fields of a kind: by their headers, and where these are unknown by what they hold. A
 * column is taken for a field by its content only when no other column could be it, or the field must be there.
 */
public record KindGuess(KindSpec kind, List<ColumnGuess> columns, double fit) {
    /** A column recognised by content tells half as much of the kind as one recognised by name. */
    private static final double BY_CONTENT = 0.5;

    private static final double NEEDED = 0.5;
    private static final double NEARLY_ALWAYS = 0.98;
    private static final Set<Kind> REFERRED = Set.of(Kind.CUSTOMER, Kind.LEAD, Kind.OPPORTUNITY);

    /** The kind that fits best; empty when no column of the file is a field of any. */
    public static Optional<KindGuess> best(Rulebook rulebook, List<String> header, List<ColumnProfile> columns) {
        return rulebook.kinds().values().stream()
                .map(kind -> of(rulebook, kind, header, columns))
                .filter(KindGuess::isPlausible)
                .max(Comparator.comparingDouble(KindGuess::fit));
    }

    /** Reads the columns as the fields of a kind that is known. */
    public static KindGuess of(Rulebook rulebook, KindSpec kind, List<String> header, List<ColumnProfile> profiles) {
        List<ColumnGuess> found = new ArrayList<>();
        Set<Integer> takenColumns = new HashSet<>();
        Set<String> takenFields = new HashSet<>();
        double byName = HeaderMapping.fit(kind, header);
        if (byName > 0) {
            names(kind, header, profiles, found, takenColumns, takenFields);
        }
        for (FieldRules rules : requiredFirst(kind, rulebook.rules(kind.kind()))) {
            if (!takenFields.contains(rules.field().name())) {
                content(kind, rules, header, profiles, takenColumns).ifPresent(guess -> {
                    found.add(guess);
                    takenColumns.add(guess.column());
                });
            }
        }
        found.sort(Comparator.comparingInt(ColumnGuess::column));
        return new KindGuess(kind, found, fit(kind, found, profiles.size()));
    }

    private static void names(
            KindSpec kind,
            List<String> header,
            List<ColumnProfile> profiles,
            List<ColumnGuess> found,
            Set<Integer> takenColumns,
            Set<String> takenFields) {
        HeaderMapping mapping = HeaderMapping.leniently(kind, header);
        for (int field = 0; field < kind.fields().size(); field++) {
            int column = mapping.column(field);
            if (column >= 0) {
                String name = kind.fields().get(field).name();
                found.add(new ColumnGuess(column, name, true, profiles.get(column)));
                takenColumns.add(column);
                takenFields.add(name);
            }
        }
    }

    private static List<FieldRules> requiredFirst(KindSpec kind, List<FieldRules> rules) {
        return rules.stream()
                .sorted(Comparator.comparing(of -> !isNeeded(kind, of.field())))
                .toList();
    }

    static boolean isNeeded(KindSpec kind, FieldSpec field) {
        return field.required() || field.name().equals(kind.key());
    }

    private static Optional<ColumnGuess> content(
            KindSpec kind, FieldRules rules, List<String> header, List<ColumnProfile> profiles, Set<Integer> taken) {
        double best = 0;
        int column = -1;
        int rivals = 0;
        for (int i = 0; i < profiles.size(); i++) {
            boolean nameless = HeaderName.fold(header.get(i)).isEmpty();
            double fit = taken.contains(i) || nameless ? 0 : FieldContent.fit(kind, rules, profiles.get(i));
            rivals += fit > 0 && fit == best ? 1 : 0;
            if (fit > best) {
                best = fit;
                column = i;
                rivals = 0;
            }
        }
        boolean needed = isNeeded(kind, rules.field());
        boolean sure = needed || (rivals == 0 && best > NEEDED);
        return column >= 0 && sure
                ? Optional.of(new ColumnGuess(column, rules.field().name(), false, profiles.get(column)))
                : Optional.empty();
    }

    /** As {@link HeaderMapping#fit}, with columns recognised by content counted in part. */
    private static double fit(KindSpec kind, List<ColumnGuess> found, int columns) {
        if (found.isEmpty()) {
            return 0;
        }
        double mapped = 0;
        double there = 0;
        for (ColumnGuess guess : found) {
            double weight = guess.byName() ? 1 : BY_CONTENT;
            mapped += weight;
            there += isNeeded(kind, kind.fields().get(kind.index(guess.field()))) ? weight : 0;
        }
        long needed =
                kind.fields().stream().filter(field -> isNeeded(kind, field)).count();
        return (mapped / columns + (needed == 0 ? mapped / columns : there / needed)) / 2;
    }

    /** By content alone a field is told that every record needs; and what other records refer to has a key. */
    private boolean isPlausible() {
        boolean named = columns.stream().anyMatch(ColumnGuess::byName);
        boolean needed = missing().size()
                < kind.fields().stream().filter(field -> isNeeded(kind, field)).count();
        return fit > 0 && (named || needed) && (hasKey() || !isReferred() || !key().isEmpty());
    }

    /** Whether a column holds the kind's key. */
    public boolean hasKey() {
        return kind.key().isEmpty()
                || columns.stream().anyMatch(guess -> guess.field().equals(kind.key()));
    }

    /** Other kinds of crm-cn refer to these by their key. */
    private boolean isReferred() {
        return REFERRED.contains(kind.kind());
    }

    /**
     * The field to know records by when there is no column for the kind's own key: of the columns that are always filled the
     * one with the most distinct values. Empty when there is none, and when records need no key.
     */
    public String key() {
        if (hasKey() || !isReferred()) {
            return "";
        }
        return columns.stream()
                .filter(guess -> guess.profile().fillRate() >= NEARLY_ALWAYS)
                .filter(guess -> guess.profile().isNearlyUnique()
                        || kind.fields().get(kind.index(guess.field())).required())
                .max(Comparator.comparingLong(
                                (ColumnGuess guess) -> guess.profile().distinct())
                        .thenComparing(ColumnGuess::column, Comparator.reverseOrder()))
                .map(ColumnGuess::field)
                .orElse("");
    }

    /** The needed fields that no column holds. */
    public List<FieldSpec> missing() {
        return kind.fields().stream()
                .filter(field -> isNeeded(kind, field))
                .filter(field ->
                        columns.stream().noneMatch(guess -> guess.field().equals(field.name())))
                .toList();
    }
}
