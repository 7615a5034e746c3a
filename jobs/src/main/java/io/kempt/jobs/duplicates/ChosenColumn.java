package io.kempt.jobs.duplicates;

import io.kempt.rules.model.Label;

/**
 * What a column is taken for.
 *
 * @param column counted from 0
 * @param header as it stands in the file; its place when it has none
 * @param why who says so
 */
public record ChosenColumn(int column, String header, ColumnMeaning meaning, Why why) {

    /** Who says what a column means. */
    public enum Why {
        /** The command line. */
        GIVEN("as given", "指定"),
        HEADER("by its header", "按表头"),
        CONTENT("by its values", "按内容"),
        /** A header that may mean several things, in the light of the other columns. */
        OTHERS("by its header and the other columns", "按表头与其他列");

        private final String en;
        private final String zh;

        Why(String en, String zh) {
            this.en = en;
            this.zh = zh;
        }

        public Label words() {
            return new Label(en, zh);
        }
    }
}
