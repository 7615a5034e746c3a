package io.kempt.jobs.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.table.TableReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables inside .gz and .zip files are read without unpacking them first. */
final class PackedTest {
    private static final byte[] TABLE = "编号,名称\n1,张伟\n2,王芳\n".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder = Path.of("");

    @Test
    void aGzipFile() throws IOException {
        Path file = Files.write(folder.resolve("客户.csv.gz"), gzip(TABLE));
        assertReads(file);
    }

    @Test
    void aZipArchiveOfOneTableBesideWhatMacOsAdds() throws IOException {
        Path file = zip(StandardCharsets.UTF_8, "export/客户.csv", "__MACOSX/export/._客户.csv", "export/.DS_Store");
        assertReads(file);
    }

    @Test
    void aZipArchiveWithANameInTheEncodingOfChineseWindows() throws IOException {
        assertReads(zip(Charset.forName("GBK"), "客户.csv"));
    }

    @Test
    void aWorkbookInAGzipFile() throws IOException {
        String cell = "<c t='inlineStr'><is><t>%s</t></is></c>";
        String row = "<row>" + cell + cell + "</row>";
        Path workbook =
                new MiniWorkbook(row.formatted("编号", "名称") + row.formatted("1", "张伟")).write(folder.resolve("a.xlsx"));
        Path file = Files.write(folder.resolve("a.xlsx.gz"), gzip(Files.readAllBytes(workbook)));
        try (TableReader reader = TableReaders.open(file, ReadOptions.DETECT)) {
            assertEquals(List.of("编号", "名称"), reader.shape().header());
            assertEquals(1, reader.skip(10));
        }
    }

    @Test
    void aGzipFileThatWasCutOff() throws IOException {
        byte[] whole = gzip("id,name\n".concat("1,Li\n".repeat(200_000)).getBytes(StandardCharsets.UTF_8));
        Path file = Files.write(folder.resolve("cut.csv.gz"), Arrays.copyOf(whole, whole.length - 20));
        StopException refused = assertThrows(StopException.class, () -> {
            try (TableReader reader = TableReaders.open(file, ReadOptions.DETECT)) {
                reader.skip(Long.MAX_VALUE);
            }
        });
        assertEquals("cut.csv.gz is damaged or was cut off: it cannot be unpacked", refused.getMessage());
        assertEquals("Copy or download it again.", refused.nextStep());
    }

    @Test
    void aFileThatUnfoldsWithoutEnd() throws IOException {
        Path file = folder.resolve("bomb.csv.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("id,name\n".getBytes(StandardCharsets.UTF_8));
            byte[] block = "1,Li\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 600; i++) {
                out.write(block);
            }
        }
        try (TableReader reader = TableReaders.open(file, ReadOptions.DETECT)) {
            StopException refused = assertThrows(StopException.class, () -> reader.skip(Long.MAX_VALUE));
            assertEquals(
                    "bomb.csv.gz unfolds to more than 200 times its size, as no real table does", refused.getMessage());
        }
    }

    @Test
    void aZipArchiveOfSeveralFiles() throws IOException {
        Path file = zip(StandardCharsets.UTF_8, "holiday.txt", "beach.txt");
        StopException refused = assertThrows(StopException.class, () -> TableReaders.open(file, ReadOptions.DETECT));
        assertEquals(
                "packed.zip is a zip archive of 2 files (holiday.txt, beach.txt): expected one CSV or Excel file in it",
                refused.getMessage());
        assertEquals("Unpack it, and name the files to read.", refused.nextStep());
    }

    @Test
    void anEmptyZipArchive() throws IOException {
        Path file = zip(StandardCharsets.UTF_8);
        StopException refused = assertThrows(StopException.class, () -> TableReaders.open(file, ReadOptions.DETECT));
        assertEquals("packed.zip is an empty zip archive: expected one CSV or Excel file in it", refused.getMessage());
    }

    private static void assertReads(Path file) {
        try (TableReader reader = TableReaders.open(file, ReadOptions.DETECT)) {
            assertEquals("1 @2: 1 | 张伟\n2 @3: 2 | 王芳", String.join("\n", CsvCasesTest.records(reader)));
        }
    }

    private Path zip(Charset names, String... entries) throws IOException {
        Path file = folder.resolve("packed.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), names)) {
            for (String name : entries) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(TABLE);
                zip.closeEntry();
            }
        }
        return file;
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }
}
