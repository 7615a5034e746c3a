package io.kempt.jobs.read.excel;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The rows of one worksheet, pulled from its XML one by one. Rows that the file leaves out are no records. */
final class SheetRows implements AutoCloseable {
    /** Excel's limit, XFD. */
    private static final int MOST_COLUMNS = 16_384;

    /**
     * A small workbook can refer to one long text a million times over. Beyond what any real table holds it is an
     * attack: 4 billion characters of text, a billion cells.
     */
    private static final long MOST_CHARACTERS = 4L << 30;

    private static final long MOST_CELLS = 1_000_000_000;

    private final String place;
    private final Workbook workbook;
    private final InputStream in;
    private final XMLStreamReader xml;
    private final int recordLimit;
    private long row;
    private String[] cells = new String[32];
    private int width;
    private long rowCharacters;
    private long characters;
    private long cellCount;

    SheetRows(Workbook workbook, SheetInfo sheet, InputStream in, int recordLimit) throws XMLStreamException {
        this.place = workbook.file() + " sheet " + sheet.name();
        this.workbook = workbook;
        this.in = in;
        this.xml = WorkbookXml.open(in);
        this.recordLimit = recordLimit;
    }

    /** The next row with its cells up to the last one that the file mentions; null after the last. */
    @Nullable
    SheetRow next() {
        try {
            return nextRow() ? new SheetRow(row, readCells()) : null;
        } catch (XMLStreamException | NumberFormatException damage) {
            throw damaged(damage);
        }
    }

    /** Passes over a row; false when there is none. */
    boolean skip() {
        try {
            if (!nextRow()) {
                return false;
            }
            while (WorkbookXml.nextTag(xml)) {
                if (!xml.isStartElement() && xml.getLocalName().equals("row")) {
                    return true;
                }
            }
            throw new XMLStreamException("row without end");
        } catch (XMLStreamException damage) {
            throw damaged(damage);
        }
    }

    private boolean nextRow() throws XMLStreamException {
        while (WorkbookXml.nextTag(xml)) {
            if (isEnd("sheetData")) {
                return false;
            }
            if (xml.isStartElement() && xml.getLocalName().equals("row")) {
                row = WorkbookXml.number(xml, "r", (int) row + 1);
                return true;
            }
        }
        return false;
    }

    private String[] readCells() throws XMLStreamException {
        width = 0;
        rowCharacters = 0;
        while (WorkbookXml.nextTag(xml) && !isEnd("row")) {
            if (xml.isStartElement() && xml.getLocalName().equals("c")) {
                readCell();
            }
        }
        characters += rowCharacters;
        cellCount += width;
        if (characters > MOST_CHARACTERS || cellCount > MOST_CELLS) {
            throw tooMuch();
        }
        return Arrays.copyOf(cells, width);
    }

    private void readCell() throws XMLStreamException {
        int column = column(WorkbookXml.attribute(xml, "r"));
        String type = WorkbookXml.attribute(xml, "t");
        int style = WorkbookXml.number(xml, "s", 0);
        boolean formula = false;
        String value = null;
        while (WorkbookXml.nextTag(xml) && !isEnd("c")) {
            if (!xml.isStartElement()) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "v" -> value = text(type, xml.getElementText(), style);
                case "is" -> value = WorkbookXml.richText(xml);
                case "f" -> formula = true;
                default -> {}
            }
        }
        if (formula && value == null) {
            throw uncomputed(column);
        }
        put(column, value == null ? "" : value);
    }

    private String text(String type, String written, int style) throws XMLStreamException {
        return switch (type) {
            case "s" -> workbook.strings().text(written);
            case "b" -> written.strip().equals("1") ? "TRUE" : "FALSE";
            case "str" -> WorkbookXml.unescape(written);
            case "e", "inlineStr" -> written;
            case "d" -> written.endsWith("T00:00:00") ? written.substring(0, written.length() - 9) : written;
            default ->
                written.isEmpty()
                        ? ""
                        : workbook.numbers().text(written, workbook.formats().of(style));
        };
    }

    private void put(int column, String value) {
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
        }
        while (width < column) {
            cells[width++] = "";
        }
        cells[column] = value;
        width = Math.max(width, column + 1);
        rowCharacters += value.length();
        if (rowCharacters > recordLimit) {
            throw StopException.inputRefused(
                    String.format("%s row %,d holds more than %,d characters", place, row, recordLimit),
                    "Look at that row: a customer record is never that long.");
        }
    }

    /** The column of a reference such as AB12, counted from 0; without a reference the one after the last. */
    private int column(String reference) throws XMLStreamException {
        int column = 0;
        int i = 0;
        while (i < reference.length() && reference.charAt(i) >= 'A' && reference.charAt(i) <= 'Z') {
            column = column * 26 + (reference.charAt(i) - 'A' + 1);
            i++;
            if (column > MOST_COLUMNS) {
                throw new XMLStreamException("column beyond XFD");
            }
        }
        return i == 0 ? width : column - 1;
    }

    private boolean isEnd(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    private StopException uncomputed(int column) {
        return StopException.inputRefused(
                String.format(
                        "%s row %,d column %d holds a formula whose result was never stored", place, row, column + 1),
                "Open the workbook in Excel or WPS, let it calculate, save it and try again.");
    }

    private StopException tooMuch() {
        return StopException.inputRefused(
                String.format("%s unfolds at row %,d to far more data than its file holds", place, row),
                "Do not trust this file; ask its sender for a CSV export.");
    }

    private StopException damaged(Exception cause) {
        return new StopException(
                ExitCode.INPUT_REFUSED,
                String.format("%s is damaged after row %,d", place, row),
                "Open it in Excel or WPS, let it repair the workbook, and save it anew.",
                cause);
    }

    @Override
    public void close() {
        try {
            xml.close();
            in.close();
        } catch (XMLStreamException | IOException ignored) {
            // The file was only read: nothing is lost when closing it fails
        }
    }
}
