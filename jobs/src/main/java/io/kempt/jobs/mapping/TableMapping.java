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
import java.util.List;
import java.util.stream.Collectors;

/**
 * A file's columns as the fields of a kind.
 *
 * @param codesColumn where a file of rejects says by which codes a row was rejected; -1 in other files
 * @param notes what people should know, such as columns that hold no field
 */
public record TableMapping(HeaderMapping header, int codesColumn, List<String> notes) {
    /** Columns with this beginning are Kempt's own, in a file of rejects; they are passed over without a word. */
    public static final String OWN_COLUMN = "kempt_";

    /** The column of a file of rejects that holds the codes of a row's errors, separated by blanks. */
    public static final String CODES = OWN_COLUMN + "codes";

    /**
     * @param rules of the kind's fields
     * @param file as shown to people
     * @throws StopException when a column is missing without which every row would be rejected
     */
    public static TableMapping of(KindSpec kind, List<FieldRules> rules, TableShape shape, String file) {
        HeaderMapping header = HeaderMapping.of(kind, shape.header());
        List<FieldSpec> missing = header.missingRequired().stream()
                .filter(field -> rejectsRows(field, rules))
                .toList();
        if (!missing.isEmpty()) {
            throw lacking(kind, shape, file, missing);
        }
        List<String> unused = header.unmapped().stream()
                .filter(column -> !column.startsWith(OWN_COLUMN))
                .toList();
        return new TableMapping(
                header,
                shape.header().indexOf(CODES),
                unused.isEmpty() ? List.of() : List.of("columns not used: " + String.join(", ", unused)));
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
                        + String.join(", ", shape.header()) + ".",
                "Name the column so, add its name to the aliases of the field in rulebook.yml, or correct the kind.");
    }
}
