package io.kempt.rules.validate;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.model.FieldSpec;
import java.util.List;
import java.util.Optional;

/** The declaration of a rule on a field: what it can find, and how it is compiled where the rulebook asks for it. */
public interface Validator {

    /** Its name in the documentation; where it has a setting of its own, that setting's key. */
    String name();

    /** One sentence for the generated documentation. */
    String summary();

    /** Every code that it can report. */
    List<FindingCode> codes();

    /**
     * A field of this rule in YAML, as a rulebook would describe it, with {@code examples:} of what becomes of its values. They
     * are shown in the documentation and by {@code kempt rules show}, and a test runs them. Empty when there are none.
     */
    default String examples() {
        return "";
    }

    /**
     * Reads the field's settings (mistakes go to them, with their place) and returns the function that is run for each
     * cell; empty when the field does not ask for this rule. It is called by several threads at once.
     */
    Optional<Cells> compile(FieldSpec field);

    /** A validator, ready for the cells of one field. */
    @FunctionalInterface
    interface Cells {

        /**
         * Judges a canonical value.
         *
         * @param value the canonical value; empty when it is missing
         */
        void validate(String value, CellReport report);
    }
}
