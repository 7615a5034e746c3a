package io.kempt.rules.identifier;

import io.kempt.rules.finding.CellReport;
import io.kempt.rules.finding.FindingCode;
import io.kempt.rules.model.FieldSpec;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The declaration of an identifier: its type in rulebooks, its canonical form and what can be wrong with it. Nothing is
 * ever guessed into a value; what it may have been is proposed, and only where one value alone passes every check.
 */
public interface Identifier {

    /** The {@code type:} of a rulebook, such as {@code lei}; its codes begin so. */
    String type();

    /** One sentence for the generated documentation: what a value is. */
    String summary();

    /** The canonical form, in one phrase. */
    String canonical();

    /** What is brought into the canonical form, in one phrase. */
    String repairs();

    /** One sentence for the generated documentation: what is judged. */
    String rule();

    /** Every code that it can report, in the order in which they are looked for. */
    List<FindingCode> codes();

    /** A field of this type in YAML with examples of what becomes of its values, one for each code. */
    String examples();

    /** The code of a number that a spreadsheet wrote as {@code 9.14E+17}. */
    FindingCode scientific();

    /** The signs that people group its characters with; they are dropped. */
    default String separators() {
        return " -";
    }

    /**
     * Reads the field's settings for the canonical form (mistakes go to them) and returns what makes it.
     *
     * @param countryCode turns the name of a country into its ISO 3166-1 alpha-2 code; empty for what is none
     */
    default Form form(FieldSpec field, UnaryOperator<String> countryCode) {
        return (text, report) -> text;
    }

    /** Reads the field's settings for the judgement (mistakes go to them) and returns what judges. */
    Check check(FieldSpec field);

    /** What makes the canonical form, shared by all threads. */
    @FunctionalInterface
    interface Form {

        /**
         * The canonical form of a text.
         *
         * @param text in capitals, without separators, never empty
         * @return the text itself where it cannot be brought into the canonical form
         */
        String canonical(String text, CellReport report);
    }

    /** What judges, shared by all threads. */
    @FunctionalInterface
    interface Check {

        /** Reports the first fault of a value in canonical form; it is neither empty nor in scientific notation. */
        void judge(String value, CellReport report);
    }
}
