package io.kempt.rules.condition;

import io.kempt.rules.model.Values;
import java.util.Set;

/** A compiled condition over one record. It has no state, so that any number of threads can share it. */
public interface Condition {

    /** The names of the fields that it looks at. */
    Set<String> fields();

    /**
     * Judges a record.
     *
     * @param asOf the day at which the data stand, as yyyy-MM-dd; empty when none is known, and a condition that asks for it
     *     is then unknown
     */
    Truth test(Values record, String asOf);
}
