package io.kempt.jobs.read;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook of one sheet written part by part, for what POI does not write. */
public final class MiniWorkbook {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final String sheetData;
    private String sharedStrings = "";
    private String mainType = TYPE + "sheet.main+xml";
    private String workbookStart = "";
    private String sheetType = "worksheet";

    /**
     * @param sheetData the rows as XML
     */
    public MiniWorkbook(String sheetData) {
        this.sheetData = sheetData;
    }

    MiniWorkbook strings(String items) {
        sharedStrings = items;
        return this;
    }

    MiniWorkbook type(String contentType) {
        mainType = contentType;
        return this;
    }

    /** What the workbook says that its only sheet is. */
    MiniWorkbook sheetType(String relation) {
        sheetType = relation;
        return this;
    }

    MiniWorkbook doctype(String declaration) {
        workbookStart = declaration;
        return this;
    }

    public Path write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            entry(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns='" + PACKAGE + "content-types'>"
                            + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package."
                            + "relationships+xml'/>" + override("/xl/workbook.xml", mainType)
                            + override("/xl/sheet1.xml", TYPE + "worksheet+xml")
                            + override("/xl/strings.xml", TYPE + "sharedStrings+xml") + "</Types>");
            entry(zip, "_rels/.rels", relations(relation("r1", "officeDocument", "xl/workbook.xml")));
            entry(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relations(
                            relation("r1", sheetType, "sheet1.xml") + relation("r2", "sharedStrings", "strings.xml")));
            entry(
                    zip,
                    "xl/workbook.xml",
                    workbookStart + "<workbook xmlns='" + MAIN + "' xmlns:r='" + RELATIONS
                            + "'><sheets><sheet name='data' sheetId='1' r:id='r1'/></sheets></workbook>");
            entry(zip, "xl/strings.xml", "<sst xmlns='" + MAIN + "'>" + sharedStrings + "</sst>");
            entry(
                    zip,
                    "xl/sheet1.xml",
                    "<worksheet xmlns='" + MAIN + "'><sheetData>" + sheetData + "</sheetData></worksheet>");
        }
        return file;
    }

    private static String override(String part, String type) {
        return "<Override PartName='" + part + "' ContentType='" + type + "'/>";
    }

    private static String relations(String each) {
        return "<Relationships xmlns='" + PACKAGE + "relationships'>" + each + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id='" + id + "' Type='" + RELATIONS + "/" + type + "' Target='" + target + "'/>";
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
