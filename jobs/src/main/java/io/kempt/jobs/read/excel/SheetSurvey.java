package io.kempt.jobs.read.excel;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be seen of a worksheet while its bytes pass by: how many of its rows are hidden, and what stands behind the
 * rows, that is merged cells and filters. They must be known before the first row is read, and reading the sheet a
 * second time only for them would double its cost. A sheet in UTF-16, which no known program writes, shows nothing.
 */
final class SheetSurvey {
    private static final int BLOCK = 1 << 16;
    private static final int LONGEST_TAG = 2048;

    /** Merged cells come early behind the rows; this is room for half a million. */
    private static final int MOST_BYTES_BEHIND = 16 << 20;

    private static final BytePattern ROWS = new BytePattern("sheetData");
    private static final BytePattern HIDDEN = new BytePattern("hidden=");
    private static final Pattern MERGED =
            Pattern.compile("<(?:\\w+:)?mergeCell\\s+ref\\s*=\\s*[\"']([A-Z$]+[0-9$]+):([A-Z$]+[0-9$]+)[\"']");
    private static final Pattern FILTER = Pattern.compile("<(?:\\w+:)?autoFilter\\b");

    private final byte[] buffer = new byte[BLOCK + LONGEST_TAG];
    private int kept;
    private boolean behind;
    private final ByteArrayOutputStream rest = new ByteArrayOutputStream();
    private long hiddenRows;
    private List<CellRange> merged = List.of();
    private boolean filtered;

    /** Whether bytes are the beginning of a worksheet. */
    static boolean isWorksheet(byte[] start, int length) {
        String text = new String(start, 0, Math.min(length, LONGEST_TAG), StandardCharsets.ISO_8859_1);
        return text.contains("worksheet") && text.stripLeading().contains("<");
    }

    /** Looks at the next bytes, at most 64 KB. */
    void look(byte[] block, int length) {
        if (behind) {
            keep(block, 0, length);
            return;
        }
        System.arraycopy(block, 0, buffer, kept, length);
        int end = kept + length;
        int rowsEnd = endOfRows(end);
        if (rowsEnd >= 0) {
            countHidden(rowsEnd);
            behind = true;
            keep(buffer, rowsEnd, end - rowsEnd);
            return;
        }
        int open = end - 1;
        while (open >= 0 && buffer[open] != '<') {
            open--;
        }
        countHidden(Math.max(open, 0));
        kept = open < 0 || end - open > LONGEST_TAG ? 0 : end - open;
        System.arraycopy(buffer, end - kept, buffer, 0, kept);
    }

    private void keep(byte[] bytes, int from, int length) {
        rest.write(bytes, from, Math.min(length, MOST_BYTES_BEHIND - rest.size()));
    }

    /** Where {@code </sheetData>} or {@code <sheetData/>} stands; -1 when it is not there. */
    private int endOfRows(int end) {
        int at = ROWS.indexIn(buffer, 0, end);
        while (at >= 0) {
            int before = at - 1;
            while (before > 0 && buffer[before] != '<' && buffer[before] != '/' && buffer[before] != '>') {
                before--;
            }
            int after = at + ROWS.length();
            boolean closing = before >= 0 && buffer[before] == '/';
            boolean empty = after + 1 < end && buffer[after] == '/' && buffer[after + 1] == '>';
            if (closing || empty) {
                return at;
            }
            at = ROWS.indexIn(buffer, after, end);
        }
        return -1;
    }

    private void countHidden(int end) {
        int at = HIDDEN.indexIn(buffer, 0, end);
        while (at >= 0) {
            if (isHiddenRow(at, end)) {
                hiddenRows++;
            }
            at = HIDDEN.indexIn(buffer, at + HIDDEN.length(), end);
        }
    }

    /** Whether the attribute at a place is set and belongs to a row with cells. */
    private boolean isHiddenRow(int at, int end) {
        int value = at + HIDDEN.length() + 1;
        if (value >= end || (buffer[value] != '1' && buffer[value] != 't')) {
            return false;
        }
        int open = at;
        while (open > 0 && buffer[open] != '<') {
            open--;
        }
        int close = at;
        while (close < end && buffer[close] != '>') {
            close++;
        }
        String tag = new String(buffer, open, at - open, StandardCharsets.ISO_8859_1);
        String name = tag.substring(tag.indexOf(':') < 0 ? 1 : tag.indexOf(':') + 1);
        return tag.startsWith("<") && name.startsWith("row") && close < end && buffer[close - 1] != '/';
    }

    /** To be called after the last bytes. */
    void end() {
        String text = rest.toString(StandardCharsets.ISO_8859_1);
        rest.reset();
        filtered = FILTER.matcher(text).find();
        merged = new ArrayList<>();
        Matcher each = MERGED.matcher(text);
        while (each.find()) {
            CellRange.of(each.group(1), each.group(2)).ifPresent(merged::add);
        }
    }

    long hiddenRows() {
        return hiddenRows;
    }

    List<CellRange> merged() {
        return merged;
    }

    boolean filtered() {
        return filtered;
    }
}
