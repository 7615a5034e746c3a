package io.kempt.jobs.read;

import java.util.List;
import java.util.Locale;

/**
 * How a file was understood.
 *
 * @param file its name without the folder
 * @param sheet the sheet read; empty for CSV
 * @param encoding the charset's name; empty for Excel
 * @param confidence how sure the encoding is, from 0 to 1; 1 when it was given, declared by a byte order mark or is
 *     valid UTF-8
 * @param delimiter what separates the cells; empty for Excel
 * @param headerLine the line (CSV) or row (Excel) on which the header begins, counted from 1
 * @param header the header's cells without surrounding blanks; empty ones stand for columns without a name
 * @param notes what people should know, such as sheets that are not read
 */
public record TableShape(
        String file,
        String sheet,
        String encoding,
        double confidence,
        String delimiter,
        long headerLine,
        List<String> header,
        List<String> notes) {

    /** In a few words: {@code GB18030, semicolon, header on line 3}. */
    public String summary() {
        String place = "header on " + (sheet.isEmpty() ? "line " : "row ") + headerLine;
        if (!sheet.isEmpty()) {
            return "sheet " + sheet + ", " + place;
        }
        String sure = confidence < 1 ? String.format(Locale.ROOT, " (%.0f%% sure)", confidence * 100) : "";
        return encoding + sure + ", " + Delimiters.name(delimiter) + ", " + place;
    }
}
