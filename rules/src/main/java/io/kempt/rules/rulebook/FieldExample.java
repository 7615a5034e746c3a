package io.kempt.rules.rulebook;

import io.kempt.rules.yaml.Mistake;
import java.util.List;

/**
 * A value of one field, and what must become of it.
 *
 * @param field the field's name
 * @param raw the value as a file may hold it; empty for a missing one
 * @param canonical the form that it must come out in; empty unless it is accepted
 * @param codes what must be found; empty when it is accepted
 * @param own whether the steward's own rulebook says so, and not one that it extends
 * @param place where it is written
 */
public record FieldExample(
        Expects expects, String field, String raw, String canonical, List<String> codes, boolean own, Mistake place) {

    /** What must become of a value. */
    public enum Expects {
        /** It comes out in its canonical form, and nothing is said but that it was repaired. */
        ACCEPTS("accepts"),
        /** It is kept, and what is found is no error. */
        WARNS("warns"),
        /** An error is found, whatever {@code on-error} makes of it. */
        REFUSES("refuses");

        private final String key;

        Expects(String key) {
            this.key = key;
        }

        /** As rulebooks write it. */
        public String key() {
            return key;
        }
    }
}
