package io.kempt.jobs.read.excel;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The number formats of a workbook's cell styles. */
final class CellFormats {
    static final CellFormats NONE = new CellFormats(List.of());

    private final List<CellFormat> byStyle;

    private CellFormats(List<CellFormat> byStyle) {
        this.byStyle = byStyle;
    }

    static CellFormats read(InputStream in) throws XMLStreamException {
        Map<Integer, CellFormat> declared = new HashMap<>();
        List<CellFormat> styles = new ArrayList<>();
        XMLStreamReader xml = WorkbookXml.open(in);
        boolean cellStyles = false;
        while (WorkbookXml.nextTag(xml)) {
            String name = xml.getLocalName();
            if (name.equals("cellXfs")) {
                cellStyles = xml.isStartElement();
            } else if (xml.isStartElement() && name.equals("numFmt")) {
                declared.put(
                        WorkbookXml.number(xml, "numFmtId", -1),
                        CellFormat.ofCode(WorkbookXml.attribute(xml, "formatCode")));
            } else if (xml.isStartElement() && cellStyles && name.equals("xf")) {
                int id = WorkbookXml.number(xml, "numFmtId", 0);
                CellFormat format = declared.get(id);
                styles.add(format == null ? CellFormat.builtIn(id) : format);
            }
        }
        xml.close();
        return new CellFormats(styles);
    }

    /** The format of a cell's style index. */
    CellFormat of(int style) {
        return style >= 0 && style < byStyle.size() ? byStyle.get(style) : CellFormat.PLAIN;
    }
}
