package io.kempt.jobs.mapping;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.table.HeaderOptions;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.KindSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which column of a file holds which field of a kind. Headers are compared without case, width and separators, and
 * without remarks in brackets when they fit only so; a field's name goes before its labels, and these before its
 * aliases, of which an earlier one in the rulebook goes before a later one.
 */
public final class HeaderMapping {
    private final KindSpec kind;
    private final int[] columns;
    private final List<String> unmapped;

    private HeaderMapping(KindSpec kind, int[] columns, List<String> unmapped) {
        this.kind = kind;
        this.columns = columns;
        this.unmapped = List.copyOf(unmapped);
    }

    /**
     * Maps a header.
     *
     * @throws StopException when two columns fit one field equally well (input refused), or the rulebook gives one
     *     header to two fields (usage)
     */
    public static HeaderMapping of(KindSpec kind, List<String> header) {
        return map(kind, header, true);
    }

    /** Maps a header as a proposal: of two columns that fit one field equally well the first is taken. */
    public static HeaderMapping leniently(KindSpec kind, List<String> header) {
        return map(kind, header, false);
    }

    private static HeaderMapping map(KindSpec kind, List<String> header, boolean strictly) {
        FieldNames names = new FieldNames(kind);
        int[] columns = new int[kind.fields().size()];
        Arrays.fill(columns, -1);
        Map<Integer, FieldNames.Match> chosen = new HashMap<>();
        for (int column = 0; column < header.size(); column++) {
            FieldNames.Match match = names.find(header.get(column));
            if (match == null) {
                continue;
            }
            int field = names.refuseRivals(header.get(column), match).field();
            FieldNames.Match before = chosen.get(field);
            if (before == null || match.isBetterThan(before)) {
                chosen.put(field, match);
                columns[field] = column;
            }
        }
        if (strictly) {
            refuseTwice(names, header, columns, chosen);
        }
        return new HeaderMapping(kind, columns, unmapped(header, columns));
    }

    /** A column that fits a field as well as the one chosen makes the choice a matter of order, which is no reason. */
    private static void refuseTwice(
            FieldNames names, List<String> header, int[] columns, Map<Integer, FieldNames.Match> chosen) {
        for (int column = 0; column < header.size(); column++) {
            FieldNames.Match match = names.find(header.get(column));
            if (match != null && columns[match.field()] != column) {
                FieldNames.Match best = chosen.get(match.field());
                if (best != null && !best.isBetterThan(match)) {
                    throw names.twice(match.field(), header, columns[match.field()], column);
                }
            }
        }
    }

    private static List<String> unmapped(List<String> header, int[] columns) {
        List<String> unmapped = new ArrayList<>();
        for (int column = 0; column < header.size(); column++) {
            int at = column;
            if (Arrays.stream(columns).noneMatch(mapped -> mapped == at)) {
                unmapped.add(header.get(column).isEmpty() ? "column " + (column + 1) : header.get(column));
            }
        }
        return unmapped;
    }

    /**
     * How well a header fits a kind, from 0 to 1: the mean of the share of columns that are fields, and the share of the
     * required and key fields that are there. 0 when no column is a field.
     */
    public static double fit(KindSpec kind, List<String> header) {
        FieldNames names = new FieldNames(kind);
        Set<Integer> found = new HashSet<>();
        int named = 0;
        for (String cell : header) {
            FieldNames.Match match = names.find(cell);
            named += cell.isEmpty() ? 0 : 1;
            if (match != null) {
                found.add(match.field());
            }
        }
        if (found.isEmpty()) {
            return 0;
        }
        int needed = 0;
        int there = 0;
        for (int i = 0; i < kind.fields().size(); i++) {
            FieldSpec field = kind.fields().get(i);
            if (field.required() || field.name().equals(kind.key())) {
                needed++;
                there += found.contains(i) ? 1 : 0;
            }
        }
        double columnsThatFit = (double) found.size() / named;
        return needed == 0 ? columnsThatFit : (columnsThatFit + (double) there / needed) / 2;
    }

    /** Whether a cell is a header of any of the kinds, for {@link HeaderOptions#known}. */
    public static Predicate<String> knownHeaders(Collection<KindSpec> kinds) {
        List<FieldNames> names = kinds.stream().map(FieldNames::new).toList();
        return cell -> !cell.isBlank() && names.stream().anyMatch(kind -> kind.find(cell) != null);
    }

    public KindSpec kind() {
        return kind;
    }

    /** The column that holds a field, counted from 0; -1 when there is none. */
    public int column(int field) {
        return columns[field];
    }

    /** The headers of columns that hold no field, in the file's order. */
    public List<String> unmapped() {
        return unmapped;
    }

    /** The required fields that no column holds. */
    public List<FieldSpec> missingRequired() {
        List<FieldSpec> missing = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            FieldSpec field = kind.fields().get(i);
            if (field.required() && columns[i] < 0) {
                missing.add(field);
            }
        }
        return missing;
    }

    /** The values of a record in field order; empty for fields without a column. */
    public String[] apply(String[] cells) {
        String[] values = new String[columns.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns[i] < 0 ? "" : cells[columns[i]];
        }
        return values;
    }
}
