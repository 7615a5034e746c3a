package io.kempt.jobs.read.excel;

import java.io.InputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts of an .xlsx workbook, each stored once and referred to by its index. */
final class SharedStrings implements AutoCloseable {
    private final TextStore texts = new TextStore();

    void read(InputStream in) throws XMLStreamException {
        XMLStreamReader xml = WorkbookXml.open(in);
        while (WorkbookXml.nextTag(xml)) {
            if (xml.isStartElement() && xml.getLocalName().equals("si")) {
                texts.add(WorkbookXml.richText(xml));
            }
        }
        xml.close();
    }

    /** The text of an index as written in a cell; an index that is none is damage. */
    String text(String index) throws XMLStreamException {
        try {
            return texts.get(Integer.parseInt(index.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException wrong) {
            throw new XMLStreamException("shared string index", wrong);
        }
    }

    @Override
    public void close() {
        texts.close();
    }
}
