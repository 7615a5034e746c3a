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
    /** Who says that a column holds a field. */
    public enum Decision {
        /** Nobody: it holds no field. */
        NONE,
        /** {@code mapping:} in {@code kempt.yml}; it may also say that a column holds none. */
        SETTINGS,
        /** The names in the rulebook. */
        RULEBOOK,
        /** The last import of the source. */
        LAST_IMPORT
    }

    private final KindSpec kind;
    private final List<String> header;
    private final int[] columns;
    private final Decision[] decisions;

    private HeaderMapping(KindSpec kind, List<String> header, int[] columns, Decision[] decisions) {
        this.kind = kind;
        this.header = List.copyOf(header);
        this.columns = columns;
        this.decisions = decisions;
    }

    /** Maps a header by the rulebook alone, as {@link #of(KindSpec, List, KnownColumns)} does. */
    public static HeaderMapping of(KindSpec kind, List<String> header) {
        return of(kind, header, KnownColumns.NONE);
    }

    /**
     * Maps a header: first the columns that {@code kempt.yml} names, then by the rulebook, and the columns that neither
     * knows as the last import of the source did.
     *
     * @throws StopException when two columns fit one field equally well (input refused), or the rulebook or the settings
     *     give one header to two fields or to one that is not there (usage)
     */
    public static HeaderMapping of(KindSpec kind, List<String> header, KnownColumns known) {
        return map(kind, header, known, true);
    }

    /** Maps a header as a proposal: of two columns that fit one field equally well the first is taken. */
    public static HeaderMapping leniently(KindSpec kind, List<String> header) {
        return map(kind, header, KnownColumns.NONE, false);
    }

    private static HeaderMapping map(KindSpec kind, List<String> header, KnownColumns known, boolean strictly) {
        int[] columns = new int[kind.fields().size()];
        Arrays.fill(columns, -1);
        Decision[] decisions = new Decision[header.size()];
        Arrays.fill(decisions, Decision.NONE);
        PinnedColumns.apply(kind, header, known.pinned(), columns, decisions);
        byName(new FieldNames(kind), header, columns, decisions, strictly);
        asBefore(kind, header, known, columns, decisions);
        return new HeaderMapping(kind, header, columns, decisions);
    }

    /** The mapping that an import made: what each column holds is given. */
    static HeaderMapping asRead(KindSpec kind, List<String> header, List<String> fields) {
        int[] columns = new int[kind.fields().size()];
        Arrays.fill(columns, -1);
        Decision[] decisions = new Decision[header.size()];
        Arrays.fill(decisions, Decision.NONE);
        for (int column = 0; column < Math.min(header.size(), fields.size()); column++) {
            int index = fields.get(column).isEmpty() ? -1 : kind.index(fields.get(column));
            if (index >= 0) {
                columns[index] = column;
                decisions[column] = Decision.LAST_IMPORT;
            }
        }
        return new HeaderMapping(kind, header, columns, decisions);
    }

    private static void byName(
            FieldNames names, List<String> header, int[] columns, Decision[] decisions, boolean strictly) {
        boolean[] pinned = new boolean[columns.length];
        for (int field = 0; field < columns.length; field++) {
            pinned[field] = columns[field] >= 0;
        }
        Map<Integer, FieldNames.Match> chosen = new HashMap<>();
        for (int column = 0; column < header.size(); column++) {
            FieldNames.Match match = decisions[column] == Decision.SETTINGS ? null : names.find(header.get(column));
            if (match == null || pinned[match.field()]) {
                continue;
            }
            int field = names.refuseRivals(header.get(column), match).field();
            FieldNames.Match before = chosen.get(field);
            if (before == null || match.isBetterThan(before)) {
                chosen.put(field, match);
                columns[field] = column;
            }
        }
        chosen.keySet().forEach(field -> decisions[columns[field]] = Decision.RULEBOOK);
        if (strictly) {
            refuseTwice(names, header, columns, chosen, decisions);
        }
    }

    /** What the rulebook does not know, or no longer, is read as it was read before. */
    private static void asBefore(
            KindSpec kind, List<String> header, KnownColumns known, int[] columns, Decision[] decisions) {
        for (int column = 0; column < header.size(); column++) {
            String field = known.remembered().getOrDefault(HeaderName.fold(header.get(column)), "");
            int index = field.isEmpty() ? -1 : kind.index(field);
            if (index >= 0 && columns[index] < 0 && decisions[column] == Decision.NONE) {
                columns[index] = column;
                decisions[column] = Decision.LAST_IMPORT;
            }
        }
    }

    /** A column that fits a field as well as the one chosen makes the choice a matter of order, which is no reason. */
    private static void refuseTwice(
            FieldNames names,
            List<String> header,
            int[] columns,
            Map<Integer, FieldNames.Match> chosen,
            Decision[] decisions) {
        for (int column = 0; column < header.size(); column++) {
            FieldNames.Match match = decisions[column] == Decision.SETTINGS ? null : names.find(header.get(column));
            if (match != null && columns[match.field()] != column) {
                FieldNames.Match best = chosen.get(match.field());
                if (best != null && !best.isBetterThan(match)) {
                    throw names.twice(match.field(), header, columns[match.field()], column);
                }
            }
        }
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

    /** The header cells that were mapped. */
    public List<String> header() {
        return header;
    }

    /** Who says what a column holds, counted from 0. */
    public Decision decision(int column) {
        return decisions[column];
    }

    /** The field that each column holds by its name; empty for none. */
    public List<String> fields() {
        String[] fields = new String[header.size()];
        Arrays.fill(fields, "");
        for (int field = 0; field < columns.length; field++) {
            if (columns[field] >= 0) {
                fields[columns[field]] = kind.fields().get(field).name();
            }
        }
        return List.of(fields);
    }

    /** What columns are called of which nobody says what they hold, in the file's order. */
    public List<String> unmapped() {
        List<String> unmapped = new ArrayList<>();
        List<String> told = HeaderName.told(header);
        for (int column = 0; column < header.size(); column++) {
            if (decisions[column] == Decision.NONE) {
                unmapped.add(told.get(column));
            }
        }
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
