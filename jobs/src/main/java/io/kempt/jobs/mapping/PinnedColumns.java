package io.kempt.jobs.mapping;

import io.kempt.jobs.exit.StopException;
import io.kempt.rules.model.FieldSpec;
import io.kempt.rules.model.KindSpec;
import io.kempt.rules.yaml.NearestName;
import java.util.List;
import java.util.Map;

/** The columns that a steward has pinned to fields with {@code mapping:} in {@code kempt.yml}. */
final class PinnedColumns {
    private PinnedColumns() {}

    /**
     * Puts the pinned columns into a mapping. A header that the file does not have is passed over: other files of the same
     * input may have it.
     *
     * @throws StopException (usage) when a field is not there, (input refused) when two columns are pinned to one
     */
    static void apply(
            KindSpec kind,
            List<String> header,
            Map<String, String> pinned,
            int[] columns,
            HeaderMapping.Decision[] decisions) {
        pinned.forEach((name, field) -> {
            int column = find(header, name);
            int index = field.equals(KnownColumns.NO_FIELD) ? -1 : index(kind, name, field);
            if (column >= 0) {
                decisions[column] = HeaderMapping.Decision.SETTINGS;
                if (index >= 0) {
                    refuseTwice(header, columns[index], column, field);
                    columns[index] = column;
                }
            }
        });
    }

    /** The header as it is written, else the first that is the same but for case, width, blanks and separators. */
    private static int find(List<String> header, String name) {
        int exact = header.indexOf(name);
        if (exact >= 0) {
            return exact;
        }
        String folded = HeaderName.fold(name);
        for (int column = 0; column < header.size(); column++) {
            if (!folded.isEmpty() && HeaderName.fold(header.get(column)).equals(folded)) {
                return column;
            }
        }
        return -1;
    }

    private static int index(KindSpec kind, String name, String field) {
        int index = kind.index(field);
        if (index < 0) {
            List<String> fields = kind.fields().stream().map(FieldSpec::name).toList();
            throw StopException.usage(
                    "kempt.yml maps the column '" + name + "' to the field '" + field + "', which "
                            + kind.kind().code() + " does not have" + NearestName.hint(field, fields),
                    "Correct the field under 'mapping:', or write 'none' for a column that holds none.");
        }
        return index;
    }

    private static void refuseTwice(List<String> header, int before, int column, String field) {
        if (before >= 0 && before != column) {
            throw StopException.inputRefused(
                    "kempt.yml maps two columns of this file to the field " + field + ": '" + header.get(before)
                            + "' and '" + header.get(column) + "'.",
                    "Leave one of them out under 'mapping:', or write 'none' for it.");
        }
    }
}
