package io.kempt.jobs.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.progress.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that come out. */
class GenerateJobTest {
    private static final int ROWS = 400;
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    static Path shared = Path.of("");

    @BeforeAll
    static void generate() {
        FileNames.assumeChinese();
        GenerateJob.run(new GenerateRequest(shared, ROWS, 1), Progress.SILENT);
    }

    private static Map<String, ByteBuffer> files(Path folder) throws IOException {
        Map<String, ByteBuffer> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString(), ByteBuffer.wrap(Files.readAllBytes(path)));
            }
        }
        return files;
    }

    @Test
    void sameSeedSameBytesEvenInAnotherLocaleAndTimeZone(@TempDir Path other) throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
            GenerateJob.run(new GenerateRequest(other, ROWS, 1), Progress.SILENT);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertEquals(files(shared), files(other));
    }

    @Test
    void anotherSeedGivesOtherBytesInEveryInput(@TempDir Path other) throws IOException {
        GenerateJob.run(new GenerateRequest(other, ROWS, 2), Progress.SILENT);
        Map<String, ByteBuffer> others = files(other);
        assertEquals(files(shared).keySet(), others.keySet());
        files(shared).forEach((name, bytes) -> assertNotEquals(bytes, others.get(name), name));
    }

    @Test
    void allFilesAreThereAndNoTemporaryOnes() throws IOException {
        assertEquals(
                List.of(
                        "inputs/ERP客户档案.csv",
                        "inputs/activities.csv",
                        "inputs/leads.csv",
                        "inputs/opportunities.csv",
                        "inputs/orders.csv",
                        "inputs/stage_history.csv",
                        "inputs/webshop_customers.csv",
                        "inputs/销售部客户表.xlsx",
                        "truth/customers.csv",
                        "truth/defects.csv",
                        "truth/leads.csv",
                        "truth/summary.json"),
                List.copyOf(files(shared).keySet()));
    }

    @Test
    void theErpSpeaksGb18030WithWindowsLineEnds() throws IOException {
        byte[] bytes = Files.readAllBytes(shared.resolve("inputs/ERP客户档案.csv"));
        String text = GB18030.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        assertTrue(text.startsWith("客户编号,客户名称,统一社会信用代码,客户规模,所属行业,联系人,手机,邮箱,国家,地址,客户来源,业务员,建档日期,更新日期,备注\r\nK100001,"));
        assertThrows(
                CharacterCodingException.class,
                () -> StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)),
                "a reader that takes it for UTF-8 must notice");
    }

    @Test
    void theWorkbookHoldsPhonesAsNumbersExactlyWhereTheTruthSaysSo() throws IOException {
        Set<String> told = new TreeSet<>();
        for (String line : Files.readAllLines(shared.resolve("truth/defects.csv"))) {
            if (line.contains(",mobile,phone-number-cell,")) {
                told.add(line.split(",")[1]);
            }
        }
        Set<String> found = new TreeSet<>();
        // through a stream: POI writes a file that it was given back when it is closed
        try (InputStream in = Files.newInputStream(shared.resolve("inputs/销售部客户表.xlsx"));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (Row row : book.getSheetAt(0)) {
                Cell phone = row.getCell(3);
                if (phone != null && phone.getCellType() == CellType.NUMERIC) {
                    found.add(row.getCell(0).getStringCellValue());
                }
            }
        }
        assertEquals(told, found);
        assertFalse(found.isEmpty());
    }

    @Test
    void onlyTheFileSavedByExcelHasAByteOrderMark() throws IOException {
        for (String name : List.of("opportunities", "orders", "leads", "activities", "stage_history")) {
            String text = Files.readString(shared.resolve("inputs/" + name + ".csv"));
            assertEquals(name.equals("opportunities"), text.startsWith("\uFEFF"), name);
            assertEquals(name.equals("opportunities"), text.contains("\r\n"), name);
        }
    }

    @Test
    void theTruthNamesEveryCustomerOnce() throws IOException {
        List<String> lines = Files.readAllLines(shared.resolve("truth/customers.csv"));
        assertEquals("source,customer_id,entity_id,entity_type,group_id", lines.get(0));
        long ids = lines.stream()
                .skip(1)
                .map(line -> line.split(",")[1])
                .distinct()
                .count();
        assertEquals(ROWS, ids);
        assertEquals(ROWS + 1, lines.size());
    }

    @Test
    void theSummaryHasTheCounts() throws IOException {
        String json = Files.readString(shared.resolve("truth/summary.json"));
        assertTrue(json.startsWith("{\n  \"kind\": \"crm\",\n  \"rows\": 400,\n  \"seed\": 1,\n"), json);
        int defects = Files.readAllLines(shared.resolve("truth/defects.csv")).size() - 1;
        int told = 0;
        for (String line : json.substring(json.indexOf("\"defects\"")).split("\n")) {
            told += line.matches(".*: [0-9]+,?") ? Integer.parseInt(line.replaceAll("\\D", "")) : 0;
        }
        assertEquals(defects, told);
    }

    @Test
    void onlyCustomersGivesTheThreeCustomerFiles(@TempDir Path other) throws IOException {
        GenerateRequest request = new GenerateRequest(other, ROWS, 1, GenerateRequest.DEFAULT_AS_OF, true);
        GenerateResult result = GenerateJob.run(request, Progress.SILENT);
        Map<String, ByteBuffer> alone = files(other);
        assertEquals(
                3, alone.keySet().stream().filter(n -> n.startsWith("inputs")).count());
        alone.forEach((name, bytes) -> {
            if (name.startsWith("inputs")) {
                assertEquals(bytes, readQuietly(shared.resolve(name)), name);
            }
        });
        assertEquals(7, result.files().size());
    }

    private static ByteBuffer readQuietly(Path path) {
        try {
            return ByteBuffer.wrap(Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theResultTellsEveryFileWithItsSize(@TempDir Path other) throws IOException {
        GenerateResult result = GenerateJob.run(new GenerateRequest(other, 50, 1), Progress.SILENT);
        assertEquals(files(other).size(), result.files().size());
        for (GenerateResult.WrittenFile file : result.files()) {
            assertEquals(Files.size(file.path()), file.bytes());
            assertTrue(file.lines() > 0, file.toString());
        }
    }

    @Test
    void generatedFilesAreReplacedButNoOthers(@TempDir Path other) throws IOException {
        GenerateJob.run(new GenerateRequest(other, 20, 1), Progress.SILENT);
        GenerateJob.run(new GenerateRequest(other, 20, 2), Progress.SILENT);

        Files.delete(other.resolve("truth/summary.json"));
        StopException stop = assertThrows(
                StopException.class, () -> GenerateJob.run(new GenerateRequest(other, 20, 3), Progress.SILENT));
        assertEquals(ExitCode.USAGE, stop.exit());
        assertEquals(
                other + " holds inputs/ERP客户档案.csv but no truth/summary.json:"
                        + " expected a new folder or one that was generated before",
                stop.getMessage());
        assertEquals("Name another folder with --out.", stop.nextStep());
    }

    @Test
    void rowsAndDayMustMakeSense(@TempDir Path other) {
        for (long rows : new long[] {0, -1, 50_000_001}) {
            StopException stop = assertThrows(
                    StopException.class, () -> GenerateJob.run(new GenerateRequest(other, rows, 1), Progress.SILENT));
            assertEquals(ExitCode.USAGE, stop.exit());
            assertEquals("--rows is " + rows + ": expected 1 to 50000000", stop.getMessage());
        }
        GenerateRequest early = new GenerateRequest(other, 10, 1, LocalDate.of(1999, 12, 31), false);
        StopException stop = assertThrows(StopException.class, () -> GenerateJob.run(early, Progress.SILENT));
        assertEquals(
                "--as-of is 1999-12-31: expected a day from 2000-01-01 on and before 2100-01-01", stop.getMessage());
        assertFalse(Files.exists(other.resolve("inputs")));
    }

    @Test
    void aFolderThatCannotBeWrittenIsAnEnvironmentError(@TempDir Path other) throws IOException {
        Path file = Files.writeString(other.resolve("taken"), "a file where a folder should be");
        StopException stop = assertThrows(
                StopException.class, () -> GenerateJob.run(new GenerateRequest(file, 10, 1), Progress.SILENT));
        assertEquals(ExitCode.ENVIRONMENT, stop.exit());
        String message = String.valueOf(stop.getMessage());
        assertTrue(message.startsWith("the generated files cannot be written to " + file), message);
    }

    @Test
    void progressHearsAStartAndAnEnd(@TempDir Path other) {
        StringBuilder heard = new StringBuilder();
        GenerateJob.run(new GenerateRequest(other, 30, 1), new Progress() {
            @Override
            public void started(String step) {
                heard.append(step).append('\n');
            }

            @Override
            public void advanced(long rows) {}

            @Override
            public void finished(String step, String summary) {
                heard.append(summary.replaceAll("[0-9]+ defects", "n defects"));
            }

            @Override
            public void note(String text) {}
        });
        assertEquals("generate 30 customer records\n12 files, n defects in them", heard.toString());
    }
}
