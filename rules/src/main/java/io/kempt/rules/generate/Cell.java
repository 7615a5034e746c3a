package io.kempt.rules.generate;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A cell as the exporting system holds it. CSV files only hold text; workbooks hold dates and numbers too. */
public sealed interface Cell {

    /** The cell in a text file. */
    String text();

    /** Text; empty for an empty cell. */
    record Text(String text) implements Cell {}

    /** A day, a real date in Excel. */
    record Day(LocalDate day) implements Cell {
        @Override
        public String text() {
            return day.toString();
        }
    }

    /** A number, such as a phone number somebody typed without an apostrophe. */
    record Numeric(double value) implements Cell {
        @Override
        public String text() {
            return new BigDecimal(value).toPlainString();
        }
    }
}
