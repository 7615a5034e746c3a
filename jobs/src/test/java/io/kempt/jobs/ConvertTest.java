package io.kempt.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.request.ConvertRequest;
import io.kempt.jobs.request.ConvertResult;
import io.kempt.jobs.request.ConvertResult.ConvertedFile;
import io.kempt.jobs.request.ConvertTarget;
import io.kempt.jobs.table.CsvOptions;
import io.kempt.jobs.table.ReadOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of any form become clean ones. */
final class ConvertTest {
    @TempDir
    Path folder = Path.of("");

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static ConvertResult convert(ConvertTarget to, Path... files) {
        return new ConvertJob(new ConvertRequest(List.of(files), ReadOptions.DETECT, to), Progress.SILENT).run();
    }

    private static String converted(Path... files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        convert(ConvertTarget.stream(out, false), files);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void anExportOfChineseExcelBecomesCleanCsv() throws IOException {
        Path file = Files.write(
                folder.resolve("客户.csv"),
                "客户档案导出;;\n\n编号;名称;手机\nK1;\"北京;华北\";0138\n;;\nK2; 广州 ;=1+1\n合计;2;\n"
                        .getBytes(Charset.forName("GB18030")));
        Path target = folder.resolve("clean.csv");
        ConvertResult result = convert(ConvertTarget.file(target, false), file);
        assertEquals("编号,名称,手机\nK1,北京;华北,0138\nK2,\" 广州 \",=1+1\n", Files.readString(target));
        ConvertedFile one = result.files().get(0);
        assertEquals("GB18030 (96% sure), semicolon, header on line 3, 1 footer line ignored", one.shape());
        assertEquals(2, one.rows());
        assertEquals(1, one.blank());
        assertEquals(List.of(target), result.outputs());
    }

    @Test
    void cellsBeyondTheHeaderAreKeptAndShortRecordsFilledUp() throws IOException {
        assertEquals(
                "id,name,note\n1,,\n2,Li,x,more\n3,Wu,y\n",
                converted(file("a.csv", "id,name,note\n1\n2,Li,x,more\n3,Wu,y\n")));
    }

    @Test
    void aTableWithoutAHeaderStaysOne() throws IOException {
        assertEquals(
                "1,2024-03-05,5.5\n2,2024-03-06,7\n", converted(file("a.csv", "1;2024-03-05;5.5\n2;2024-03-06;7\n")));
    }

    @Test
    void anEmptyFileIsATableOfNothing() throws IOException {
        assertEquals("", converted(file("a.csv", "")));
    }

    @Test
    void severalFilesAreBroughtTogetherByTheNamesOfTheirColumns() throws IOException {
        assertEquals(
                "id,name,town\n1,Li,\n2,Wu,York\n",
                converted(file("a.csv", "id,name\n1,Li\n"), file("b.csv", "town;name;id\nYork;Wu;2\n")));
    }

    @Test
    void aFileWithAHeaderAndOneWithoutAreNotBroughtTogether() throws IOException {
        Path first = file("a.csv", "id,amount\n1,10\n");
        Path second = file("b.csv", "2,2024-03-05\n3,2024-03-06\n");
        StopException refused = assertThrows(StopException.class, () -> converted(first, second));
        assertEquals(
                "b.csv has no header, and the files before it have one: their columns cannot be brought together",
                refused.getMessage());
    }

    @Test
    void aWorkbookHoldsEveryValueAsText() throws IOException {
        Path target = folder.resolve("out.xlsx");
        convert(ConvertTarget.file(target, false), file("a.csv", "编号,金额,代码\n0012,1.50,11010519491231002X\n=1+1,,x\n"));
        try (InputStream in = Files.newInputStream(target);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertEquals(2, sheet.getLastRowNum());
            assertEquals("编号", sheet.getRow(0).getCell(0).getStringCellValue());
            assertEquals("0012", sheet.getRow(1).getCell(0).getStringCellValue());
            assertEquals("1.50", sheet.getRow(1).getCell(1).getStringCellValue());
            assertEquals(CellType.STRING, sheet.getRow(2).getCell(0).getCellType());
            assertEquals("=1+1", sheet.getRow(2).getCell(0).getStringCellValue());
            assertEquals(1, sheet.getPaneInformation().getHorizontalSplitPosition());
        }
    }

    @Test
    void inAFolderWhatIsRefusedDoesNotStopTheOthers() throws IOException {
        Path good = file("good.csv", "id,name\n1,Li\n");
        Path bad = file("bad.pdf", "%PDF-1.4 and so on");
        Path same =
                Files.writeString(Files.createDirectory(folder.resolve("sub")).resolve("good.txt"), "id,name\n2,Wu\n");
        Path out = folder.resolve("out");
        ConvertResult result = convert(ConvertTarget.folder(out, false), good, bad, same);
        assertEquals(ExitCode.INPUT_REFUSED, result.exit());
        assertEquals(
                "bad.pdf is a PDF document: expected a CSV or Excel file",
                result.files().get(1).refusal());
        assertEquals("id,name\n1,Li\n", Files.readString(out.resolve("good.csv")));
        assertEquals("id,name\n2,Wu\n", Files.readString(out.resolve("good.txt.csv")));
        assertFalse(Files.exists(out.resolve("bad.csv")));
    }

    @Test
    void recordsThatAreNoTextAreLeftOutOnRequestAndTold() throws IOException {
        byte[] bytes = "id,name\n1,Li\n2,X\n3,Wu\n".getBytes(StandardCharsets.UTF_8);
        bytes["id,name\n1,Li\n2,".length()] = (byte) 0xFF;
        Path file = Files.write(folder.resolve("a.csv"), bytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReadOptions reading =
                ReadOptions.DETECT.withEncoding("UTF-8").withUndecodable(CsvOptions.Undecodable.REJECT_ROW);
        ConvertResult result = new ConvertJob(
                        new ConvertRequest(List.of(file), reading, ConvertTarget.stream(out, false)), Progress.SILENT)
                .run();
        assertEquals("id,name\n1,Li\n3,Wu\n", out.toString(StandardCharsets.UTF_8));
        assertEquals(
                List.of("1 record holds bytes that are no text, the first on line 3; left out"),
                result.files().get(0).notes());
    }

    @Test
    void idsThatLostDigitsInAWorkbookAreTold() throws IOException {
        Path file = folder.resolve("ids.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream stream = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("客户");
            sheet.createRow(0).createCell(0).setCellValue("证件号码");
            sheet.getRow(0).createCell(1).setCellValue("姓名");
            sheet.createRow(1).createCell(0).setCellValue(110105194912310000d);
            sheet.getRow(1).createCell(1).setCellValue("张伟");
            workbook.write(stream);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ConvertResult result = convert(ConvertTarget.stream(out, false), file);
        assertEquals("证件号码,姓名\n110105194912310000,张伟\n", out.toString(StandardCharsets.UTF_8));
        String note = result.files().get(0).notes().get(0);
        assertTrue(note.matches("1 cell: .* \\(cell.precision-lost\\), the first in 客户 row 2"), note);
    }

    @Test
    void ofARefusedFileNothingIsLeft() throws IOException {
        Path file = file("a.csv", "id,name\n1,Li\n2,x,\"Wu\n");
        Path target = folder.resolve("out.csv");
        assertThrows(StopException.class, () -> convert(ConvertTarget.file(target, false), file));
        assertFalse(Files.exists(target));
    }
}
