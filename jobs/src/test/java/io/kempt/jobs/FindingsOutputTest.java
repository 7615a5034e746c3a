package io.kempt.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.ValidationOutputs;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What a validation hands on: findings in three formats, masked on request, and the report for build servers. */
final class FindingsOutputTest {
    private final ValidateWorkspace at;

    FindingsOutputTest(@TempDir Path folder) {
        at = new ValidateWorkspace(folder);
    }

    @BeforeEach
    void customers() throws IOException {
        at.file(
                "a.csv",
                "编号,客户名称,联系人,手机,邮箱,客户来源,建档日期",
                "007,杭州云图科技有限公司,张三,138 1234 5678,zhangsan@,官网,2025-03-01",
                "=2+5,杭州远山贸易有限公司,李四,13812345678/王五,ok@example.com,展会,2025-03-01");
    }

    @Test
    void csvHasPlaceKeyValueAndWords() throws IOException {
        at.files(at.findings("f.csv"), "a.csv");
        List<String> lines = at.lines("f.csv");
        assertEquals("file,sheet,line,source,kind,key,field,severity,code,raw,suggestion,message", lines.get(0));
        assertTrue(
                lines.contains(
                        "a.csv,,2,,customer,007,mobile,repaired,value.repaired,138 1234 5678,+8613812345678,brought"
                                + " into its canonical form"),
                lines.toString());
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("a.csv,,3,,customer,'=2+5,")), lines.toString());
    }

    @Test
    void jsonLinesHaveOneObjectForEachFindingAndLeaveOutWhatIsEmpty() throws IOException {
        at.files(at.findings("f.jsonl"), "a.csv");
        assertTrue(
                at.lines("f.jsonl")
                        .contains(
                                "{\"file\":\"a.csv\",\"line\":2,\"kind\":\"customer\",\"key\":\"007\",\"field\":\"mobile\","
                                        + "\"severity\":\"repaired\",\"code\":\"value.repaired\",\"raw\":\"138 1234 5678\","
                                        + "\"suggestion\":\"+8613812345678\",\"message\":\"brought into its canonical form\"}"),
                at.lines("f.jsonl").toString());
    }

    @Test
    void aWorkbookHasASummaryAndEveryFindingAsText() throws IOException {
        at.files(at.findings("f.xlsx"), "a.csv");
        at.files(at.findings("f.csv"), "a.csv");
        try (InputStream in = Files.newInputStream(at.path("f.xlsx"));
                Workbook book = WorkbookFactory.create(in)) {
            assertEquals("Summary", book.getSheetName(0));
            assertEquals("Findings", book.getSheetName(1));
            assertEquals(at.lines("f.csv").size() - 1, book.getSheetAt(1).getLastRowNum());
            List<String> keys = new ArrayList<>();
            for (Row row : book.getSheetAt(1)) {
                for (Cell cell : row) {
                    assertFalse(cell.getCellType() == CellType.FORMULA, cell.toString());
                }
                keys.add(row.getCell(5).getStringCellValue());
            }
            assertTrue(keys.contains("007") && keys.contains("=2+5"), keys.toString());
            DataFormatter shown = new DataFormatter();
            long total = 0;
            for (int i = 3; i <= book.getSheetAt(0).getLastRowNum(); i++) {
                total += Long.parseLong(
                        shown.formatCellValue(book.getSheetAt(0).getRow(i).getCell(4)));
            }
            assertEquals(keys.size() - 1, total, "the summary counts every finding");
        }
    }

    @Test
    void maskedFindingsHoldNoPersonalValue() throws IOException {
        at.files(at.findings("f.csv", true), "a.csv");
        String text = String.join("\n", at.lines("f.csv"));
        for (String personal : List.of("12345678", "1234 5678", "zhangsan", "王五")) {
            assertFalse(text.contains(personal), personal + " in " + text);
        }
        assertTrue(text.contains(",mobile,repaired,value.repaired,138****5678,'+86****5678,"), text);
        assertTrue(text.contains(",z***@,"), text);
    }

    @Test
    void anotherEndingIsRefused() {
        StopException refused = assertThrows(StopException.class, () -> at.files(at.findings("f.pdf"), "a.csv"));
        assertTrue(refused.problem().endsWith("f.pdf: its ending says no format."), refused.problem());
        assertEquals("Name a file that ends in .csv, .xlsx or .jsonl.", refused.nextStep());
    }

    @Test
    void theReportForBuildServersHasACaseForEachRule() throws Exception {
        ValidationOutputs outputs = new ValidationOutputs(
                Optional.empty(),
                Optional.empty(),
                Optional.of(at.path("j.xml")),
                Optional.empty(),
                Optional.empty(),
                false);
        at.files(outputs, "a.csv");
        String text = Files.readString(at.path("j.xml"));
        assertFalse(text.contains("zhangsan") || text.contains("5678") || text.contains("张三"), text);
        URL schema = FindingsOutputTest.class.getResource("junit-report.xsd");
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(schema)
                .newValidator()
                .validate(new StreamSource(at.path("j.xml").toFile()));
        Element suite = (Element) DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(at.path("j.xml").toFile())
                .getElementsByTagName("testsuite")
                .item(0);
        assertEquals("a.csv", suite.getAttribute("name"));
        NodeList cases = suite.getElementsByTagName("testcase");
        assertEquals(Integer.toString(cases.getLength()), suite.getAttribute("tests"));
        NodeList failures = suite.getElementsByTagName("failure");
        assertEquals(Integer.toString(failures.getLength()), suite.getAttribute("failures"));
        List<String> failed = new ArrayList<>();
        for (int i = 0; i < failures.getLength(); i++) {
            Element failure = (Element) failures.item(i);
            failed.add(
                    ((Element) failure.getParentNode()).getAttribute("name") + " = " + failure.getAttribute("message"));
        }
        assertTrue(failed.contains("email email.invalid = 1 finding: line 2"), failed.toString());
        assertTrue(suite.getElementsByTagName("system-out")
                .item(0)
                .getTextContent()
                .contains("repaired mobile value.repaired: "));
        assertTrue(cases.getLength() > failures.getLength() + 20, "rules that found nothing pass");
    }
}
