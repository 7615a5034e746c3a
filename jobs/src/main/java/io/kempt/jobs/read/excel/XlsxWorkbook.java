package io.kempt.jobs.read.excel;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.read.excel.PackageParts.Relation;
import io.kempt.jobs.table.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** An .xlsx workbook as a package of XML parts. Sheets are streamed; what the cells refer to is kept. */
final class XlsxWorkbook implements WorkbookFile {
    private static final int MOST_COLUMNS = 16_384;

    private final String file;
    private final ZipFile zip;
    private final PackageParts parts;
    private final Map<String, SheetSurvey> surveys;
    private final List<Relation> relations;
    private final Map<SheetInfo, String> sheets = new LinkedHashMap<>();
    private final SharedStrings strings = new SharedStrings();
    private final OutputBudget budget;
    private CellNumbers numbers = new CellNumbers(false);
    private CellFormats formats = CellFormats.NONE;
    private boolean contentsRead;

    private XlsxWorkbook(String file, ZipFile zip, OutputBudget budget) throws IOException, XMLStreamException {
        this.file = file;
        this.zip = zip;
        this.budget = budget;
        this.surveys = ZipCheck.verify(file, zip);
        this.parts = new PackageParts(zip);
        String main = mainPart();
        this.relations = parts.relations(main);
        readSheets(main);
    }

    static XlsxWorkbook open(Path path) {
        return open(SourceFile.name(path), path);
    }

    /**
     * Opens a workbook after checking the whole file for damage.
     *
     * @param file the name that people know it by
     */
    static XlsxWorkbook open(String file, Path path) {
        ZipFile zip = null;
        try {
            zip = ZipCheck.open(file, path.toFile());
            XlsxWorkbook workbook = new XlsxWorkbook(file, zip, new OutputBudget(file, Files.size(path)));
            zip = null;
            return workbook;
        } catch (IOException broken) {
            throw SourceFile.unreadable(path, broken);
        } catch (XMLStreamException malformed) {
            throw WorkbookFile.unreadable(file, malformed);
        } catch (IllegalArgumentException name) {
            // java.util.zip says so of an entry whose name is no text
            throw ZipCheck.damaged(file, name);
        } finally {
            close(zip);
        }
    }

    private String mainPart() throws IOException, XMLStreamException {
        for (Relation relation : parts.relations("")) {
            if (!relation.type().equals("officeDocument") || parts.entry(relation.target()) == null) {
                continue;
            }
            String type = parts.type(relation.target());
            if (type.contains("ms-excel.sheet.binary")) {
                throw StopException.inputRefused(
                        file + " is a binary Excel workbook (.xlsb), which cannot be read",
                        "Open it in Excel and save it as an Excel workbook (.xlsx).");
            }
            boolean workbook = type.contains("spreadsheetml") || type.contains("ms-excel");
            if (workbook && type.endsWith("+xml")) {
                return relation.target();
            }
        }
        throw ZipCheck.notAWorkbook(file);
    }

    private void readSheets(String main) throws IOException, XMLStreamException {
        try (InputStream in = parts.open(main)) {
            XMLStreamReader xml = WorkbookXml.open(in);
            while (WorkbookXml.nextTag(xml)) {
                if (xml.isStartElement() && xml.getLocalName().equals("workbookPr")) {
                    numbers = new CellNumbers(WorkbookXml.flag(xml, "date1904"));
                } else if (xml.isStartElement() && xml.getLocalName().equals("sheet")) {
                    addSheet(xml);
                }
            }
        }
    }

    /** Chart sheets have tabs too, but no rows. */
    private void addSheet(XMLStreamReader xml) {
        String id = WorkbookXml.qualified(xml, "id");
        for (Relation relation : relations) {
            if (relation.id().equals(id)
                    && relation.type().equals("worksheet")
                    && parts.entry(relation.target()) != null) {
                String state = WorkbookXml.attribute(xml, "state");
                SheetInfo sheet =
                        new SheetInfo(WorkbookXml.attribute(xml, "name"), state.isEmpty() || state.equals("visible"));
                sheets.put(sheet, relation.target());
                return;
            }
        }
    }

    @Override
    public String file() {
        return file;
    }

    @Override
    public List<SheetInfo> sheets() {
        return List.copyOf(sheets.keySet());
    }

    @Override
    public SheetLayout layout(SheetInfo sheet) {
        String part = part(sheet);
        ZipEntry entry = parts.entry(part);
        SheetSurvey survey = entry == null ? null : surveys.get(entry.getName());
        try (InputStream in = parts.open(part)) {
            BitSet hidden = hiddenColumns(WorkbookXml.open(in));
            return survey == null
                    ? new SheetLayout(List.of(), 0, false, hidden)
                    : new SheetLayout(survey.merged(), survey.hiddenRows(), survey.filtered(), hidden);
        } catch (IOException | XMLStreamException broken) {
            throw WorkbookFile.unreadable(file, broken);
        }
    }

    /** Columns are described before the rows. */
    private static BitSet hiddenColumns(XMLStreamReader xml) throws XMLStreamException {
        BitSet hidden = new BitSet();
        while (WorkbookXml.nextTag(xml) && !xml.getLocalName().equals("sheetData")) {
            if (xml.isStartElement() && xml.getLocalName().equals("col") && WorkbookXml.flag(xml, "hidden")) {
                int first = WorkbookXml.number(xml, "min", 1);
                int last = WorkbookXml.number(xml, "max", 0);
                if (first > 0 && first <= last) {
                    hidden.set(Math.min(first, MOST_COLUMNS) - 1, Math.min(last, MOST_COLUMNS));
                }
            }
        }
        xml.close();
        return hidden;
    }

    @Override
    public SheetRows rows(SheetInfo sheet, int recordLimit) {
        try {
            readContents();
            return new XlsxRows(this, sheet, parts.open(part(sheet)), recordLimit);
        } catch (IOException | XMLStreamException broken) {
            throw WorkbookFile.unreadable(file, broken);
        }
    }

    private String part(SheetInfo sheet) {
        String part = sheets.get(sheet);
        if (part == null) {
            throw new IllegalArgumentException("not a sheet of this workbook: " + sheet.name());
        }
        return part;
    }

    private void readContents() throws IOException, XMLStreamException {
        if (contentsRead) {
            return;
        }
        contentsRead = true;
        for (Relation relation : relations) {
            boolean known =
                    relation.type().equals("sharedStrings") || relation.type().equals("styles");
            if (!known || parts.entry(relation.target()) == null) {
                continue;
            }
            try (InputStream in = parts.open(relation.target())) {
                if (relation.type().equals("styles")) {
                    formats = CellFormats.read(in);
                } else {
                    strings.read(in);
                }
            }
        }
    }

    SharedStrings strings() {
        return strings;
    }

    CellFormats formats() {
        return formats;
    }

    CellNumbers numbers() {
        return numbers;
    }

    OutputBudget budget() {
        return budget;
    }

    @Override
    public void close() {
        strings.close();
        close(zip);
    }

    private static void close(@Nullable ZipFile zip) {
        try {
            if (zip != null) {
                zip.close();
            }
        } catch (IOException ignored) {
            // The file was only read: nothing is lost when closing it fails
        }
    }
}
