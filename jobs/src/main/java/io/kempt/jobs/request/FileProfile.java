package io.kempt.jobs.request;

import io.kempt.rules.profile.TableProfile;
import java.util.List;

/**
 * A file and what it holds.
 *
 * @param file its name without the folder
 * @param sheet the sheet read; empty for CSV
 * @param encoding the charset's name; empty for Excel
 * @param confidence how sure the encoding is, from 0 to 1
 * @param delimiter what separates cells; empty for Excel
 * @param headerLine the line or row of the header; 0 when there is none
 * @param footers records at the end that are remarks or totals, and not counted
 * @param shape all that in a few words
 * @param notes what people should know of the file
 */
public record FileProfile(
        String file,
        String sheet,
        String encoding,
        double confidence,
        String delimiter,
        long headerLine,
        long footers,
        String shape,
        List<String> notes,
        TableProfile table) {}
