package io.kempt.rules.gate;

import io.kempt.rules.model.Kind;
import io.kempt.rules.quality.FindingFilter;
import java.util.Optional;

/**
 * A gate of a rulebook.
 *
 * @param name unique in the rulebook
 * @param kind the kind of record; empty for each kind by itself
 * @param field empty for whole records
 * @param filter the findings meant, for measures that look at findings
 * @param files whose records are looked at
 * @param per what is judged as one
 * @param compared whether it is the change since the last time that is limited
 * @param direction which change counts, when compared
 */
public record Gate(
        String name,
        GateMeasure measure,
        Optional<Kind> kind,
        String field,
        FindingFilter filter,
        Files files,
        Per per,
        boolean compared,
        Direction direction,
        Optional<Limit> warn,
        Optional<Limit> fail) {

    /** What is judged as one. */
    public enum Per {
        /** All inputs of a command together, kind by kind. */
        KIND,
        /** Each input by itself. */
        FILE,
        /** Everything that the store holds, kind by kind; a file that is validated alone by itself. */
        STORE
    }

    /** Which change is a bad one. */
    public enum Direction {
        GROWS,
        FALLS,
        CHANGES
    }

    /**
     * Whose records are looked at.
     *
     * @param source empty for every source
     * @param file a file's name, where a star stands for any characters; empty for every file
     */
    public record Files(String source, String file) {
        boolean match(String otherSource, String otherFile) {
            String name = otherFile.substring(Math.max(otherFile.lastIndexOf('/'), otherFile.lastIndexOf('\\')) + 1);
            return (source.isEmpty() || source.equals(otherSource)) && (file.isEmpty() || like(file, name));
        }

        /** Whether the parts between stars follow each other in a name. */
        private static boolean like(String pattern, String name) {
            String[] parts = pattern.split("\\*", -1);
            if (parts.length == 1) {
                return pattern.equals(name);
            }
            String last = parts[parts.length - 1];
            if (!name.startsWith(parts[0]) || !name.endsWith(last)) {
                return false;
            }
            int at = parts[0].length();
            for (int i = 1; i < parts.length - 1; i++) {
                int found = name.indexOf(parts[i], at);
                if (found < 0) {
                    return false;
                }
                at = found + parts[i].length();
            }
            return at <= name.length() - last.length();
        }
    }
}
