package io.kempt.rules.standardise;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.model.FieldSpec;
import java.util.List;

/** The declaration of a type of field: its name in rulebooks, what it can find, and how it is compiled for a field. */
public interface Standardiser {

    /** The {@code type:} of a rulebook, such as {@code uscc}. */
    String type();

    /** One sentence for the generated documentation. */
    String summary();

    /** One phrase: the canonical form, with an example where a form can be meant in two ways. */
    String canonical();

    /** One phrase: what it brings into that form. */
    String repairs();

    /** Every code that it can report. */
    List<FindingCode> codes();

    /**
     * Reads the field's settings (mistakes go to them, with their place) and returns the function that is run for each
     * cell. It is called by several threads at once.
     */
    Cells compile(FieldSpec field);

    /** A standardiser, ready for the cells of one field. */
    @FunctionalInterface
    interface Cells {

        /**
         * Turns a raw value into its canonical form.
         *
         * <p>A value that cannot be brought into canonical form is reported with an error code and comes back merely
         * cleaned. A value that was changed needs no report: the row function itself reports {@code value.repaired}
         * for every cell whose canonical form differs from the raw value.
         *
         * @param raw as in the file, never empty
         * @return the canonical form; empty when the value is only a token for "missing", such as {@code N/A} or 暂无
         */
        String standardise(String raw, CellReport report);
    }
}
