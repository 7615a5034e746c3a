package io.kempt.jobs.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.table.TableReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading all of a table equals reading n records, and opening it again, skipping n and reading the rest. */
final class SkipTest {
    private static final List<String> CELLS =
            List.of("", "", " ", "K1", "张伟", "a,b", "say \"hi\"", "two\nlines", "\r\n", "=1+1", "'", "\t", "𠮷野家");

    @RepeatedTest(40)
    void csv(RepetitionInfo run, @TempDir Path folder) throws IOException {
        Random random = new Random(run.getCurrentRepetition());
        Path file = folder.resolve("random.csv");
        Files.writeString(file, randomCsv(random), StandardCharsets.UTF_8);
        assertSkipEqualsReading(file, random);
    }

    @RepeatedTest(20)
    void xlsx(RepetitionInfo run, @TempDir Path folder) throws IOException {
        Random random = new Random(run.getCurrentRepetition());
        Path file = folder.resolve("random.xlsx");
        writeRandomWorkbook(file, random);
        assertSkipEqualsReading(file, random);
    }

    @Test
    void skippingBeyondTheEndTellsHowFarItGot(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("short.csv"), "id,name\n1,Li\n2,Wu\n");
        try (TableReader reader = TableReaders.open(file, ReadOptions.DETECT)) {
            assertEquals(2, reader.skip(10));
            assertNull(reader.next());
        }
    }

    private static void assertSkipEqualsReading(Path file, Random random) {
        ReadOptions options = ReadOptions.DETECT.withHeaderLine(1).withDelimiter(",");
        List<String> all;
        try (TableReader reader = TableReaders.open(file, options)) {
            all = CsvCasesTest.records(reader);
        }
        int n = random.nextInt(all.size() + 1);
        try (TableReader reader = TableReaders.open(file, options)) {
            assertEquals(n, reader.skip(n));
            assertEquals(
                    String.join("\n", all.subList(n, all.size())), String.join("\n", CsvCasesTest.records(reader)));
        }
    }

    private static String randomCsv(Random random) throws IOException {
        StringWriter text = new StringWriter();
        String lineEnd = random.nextBoolean() ? "\n" : "\r\n";
        CSVFormat format =
                CSVFormat.RFC4180.builder().setRecordSeparator(lineEnd).get();
        CSVPrinter printer = new CSVPrinter(text, format);
        printer.printRecord("id", "name", "note");
        int rows = random.nextInt(60);
        for (int i = 0; i < rows; i++) {
            if (random.nextInt(8) == 0) {
                text.append(lineEnd);
            } else {
                printer.printRecord((Object[]) randomCells(random, 1 + random.nextInt(5)));
            }
        }
        return text.toString();
    }

    private static void writeRandomWorkbook(Path file, Random random) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("data");
            fill(sheet.createRow(0), "id", "name", "note");
            int at = 1;
            int rows = random.nextInt(60);
            for (int i = 0; i < rows; i++) {
                at += random.nextInt(6) == 0 ? 2 : 1;
                fill(sheet.createRow(at), randomCells(random, random.nextInt(5)));
            }
            workbook.write(out);
        }
    }

    private static String[] randomCells(Random random, int width) {
        String[] cells = new String[width];
        for (int i = 0; i < width; i++) {
            cells[i] = CELLS.get(random.nextInt(CELLS.size()));
        }
        return cells;
    }

    private static void fill(Row row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            row.createCell(i).setCellValue(cells[i]);
        }
    }
}
