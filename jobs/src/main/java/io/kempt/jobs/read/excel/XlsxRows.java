package io.kempt.jobs.read.excel;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The rows of a worksheet of an .xlsx workbook, pulled from its XML. */
final class XlsxRows implements SheetRows {
    /** Excel's limit, XFD. */
    private static final int MOST_COLUMNS = 16_384;

    private final String place;
    private final XlsxWorkbook workbook;
    private final InputStream in;
    private final XMLStreamReader xml;
    private final RowCells cells;

    XlsxRows(XlsxWorkbook workbook, SheetInfo sheet, InputStream in, int recordLimit) throws XMLStreamException {
        this.place = workbook.file() + " sheet " + sheet.name();
        this.workbook = workbook;
        this.in = in;
        this.xml = WorkbookXml.open(in);
        this.cells = new RowCells(place, workbook.numbers(), workbook.budget(), recordLimit);
    }

    @Override
    public @Nullable SheetRow next() {
        try {
            if (!nextRow()) {
                return null;
            }
            while (WorkbookXml.nextTag(xml) && !isEnd("row")) {
                if (xml.isStartElement() && xml.getLocalName().equals("c")) {
                    readCell();
                }
            }
            return cells.end();
        } catch (XMLStreamException | NumberFormatException damage) {
            throw damaged(damage);
        }
    }

    private boolean nextRow() throws XMLStreamException {
        while (WorkbookXml.nextTag(xml)) {
            if (isEnd("sheetData")) {
                return false;
            }
            if (xml.isStartElement() && xml.getLocalName().equals("row")) {
                cells.begin(WorkbookXml.number(xml, "r", (int) cells.row() + 1));
                return true;
            }
        }
        return false;
    }

    private void readCell() throws XMLStreamException {
        int column = column(xml.getAttributeValue(null, "r"));
        @Nullable String type = xml.getAttributeValue(null, "t");
        int style = WorkbookXml.number(xml, "s", 0);
        boolean formula = false;
        boolean value = false;
        while (WorkbookXml.nextTag(xml) && !isEnd("c")) {
            if (!xml.isStartElement()) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "v" -> {
                    put(column, type == null ? "n" : type, WorkbookXml.elementText(xml), style);
                    value = true;
                }
                case "is" -> {
                    cells.text(column, WorkbookXml.richText(xml));
                    value = true;
                }
                case "f" -> formula = true;
                default -> {}
            }
        }
        if (!value && formula) {
            cells.uncomputed(column);
        } else if (!value) {
            cells.text(column, "");
        }
    }

    private void put(int column, String type, String written, int style) throws XMLStreamException {
        switch (type) {
            case "s" -> cells.text(column, workbook.strings().text(written));
            case "b" -> cells.text(column, isTrue(written.strip()) ? "TRUE" : "FALSE");
            case "str" -> cells.text(column, WorkbookXml.unescape(written));
            case "inlineStr" -> cells.text(column, written);
            case "e" -> cells.error(column, written);
            case "d" -> cells.text(column, day(written));
            default -> {
                if (written.isEmpty()) {
                    cells.text(column, "");
                } else {
                    cells.number(column, written, workbook.formats().of(style));
                }
            }
        }
    }

    private static boolean isTrue(String written) {
        return written.equals("1") || written.equals("true");
    }

    private static String day(String written) {
        return written.endsWith("T00:00:00") ? written.substring(0, written.length() - 9) : written;
    }

    /** The column of a reference such as AB12, counted from 0; without a reference the one after the last. */
    private int column(@Nullable String reference) throws XMLStreamException {
        int column = 0;
        int i = 0;
        while (reference != null
                && i < reference.length()
                && reference.charAt(i) >= 'A'
                && reference.charAt(i) <= 'Z') {
            column = column * 26 + (reference.charAt(i) - 'A' + 1);
            i++;
            if (column > MOST_COLUMNS) {
                throw new XMLStreamException("column beyond XFD");
            }
        }
        int found = i == 0 ? cells.width() : column - 1;
        if (found >= MOST_COLUMNS) {
            throw new XMLStreamException("column beyond XFD");
        }
        return found;
    }

    private boolean isEnd(String name) {
        return xml.isEndElement() && xml.getLocalName().equals(name);
    }

    private StopException damaged(Exception cause) {
        return new StopException(
                ExitCode.INPUT_REFUSED,
                String.format("%s is damaged after row %,d", place, cells.row()),
                "Open it in Excel or WPS, let it repair the workbook, and save it anew.",
                cause);
    }

    @Override
    public List<String> notes() {
        return cells.notes();
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
