package io.kempt.jobs.table;

import java.util.function.Predicate;

/**
 * What the caller knows of a table's header and end beforehand; everything else is found out.
 *
 * @param line the line or row on which the header begins, counted from 1; 0: found out; {@link #NO_HEADER}: there is none
 * @param rows how many records the header takes; 0: found out
 * @param footers how many records at the end are remarks or totals; -1: found out
 * @param known whether a cell is the name of a field; decides which line is the header
 * @param numbered whether a table without a header is read all the same, its columns named by their numbers; otherwise it
 *     is refused
 */
public record HeaderOptions(long line, int rows, int footers, Predicate<String> known, boolean numbered) {
    public static final long NO_HEADER = -1;

    static final HeaderOptions DETECT = new HeaderOptions(0, 0, -1, cell -> false, false);

    /** Which cells are known is always what the others say. */
    HeaderOptions orElse(HeaderOptions others) {
        return new HeaderOptions(
                line == 0 ? others.line : line,
                rows == 0 ? others.rows : rows,
                footers < 0 ? others.footers : footers,
                others.known,
                numbered || others.numbered);
    }
}
