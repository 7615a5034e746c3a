package io.kempt.jobs.mapping;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.table.TableShape;
import io.kempt.rules.finding.Severity;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.model.OnError;
import io.kempt.rules.rulebook.FieldRules;
import io.kempt.rules.validate.Required;
import io.kempt.rules.validate.Uniqueness;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A file's columns as the fields of a kind.
 *
 * @param extras the columns that hold no field
 * @param codesColumn where a file of rejects says by which codes a row was rejected; -1 in other files
 * @param notes what people should know, such as columns that hold no field
 */
public record TableMapping(HeaderMapping header, ExtraCells extras, int codesColumn, List<String> notes) {
    /** Columns with this beginning are Kempt's own, in a file of rejects; they are passed over without a word. */
    public static final String OWN_COLUMN = "kempt_";

    /** The column of a file of rejects that holds the codes of a row's errors, separated by blanks. */
    public static final String CODES = OWN_COLUMN + "codes";

    /** The same as {@link #of(KindSpec, List, TableShape, String, KnownColumns)} by the rulebook alone. */
    public static TableMapping of(KindSpec kind, List<FieldRules> rules, TableShape shape, String file) {
        return of(kind, rules, shape, file, KnownColumns.NONE);
    }

    /**
     * @param rules of the kind's fields
     * @param file as shown to people
     * @throws StopException when a column is missing without which every row would be rejected
     */
    public static TableMapping of(
            KindSpec kind, List<FieldRules> rules, TableShape shape, String file, KnownColumns known) {
        HeaderMapping header = HeaderMapping.of(kind, shape.header(), known);
        List<FieldSpec> missing = header.missingRequired().stream()
                .filter(field -> rejectsRows(field, rules))
                .toList();
        if (!missing.isEmpty()) {
            throw lacking(kind, shape, file, missing);
        }
        return new TableMapping(
                header,
                ExtraCells.of(shape.header(), header.fields()),
                shape.header().indexOf(CODES),
                notes(kind, header));
    }

    /**
     * The columns of an earlier import, as it read them.
     *
     * @param fields that its columns held; empty for an import that did not note them: then the rulebook says
     */
    public static TableMapping asRead(KindSpec kind, List<String> header, List<String> fields) {
        HeaderMapping mapping =
                fields.isEmpty() ? HeaderMapping.of(kind, header) : HeaderMapping.asRead(kind, header, fields);
        return new TableMapping(mapping, ExtraCells.of(header, mapping.fields()), -1, List.of());
    }

    /** The same without the cells of columns that hold no field: where records are judged only, nobody asks for them. */
    public TableMapping withoutExtras() {
        return new TableMapping(header, ExtraCells.of(List.of(), List.of()), codesColumn, notes);
    }

    /** Columns read as before, columns that hold no field, and what those were probably meant to be. */
    private static List<String> notes(KindSpec kind, HeaderMapping mapping) {
        List<String> notes = new ArrayList<>();
        List<String> fields = mapping.fields();
        List<String> told = HeaderName.told(mapping.header());
        for (int column = 0; column < fields.size(); column++) {
            if (mapping.decision(column) == HeaderMapping.Decision.LAST_IMPORT) {
                notes.add("column '" + told.get(column) + "' is read as " + fields.get(column)
                        + ", as in the last import");
            }
        }
        List<String> unused = mapping.unmapped().stream()
                .filter(column -> !column.startsWith(OWN_COLUMN))
                .toList();
        if (!unused.isEmpty()) {
            notes.add("columns that hold no field: " + String.join(", ", unused));
            NearHeaders near = new NearHeaders(kind);
            unused.forEach(column -> near.of(column)
                    .filter(meant -> !fields.contains(meant.field().name()))
                    .ifPresent(
                            meant -> notes.add("column '" + column + "' is not known; did you mean " + meant + "?")));
        }
        return List.copyOf(notes);
    }

    /**
     * Whether a row comes from a file of rejects and was rejected because its key was taken: imported again, it must not
     * push out the record that has the key by right.
     */
    public boolean onlyIfNew(String[] cells) {
        return codesColumn >= 0 && List.of(cells[codesColumn].split(" ")).contains(Uniqueness.KEY_REPEATED.id());
    }

    /** Whether a record without a value in this field would be rejected. */
    public static boolean rejectsRows(FieldSpec field, List<FieldRules> rules) {
        return field.onError() != OnError.KEEP
                && rules.stream()
                        .filter(of -> of.field().name().equals(field.name()))
                        .anyMatch(of -> of.severity(Required.MISSING) == Severity.ERROR);
    }

    private static StopException lacking(KindSpec kind, TableShape shape, String file, List<FieldSpec> missing) {
        String fields = missing.stream()
                .map(field -> field.name() + " (" + field.label().zh() + ")")
                .collect(Collectors.joining(", "));
        return StopException.inputRefused(
                file + " has no column for " + fields + ", which every "
                        + kind.kind().code()
                        + " must have. Its header on line " + shape.headerLine() + " reads: "
                        + String.join(", ", HeaderName.told(shape.header())) + "." + nearest(shape, missing),
                "Name the column so, add its name to the aliases of the field in rulebook.yml, or correct the kind.");
    }

    /** For each missing field the column of the file that is nearest to one of its names. */
    private static String nearest(TableShape shape, List<FieldSpec> missing) {
        StringBuilder text = new StringBuilder();
        for (FieldSpec field : missing) {
            NearHeaders.nearest(field, HeaderName.told(shape.header()))
                    .ifPresent(header -> text.append(" Nearest to ")
                            .append(field.name())
                            .append(" is the column '")
                            .append(header)
                            .append("'."));
        }
        return text.toString();
    }
}
