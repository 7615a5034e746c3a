package io.kempt.jobs.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.rules.model.Lang;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;

/** The workbook, opened again and read cell by cell. */
final class ReportWorkbookTest {

    private static XSSFWorkbook reopen(ReportWorkbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static XSSFWorkbook reopen(ReportRequest request) throws IOException {
        return reopen(new ReportWorkbook(new ReportTables(request)));
    }

    private static Cell cell(Sheet sheet, String address) {
        CellReference place = new CellReference(address);
        return sheet.getRow(place.getRow()).getCell(place.getCol());
    }

    private static String text(Sheet sheet, String address) {
        return cell(sheet, address).getStringCellValue();
    }

    private static void number(Sheet sheet, String address, double value, String format) {
        assertEquals(value, cell(sheet, address).getNumericCellValue(), 0, sheet.getSheetName() + " " + address);
        assertEquals(format, cell(sheet, address).getCellStyle().getDataFormatString(), address);
    }

    private static List<String> sheetNames(XSSFWorkbook book) {
        List<String> names = new ArrayList<>();
        book.forEach(sheet -> names.add(sheet.getSheetName()));
        return names;
    }

    @Test
    void sheetsStandInTheirOrderInEitherLanguage() throws IOException {
        try (XSSFWorkbook zh = reopen(SampleReport.small(Lang.ZH));
                XSSFWorkbook en = reopen(SampleReport.small(Lang.EN))) {
            assertEquals(List.of("概览", "RFM分层", "客户明细", "漏斗", "口径说明", "对账"), sheetNames(zh));
            assertEquals(
                    List.of("Overview", "RFM", "RFM customers", "Funnel", "Definitions", "Reconciliation"),
                    sheetNames(en));
            assertEquals("客户分析报告", text(zh.getSheetAt(0), "B1"));
            assertEquals(
                    "As of 2026-06-30  ·  Currency CNY  ·  Counted statuses 已完成  ·  Run 20260630-0001",
                    text(en.getSheetAt(1), "A2"));
        }
    }

    @Test
    void theOverviewShowsFiguresWithWhatTheyMean() throws IOException {
        try (XSSFWorkbook book = reopen(SampleReport.small(Lang.EN))) {
            Sheet overview = book.getSheet("Overview");
            assertEquals(
                    LocalDateTime.of(2026, 6, 30, 0, 0), cell(overview, "C3").getLocalDateTimeCellValue());
            assertEquals("yyyy-mm-dd", cell(overview, "C3").getCellStyle().getDataFormatString());
            assertEquals("Customers", text(overview, "B6"));
            number(overview, "B7", 6, "#,##0");
            assertEquals("Completeness", text(overview, "E6"));
            number(overview, "E7", 0.9375, "0.0%");
            assertEquals("45 / 48  ·  filled required fields / required fields", text(overview, "E8"));
            assertEquals("Revenue", text(overview, "D11"));
            number(overview, "D12", 5507.5, "#,##0.00");
            assertEquals("•  Champions: 20.0% of buyers bring 45.4% of the revenue.", text(overview, "B25"));
            assertEquals("ERP客户档案.csv", text(overview, "B30"));
            assertEquals("0123456789abcdef".repeat(4), text(overview, "H30"));
            assertFalse(overview.isDisplayGridlines());
        }
    }

    @Test
    void segmentTotalsAreLiveAndHoldTheirValues() throws IOException {
        try (XSSFWorkbook book = reopen(SampleReport.small(Lang.EN))) {
            Sheet rfm = book.getSheet("RFM");
            assertEquals("Segment", text(rfm, "A4"));
            assertEquals("Champions", text(rfm, "A5"));
            assertEquals("SUBTOTAL(9,C5:C14)", cell(rfm, "C15").getCellFormula());
            number(rfm, "C15", 5, "#,##0");
            assertEquals("SUBTOTAL(9,F5:F14)", cell(rfm, "F15").getCellFormula());
            number(rfm, "F15", 5507.5, "#,##0.00");
            assertEquals("IF(E15=0,0,F15/E15)", cell(rfm, "H15").getCellFormula());
            number(rfm, "F5", 2502.5, "#,##0.00");
            number(rfm, "D5", 0.2, "0.0%");
            assertEquals(
                    "A4:L14", ((XSSFSheet) rfm).getCTWorksheet().getAutoFilter().getRef());
            assertEquals(2, rfm.getSheetConditionalFormatting().getNumConditionalFormattings());
            assertEquals("R \\ F", text(rfm, "B18"));
            assertEquals(
                    "C19:G23",
                    rfm.getSheetConditionalFormatting()
                            .getConditionalFormattingAt(1)
                            .getFormattingRanges()[0]
                            .formatAsString());
            number(rfm, "G19", 1, "#,##0");
            assertEquals("SUM(C19:G23)", cell(rfm, "H24").getCellFormula());
        }
    }

    /** A cached value that differs from what the formula yields would make two programs show two numbers. */
    @Test
    void everyFormulaYieldsTheValueItHolds() throws IOException {
        for (ReportRequest request : List.of(SampleReport.small(Lang.ZH), SampleReport.seeded(Lang.EN, 250))) {
            try (XSSFWorkbook book = reopen(request)) {
                int formulas = 0;
                FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
                for (Sheet sheet : book) {
                    for (Row row : sheet) {
                        for (Cell cell : row) {
                            formulas += check(cell, evaluator);
                        }
                    }
                }
                assertEquals(6 + 11 + 5 + 3, formulas);
            }
        }
    }

    private static int check(Cell cell, FormulaEvaluator evaluator) {
        if (cell.getCellType() != CellType.FORMULA) {
            return 0;
        }
        double cached = cell.getNumericCellValue();
        double live = evaluator.evaluate(cell).getNumberValue();
        // The average is rounded to cents, sums of shares to a millionth each.
        assertEquals(live, cached, 0.005 + 1e-9, cell.getSheet().getSheetName() + " " + cell.getAddress());
        return 1;
    }

    @Test
    void theFunnelIsANativeChartWithAnInvisibleSpacer() throws IOException {
        try (XSSFWorkbook book = reopen(SampleReport.small(Lang.ZH))) {
            XSSFSheet sheet = book.getSheet("漏斗");
            List<XSSFChart> charts = sheet.getDrawingPatriarch().getCharts();
            assertEquals(2, charts.size());
            CTBarChart bars = charts.get(0).getCTChart().getPlotArea().getBarChartArray(0);
            assertEquals("bar", bars.getBarDir().getVal().toString());
            assertEquals("stacked", bars.getGrouping().getVal().toString());
            assertEquals("100", bars.getOverlap().getVal().toString());
            CTBarSer spacer = bars.getSerArray(0);
            CTBarSer entered = bars.getSerArray(1);
            assertTrue(spacer.getSpPr().isSetNoFill());
            assertEquals("漏斗!$A$5:$A$9", entered.getCat().getStrRef().getF());
            assertEquals("漏斗!$B$5:$B$9", entered.getVal().getNumRef().getF());
            assertEquals("漏斗!$N$5:$N$9", spacer.getVal().getNumRef().getF());
            assertTrue(sheet.isColumnHidden(13));
            assertFalse(charts.get(0).getCTChart().getPlotVisOnly().getVal());
            assertEquals("(MAX($B$5:$B$9)-B7)/2", cell(sheet, "N7").getCellFormula());
            number(sheet, "N7", 1, "#,##0.0");
            assertEquals(
                    "1.0",
                    spacer.getVal().getNumRef().getNumCache().getPtArray(2).getV());
            CTBarSer step =
                    charts.get(1).getCTChart().getPlotArea().getBarChartArray(0).getSerArray(0);
            assertEquals("漏斗!$G$5:$G$8", step.getVal().getNumRef().getF());
        }
    }

    @Test
    void customersAreTypedFrozenAndFiltered() throws IOException {
        try (XSSFWorkbook book = reopen(SampleReport.small(Lang.EN))) {
            XSSFSheet sheet = book.getSheet("RFM customers");
            assertEquals("K100005", text(sheet, "A5"));
            assertEquals("@", cell(sheet, "A5").getCellStyle().getDataFormatString());
            assertEquals("杭州云图科技有限公司", text(sheet, "B5"));
            assertEquals("555", text(sheet, "G5"));
            number(sheet, "J5", 2502.5, "#,##0.00");
            assertEquals(LocalDateTime.of(2026, 6, 20, 0, 0), cell(sheet, "L5").getLocalDateTimeCellValue());
            assertEquals("yyyy-mm-dd", cell(sheet, "L5").getCellStyle().getDataFormatString());
            assertEquals(4, sheet.getPaneInformation().getHorizontalSplitPosition());
            assertEquals("A4:L9", sheet.getCTWorksheet().getAutoFilter().getRef());
        }
    }

    @Test
    void everySheetPrintsOnThePagesWidthAndMergesNothing() throws IOException {
        try (XSSFWorkbook book = reopen(SampleReport.seeded(Lang.ZH, 200))) {
            for (Sheet sheet : book) {
                assertEquals(0, sheet.getNumMergedRegions(), sheet.getSheetName());
                assertTrue(sheet.getPrintSetup().getLandscape(), sheet.getSheetName());
                assertTrue(sheet.getFitToPage(), sheet.getSheetName());
                assertEquals(1, sheet.getPrintSetup().getFitWidth());
                assertEquals(0, sheet.getPrintSetup().getFitHeight());
                assertNotNull(sheet.getRepeatingRows(), sheet.getSheetName());
            }
        }
    }

    @Test
    void thePropertiesTellTheAsOfDateAndNotTheClock() throws IOException {
        try (XSSFWorkbook book = reopen(SampleReport.small(Lang.EN))) {
            Date asOf =
                    Date.from(SampleReport.AS_OF.atStartOfDay(ZoneOffset.UTC).toInstant());
            assertEquals(asOf, book.getProperties().getCoreProperties().getCreated());
            assertEquals(asOf, book.getProperties().getCoreProperties().getModified());
            assertEquals("Kempt", book.getProperties().getCoreProperties().getCreator());
        }
    }

    @Test
    void longSheetsAreStreamedAndSplitWithTheSameCells() throws IOException {
        ReportTables tables = new ReportTables(SampleReport.seeded(Lang.EN, 130));
        try (XSSFWorkbook whole = reopen(new ReportWorkbook(tables));
                XSSFWorkbook streamed = reopen(new ReportWorkbook(tables, 10, 1000));
                XSSFWorkbook split = reopen(new ReportWorkbook(tables, 10, 50))) {
            int customers = whole.getSheet("RFM customers").getLastRowNum() - 3;
            assertTrue(customers > 100, "customers " + customers);
            assertEquals(cells(whole), cells(streamed));
            assertEquals(
                    2,
                    streamed.getSheet("Funnel")
                            .getDrawingPatriarch()
                            .getCharts()
                            .size());
            assertEquals(
                    List.of("RFM customers", "RFM customers 2", "RFM customers 3"),
                    sheetNames(split).subList(2, 5));
            assertEquals(text(whole.getSheet("RFM customers"), "A55"), text(split.getSheet("RFM customers 2"), "A5"));
            assertEquals(customers - 100, split.getSheet("RFM customers 3").getLastRowNum() - 3);
        }
    }

    private static List<String> cells(XSSFWorkbook book) {
        List<String> cells = new ArrayList<>();
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    cells.add(sheet.getSheetName() + " " + cell.getAddress() + " "
                            + cell.getCellStyle().getDataFormatString() + " " + cell);
                }
            }
        }
        return cells;
    }

    @Test
    void partsThatWereNotMeasuredLeaveOutTheirSheets(@TempDir Path folder) throws IOException {
        ReportRequest small = SampleReport.small(Lang.EN);
        ReportRequest customersOnly = new ReportRequest(
                "r",
                small.asOf(),
                "",
                Lang.EN,
                List.of(),
                small.customers(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of());
        Path file = folder.resolve("report.xlsx");
        new ReportWorkbook(new ReportTables(customersOnly)).write(file);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
            assertEquals(List.of("Overview", "Definitions", "Reconciliation"), sheetNames(book));
        }
    }

    @Test
    void chineseCharactersTakeTwoPlaces() {
        assertEquals(4, CellWidth.of("abcd"));
        assertEquals(8, CellWidth.of("客户编号"));
        assertEquals(6, CellWidth.of("K1（空"));
        assertEquals(3, CellWidth.of("ａé"));
        assertEquals(2, CellWidth.of("\uD842\uDFB7"));
    }
}
