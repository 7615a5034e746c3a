package io.kempt.jobs.duplicates;

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
        GIVEN("as given"),
        HEADER("by its header"),
        CONTENT("by its values"),
        /** A header that may mean several things, in the light of the other columns. */
        OTHERS("by its header and the other columns");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        /** In English, as the console says it. */
        public String words() {
            return words;
        }
    }
}
