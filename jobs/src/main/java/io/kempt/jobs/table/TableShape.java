package io.kempt.jobs.table;

import java.util.List;
import java.util.Locale;

/**
 * How a file was understood.
 *
 * @param file its name without the folder
 * @param sheets the sheets read, in their order; none for CSV
 * @param encoding the charset's name; empty for Excel
 * @param confidence how sure the encoding is, from 0 to 1; 1 when it was given, declared by a byte order mark or is
 *     valid UTF-8
 * @param delimiter what separates the cells; empty for Excel
 * @param quote what encloses a cell that holds delimiters; empty for none and for Excel
 * @param escape what stands before a quotation mark inside a cell; empty when it is doubled instead, and for Excel
 * @param headerLine the line (CSV) or row (Excel) on which the header begins, counted from 1; 0 when there is no header
 * @param headerRows how many records the header takes; 0 when there is none
 * @param header the header's cells without surrounding blanks; empty ones stand for columns without a name. Without a
 *     header: the columns' numbers
 * @param footers how many records at the end are remarks or totals and not handed over; known when the last record has
 *     been read
 * @param notes what people should know, such as sheets that are not read
 */
public record TableShape(
        String file,
        List<String> sheets,
        String encoding,
        double confidence,
        String delimiter,
        String quote,
        String escape,
        long headerLine,
        int headerRows,
        List<String> header,
        long footers,
        List<String> notes) {

    /** The shape of worksheets, whose cells need no dialect; the header's place is that in the first. */
    public static TableShape ofSheets(
            String file,
            List<String> sheets,
            long headerLine,
            int headerRows,
            List<String> header,
            List<String> notes) {
        return new TableShape(file, sheets, "", 1, "", "", "", headerLine, headerRows, header, 0, notes);
    }

    /** The same, with what is known only at the end of the file. */
    public TableShape withEnd(long footersAtEnd, List<String> allNotes) {
        return new TableShape(
                file,
                sheets,
                encoding,
                confidence,
                delimiter,
                quote,
                escape,
                headerLine,
                headerRows,
                header,
                footersAtEnd,
                List.copyOf(allNotes));
    }

    /** The names of the sheets read, separated by commas; empty for CSV. */
    public String sheet() {
        return String.join(", ", sheets);
    }

    /** In a few words: {@code GB18030, semicolon, header on line 3, 2 footer lines ignored}. */
    public String summary() {
        StringBuilder text = new StringBuilder();
        text.append(sheets.isEmpty() ? dialect() : place()).append(", ").append(headerPlace());
        if (footers > 0) {
            text.append(", ").append(footers).append(footers == 1 ? " footer line ignored" : " footer lines ignored");
        }
        return text.toString();
    }

    private String place() {
        return (sheets.size() == 1 ? "sheet " : "sheets ") + sheet();
    }

    private String dialect() {
        String sure = confidence < 1 ? String.format(Locale.ROOT, " (%.0f%% sure)", confidence * 100) : "";
        String marks = quote.isEmpty() ? ", no quotes" : quote.equals("\"") ? "" : ", quote " + quote;
        return encoding + sure + ", " + Delimiters.name(delimiter) + marks
                + (escape.isEmpty() ? "" : ", escape " + escape);
    }

    private String headerPlace() {
        if (headerRows == 0) {
            return "no header";
        }
        String unit = sheets.isEmpty() ? "line" : "row";
        return headerRows == 1
                ? "header on " + unit + " " + headerLine
                : "header on " + headerRows + " " + unit + "s from " + headerLine;
    }
}
