package io.kempt.jobs.mapping;

import io.kempt.jobs.exit.StopException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of a file whose columns are others than those of the last import of its source.
 *
 * @param added columns that were not there before
 * @param removed columns that are not there any more; when empty, one that held a field refuses the file, since its values
 *     would be wiped out, and any other is told
 * @param reordered the same columns in another order
 */
public record ColumnContract(Reaction added, Optional<Reaction> removed, Reaction reordered) {
    /** What is in force when {@code kempt.yml} says nothing. */
    public static final ColumnContract DEFAULT = new ColumnContract(Reaction.WARN, Optional.empty(), Reaction.ALLOW);

    /** What is done about a difference. */
    public enum Reaction {
        ALLOW,
        WARN,
        FAIL
    }

    /**
     * Compares the columns of a file with those of the last import.
     *
     * @param file as shown to people
     * @param before the header of the last import, with the fields that its columns held
     * @param after the header of the file
     * @return what people should know
     * @throws StopException when a difference refuses the file
     */
    public List<String> check(String file, String source, Columns before, List<String> after) {
        Map<String, String> then = byName(before.header());
        Map<String, String> now = byName(after);
        List<String> lost = without(then, now);
        List<String> kept = now.keySet().stream().filter(then::containsKey).toList();
        List<String> keptBefore =
                then.keySet().stream().filter(now::containsKey).toList();
        List<String> moved = kept.equals(keptBefore) ? List.of() : cells(now, kept);
        List<String> notes = new ArrayList<>();
        Reaction atLoss = removed.orElse(lost.stream().anyMatch(before::heldField) ? Reaction.FAIL : Reaction.WARN);
        String last = "the last import of " + source;
        List<String> named = lost.stream().map(before::named).toList();
        List<String> extra = told(after, without(now, then));
        tell(notes, atLoss, "lacks columns that " + last + " had", named, file, "removed");
        tell(notes, added, "has columns that " + last + " did not have", extra, file, "added");
        tell(notes, reordered, "has its columns in another order than " + last, told(after, moved), file, "reordered");
        return notes;
    }

    /** What columns are called in messages. */
    private static List<String> told(List<String> header, List<String> cells) {
        List<String> told = HeaderName.told(header);
        return cells.stream().map(cell -> told.get(header.indexOf(cell))).toList();
    }

    /** The header cells of the one that the other does not have. */
    private static List<String> without(Map<String, String> one, Map<String, String> other) {
        return cells(
                one,
                one.keySet().stream().filter(name -> !other.containsKey(name)).toList());
    }

    private static List<String> cells(Map<String, String> header, List<String> names) {
        return names.stream().map(name -> header.getOrDefault(name, name)).toList();
    }

    private static void tell(
            List<String> notes, Reaction reaction, String what, List<String> columns, String file, String setting) {
        if (columns.isEmpty() || reaction == Reaction.ALLOW) {
            return;
        }
        String sentence = what + ": " + String.join(", ", columns);
        if (reaction == Reaction.FAIL) {
            throw StopException.inputRefused(
                    file + " " + sentence + ".",
                    "Export the file with the same columns again. If its source has really changed, say so in kempt.yml,"
                            + " beside the input or for all of them: columns: {" + setting + ": warn}.");
        }
        notes.add(sentence);
    }

    /** The headers by their folded names; columns without a name, and Kempt's own, are not compared. */
    private static Map<String, String> byName(List<String> header) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String cell : header) {
            String folded = HeaderName.fold(cell);
            if (!folded.isEmpty() && !cell.startsWith(TableMapping.OWN_COLUMN)) {
                names.putIfAbsent(folded, cell);
            }
        }
        return names;
    }

    /**
     * Columns as an import read them.
     *
     * @param fields that they held; empty texts for none
     */
    public record Columns(List<String> header, List<String> fields) {

        private String field(String cell) {
            int column = header.indexOf(cell);
            return column < 0 || column >= fields.size() ? "" : fields.get(column);
        }

        private boolean heldField(String cell) {
            return !field(cell).isEmpty();
        }

        /** The header, with the field that it held when that is called otherwise. */
        private String named(String cell) {
            String field = field(cell);
            String told = told(header, List.of(cell)).get(0);
            return field.isEmpty() || field.equals(cell) ? told : told + " (" + field + ")";
        }
    }
}
