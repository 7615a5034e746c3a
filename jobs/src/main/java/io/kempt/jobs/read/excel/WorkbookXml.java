package io.kempt.jobs.read.excel;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The XML of a workbook's parts, pulled element by element so that memory does not grow with the sheet. Elements are
 * known by their local names: the strict and the transitional form of ECMA-376 differ in namespaces only.
 */
final class WorkbookXml {
    /**
     * Aalto's parser takes half the time of the platform's. It never loads anything from outside and knows no entities
     * but those of XML itself; document types are refused below.
     */
    private static final XMLInputFactory FACTORY = new InputFactoryImpl();

    private WorkbookXml() {}

    static XMLStreamReader open(InputStream in) throws XMLStreamException {
        try {
            return FACTORY.createXMLStreamReader(in);
        } catch (RuntimeException malformed) {
            throw new XMLStreamException(malformed);
        }
    }

    /**
     * The next start or end of an element; false at the end of the document. A document type is refused. What the parser
     * finds wrong on second thoughts it throws unchecked; here it is all one exception.
     */
    static boolean nextTag(XMLStreamReader xml) throws XMLStreamException {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                }
                if (event == XMLStreamConstants.DTD) {
                    throw new XMLStreamException("document type declaration");
                }
            }
            return false;
        } catch (RuntimeException malformed) {
            throw new XMLStreamException(malformed);
        }
    }

    /** The text of an element that holds nothing else, at whose start the parser stands. */
    static String elementText(XMLStreamReader xml) throws XMLStreamException {
        try {
            return xml.getElementText();
        } catch (RuntimeException malformed) {
            throw new XMLStreamException(malformed);
        }
    }

    /** An attribute by its local name, whatever namespace it is in. */
    static String qualified(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    static String attribute(XMLStreamReader xml, String name) {
        @Nullable String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** Whether an attribute is set; the standard writes truth as {@code 1} and as {@code true}. */
    static boolean flag(XMLStreamReader xml, String name) {
        String value = attribute(xml, name);
        return value.equals("1") || value.equals("true");
    }

    /** A whole number of an attribute; a default when it is missing or none. */
    static int number(XMLStreamReader xml, String name, int otherwise) {
        String value = attribute(xml, name);
        try {
            return value.isEmpty() ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException notANumber) {
            return otherwise;
        }
    }

    /**
     * The text of a string element, plain or in runs of formatting, from its start to its end; furigana (rPh) is no
     * part of it.
     */
    static String richText(XMLStreamReader xml) throws XMLStreamException {
        String end = xml.getLocalName();
        String first = "";
        StringBuilder more = null;
        boolean phonetic = false;
        while (nextTag(xml)) {
            String name = xml.getLocalName();
            boolean start = xml.isStartElement();
            if (!start && name.equals(end)) {
                break;
            }
            if (name.equals("rPh")) {
                phonetic = start;
            } else if (start && name.equals("t") && !phonetic) {
                String text = elementText(xml);
                if (more == null && first.isEmpty()) {
                    first = text;
                } else {
                    more = more == null ? new StringBuilder(first) : more;
                    more.append(text);
                }
            }
        }
        return unescape(more == null ? first : more.toString());
    }

    /** Characters that XML cannot hold are written {@code _x000D_} (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
    static String unescape(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0) {
            int code = hex(text, at + 2);
            if (code >= 0 && !Character.isSurrogate((char) code)) {
                out.append(text, from, at).append((char) code);
                from = at + 7;
            }
            at = text.indexOf("_x", Math.max(from, at + 1));
        }
        return out.append(text, from, text.length()).toString();
    }

    private static int hex(String text, int from) {
        if (from + 5 > text.length() || text.charAt(from + 4) != '_') {
            return -1;
        }
        int code = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }
}
