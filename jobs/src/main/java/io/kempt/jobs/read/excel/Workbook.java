package io.kempt.jobs.read.excel;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.table.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.jspecify.annotations.Nullable;

/** An .xlsx workbook as a package of XML parts. Only the shared strings are kept in memory; sheets are streamed. */
public final class Workbook implements AutoCloseable {
    private final String file;
    private final OPCPackage parts;
    private final PackagePart main;
    private final Map<SheetInfo, PackagePart> sheets = new LinkedHashMap<>();
    private CellNumbers numbers = new CellNumbers(false);
    private SharedStrings strings = SharedStrings.NONE;
    private CellFormats formats = CellFormats.NONE;
    private boolean contentsRead;

    private Workbook(String file, OPCPackage parts) throws OpenXML4JException, IOException, XMLStreamException {
        this.file = file;
        this.parts = parts;
        this.main = mainPart(file, parts);
        readSheets();
    }

    /** Opens a workbook after checking the whole file for damage. */
    public static Workbook open(Path path) {
        String file = SourceFile.name(path);
        try {
            ZipCheck.verify(path);
        } catch (IOException broken) {
            throw SourceFile.unreadable(path, broken);
        }
        OPCPackage parts = null;
        try {
            parts = OPCPackage.open(path.toFile(), PackageAccess.READ);
            Workbook workbook = new Workbook(file, parts);
            parts = null;
            return workbook;
        } catch (StopException known) {
            throw known;
        } catch (OpenXML4JException | IOException | XMLStreamException | RuntimeException unknown) {
            // POI meets malformed packages with a dozen kinds of exceptions, NullPointerException among them
            throw unreadable(file, unknown);
        } finally {
            if (parts != null) {
                parts.revert();
            }
        }
    }

    private static PackagePart mainPart(String file, OPCPackage parts) throws OpenXML4JException {
        for (String type :
                List.of(PackageRelationshipTypes.CORE_DOCUMENT, PackageRelationshipTypes.STRICT_CORE_DOCUMENT)) {
            for (PackageRelationship relation : parts.getRelationshipsByType(type)) {
                PackagePart part = parts.getPart(relation);
                String content = part == null ? "" : part.getContentType();
                if (part != null && content.contains("sheet") && content.endsWith("+xml")) {
                    return part;
                }
                if (content.contains("ms-excel.sheet.binary")) {
                    throw StopException.inputRefused(
                            file + " is a binary Excel workbook (.xlsb), which cannot be read",
                            "Open it in Excel and save it as an Excel workbook (.xlsx).");
                }
            }
        }
        throw ZipCheck.notAWorkbook(file);
    }

    private void readSheets() throws IOException, XMLStreamException, OpenXML4JException {
        try (InputStream in = main.getInputStream()) {
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
    private void addSheet(XMLStreamReader xml) throws OpenXML4JException {
        PackageRelationship relation = main.getRelationship(WorkbookXml.attribute(xml, "id"));
        if (relation != null && relation.getRelationshipType().endsWith("/worksheet")) {
            String state = WorkbookXml.attribute(xml, "state");
            SheetInfo sheet =
                    new SheetInfo(WorkbookXml.attribute(xml, "name"), state.isEmpty() || state.equals("visible"));
            sheets.put(sheet, main.getRelatedPart(relation));
        }
    }

    public String file() {
        return file;
    }

    public List<SheetInfo> sheets() {
        return List.copyOf(sheets.keySet());
    }

    /** The rows of a sheet from its first; to be closed by the caller. */
    public SheetRows rows(SheetInfo sheet, int recordLimit) {
        try {
            readContents();
            PackagePart part = sheets.get(sheet);
            if (part == null) {
                throw new IllegalArgumentException("not a sheet of this workbook: " + sheet.name());
            }
            return new SheetRows(this, sheet, part.getInputStream(), recordLimit);
        } catch (IOException | XMLStreamException | OpenXML4JException broken) {
            throw unreadable(file, broken);
        }
    }

    private void readContents() throws IOException, XMLStreamException, OpenXML4JException {
        if (contentsRead) {
            return;
        }
        contentsRead = true;
        PackagePart stringsPart = related("/sharedStrings");
        if (stringsPart != null) {
            try (InputStream in = stringsPart.getInputStream()) {
                strings = SharedStrings.read(file, in);
            }
        }
        PackagePart stylesPart = related("/styles");
        if (stylesPart != null) {
            try (InputStream in = stylesPart.getInputStream()) {
                formats = CellFormats.read(in);
            }
        }
    }

    private @Nullable PackagePart related(String type) throws OpenXML4JException {
        for (PackageRelationship relation : main.getRelationships()) {
            if (relation.getRelationshipType().endsWith(type)) {
                return main.getRelatedPart(relation);
            }
        }
        return null;
    }

    public SharedStrings strings() {
        return strings;
    }

    public CellFormats formats() {
        return formats;
    }

    public CellNumbers numbers() {
        return numbers;
    }

    private static StopException unreadable(String file, Exception cause) {
        return new StopException(
                ExitCode.INPUT_REFUSED,
                file + " is not a workbook that can be read",
                "Open it in Excel or WPS and save it as an Excel workbook (.xlsx).",
                cause);
    }

    /** Without saving: the package was only read. */
    @Override
    public void close() {
        parts.revert();
    }
}
