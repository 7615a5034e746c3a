package io.kempt.rules.finding;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a standardiser or validator says what it found in the cell at hand, and looks at the record's other cells.
 * Compiled units are shared between threads; the report is what belongs to one row.
 */
public interface CellReport {

    /**
     * The value of another field of the same record: canonical when that field was standardised before this one (fields
     * go in the rulebook's order), raw otherwise; empty when it is missing or the kind has no such field.
     */
    String other(String field);

    /** The day at which the data stand, for limits relative to it; empty when none is known. */
    default Optional<LocalDate> asOf() {
        return Optional.empty();
    }

    /**
     * Reports a finding on this cell.
     *
     * @param suggestion the canonical or proposed value; empty when there is none
     * @param args what fills the placeholders of the code's wording
     */
    void add(FindingCode code, String suggestion, String... args);
}
