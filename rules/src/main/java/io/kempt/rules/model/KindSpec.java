package io.kempt.rules.model;

import java.util.List;

/**
 * A kind of record with its fields in order.
 *
 * @param key the field that identifies a record within its source; empty when its content does
 */
public record KindSpec(Kind kind, Label label, List<FieldSpec> fields, String key) {

    /** The index of a field in {@link Row}; -1 when the kind has no such field. */
    public int index(String field) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(field)) {
                return i;
            }
        }
        return -1;
    }
}
