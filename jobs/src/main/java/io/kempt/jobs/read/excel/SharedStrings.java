package io.kempt.jobs.read.excel;

import io.kempt.jobs.exit.StopException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts of a workbook, each stored once and referred to by its index. */
final class SharedStrings {
    /**
     * The most characters kept in memory: a full sheet with a hundred characters of its own in every row. Beyond it a
     * workbook is refused rather than left to fill the memory.
     */
    private static final long MOST_CHARACTERS = 100_000_000;

    static final SharedStrings NONE = new SharedStrings(List.of());

    private final List<String> texts;

    private SharedStrings(List<String> texts) {
        this.texts = texts;
    }

    static SharedStrings read(String file, InputStream in) throws XMLStreamException {
        List<String> texts = new ArrayList<>();
        XMLStreamReader xml = WorkbookXml.open(in);
        long characters = 0;
        while (WorkbookXml.nextTag(xml)) {
            if (xml.isStartElement() && xml.getLocalName().equals("si")) {
                String text = WorkbookXml.richText(xml);
                characters += text.length() + 1;
                if (characters > MOST_CHARACTERS) {
                    throw StopException.inputRefused(
                            String.format("%s holds more than %,d characters of text", file, MOST_CHARACTERS),
                            "Save the sheet as CSV UTF-8, which is read at any size.");
                }
                texts.add(text);
            }
        }
        xml.close();
        return new SharedStrings(texts);
    }

    /** The text of an index as written in a cell; an index that is none is damage. */
    String text(String index) throws XMLStreamException {
        try {
            return texts.get(Integer.parseInt(index.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException wrong) {
            throw new XMLStreamException("shared string index", wrong);
        }
    }
}
