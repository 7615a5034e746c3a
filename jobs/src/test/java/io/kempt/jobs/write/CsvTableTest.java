package io.kempt.jobs.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.read.TableReaders;
import io.kempt.jobs.table.RawRecord;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.table.TableReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CsvTableTest {
    private static final List<String> HEADER = List.of("客户编号", "name", "note");

    @Test
    void writesForSpreadsheets(@TempDir Path folder) throws IOException {
        Path target = folder.resolve("clean.csv");
        try (CsvTable table = CsvTable.create(target, HEADER, CsvStyle.SPREADSHEET)) {
            table.row("K1", "Li, \"Bob\"", "=1+1");
            table.row("K2", "两\n行", "+8613800138000");
            assertEquals(2, table.rows());
            table.commit();
        }
        assertEquals("""
                \uFEFF客户编号,name,note
                K1,"Li, ""Bob""\",'=1+1
                K2,"两
                行",+8613800138000
                """, Files.readString(target));
    }

    @Test
    void writesForProgramsAndToStreams() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvTable table = CsvTable.to(out, HEADER, CsvStyle.MACHINE);
        table.row("K1", "", "=1+1");
        table.commit();
        assertEquals("客户编号,name,note\nK1,,=1+1\n", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void leavesNothingWithoutCommit(@TempDir Path folder) {
        Path target = folder.resolve("clean.csv");
        try (CsvTable table = CsvTable.create(target, HEADER, CsvStyle.MACHINE)) {
            table.row("K1", "", "");
        }
        assertFalse(Files.exists(target));
        assertEquals(0, folder.toFile().list().length);
    }

    @Test
    void aFullDiskIsTheEnvironmentsFault() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        CsvTable table = CsvTable.to(full, HEADER, CsvStyle.MACHINE);
        StopException refused = assertThrows(StopException.class, table::commit);
        assertEquals("cannot write standard output: No space left on device", refused.getMessage());
        assertEquals(ExitCode.ENVIRONMENT, refused.exit());
    }

    /** The file is the same, byte for byte, as if Commons CSV alone had written it. */
    @Test
    void writesAsCommonsCsvDoes() throws IOException {
        String alphabet = "aZ9~ !\"#$,;-\n\r\t\u001f\u007f\u00e9中𠮷";
        int[] characters = alphabet.codePoints().toArray();
        Random random = new Random(20_261_125);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvTable table = CsvTable.to(out, List.of(), CsvStyle.MACHINE);
        StringBuilder expected = new StringBuilder();
        CSVPrinter library = new CSVPrinter(
                expected, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get());
        for (int row = 0; row < 20_000; row++) {
            String[] cells = new String[1 + random.nextInt(4)];
            for (int i = 0; i < cells.length; i++) {
                StringBuilder cell = new StringBuilder();
                int length = random.nextInt(row % 2_000 == 0 ? 70_000 : 5);
                for (int at = 0; at < length; at++) {
                    cell.appendCodePoint(characters[random.nextInt(characters.length)]);
                }
                cells[i] = cell.toString();
            }
            table.row(cells);
            library.printRecord((Object[]) cells);
        }
        table.commit();
        assertArrayEquals(expected.toString().getBytes(StandardCharsets.UTF_8), out.toByteArray());
    }

    /** Whatever the cells, the reader gives back what was written. */
    @Test
    void isReadBackExactly(@TempDir Path folder) {
        String alphabet = "ab中𠮷,;\"'\n\r\t =+-";
        Random random = new Random(3);
        List<String[]> rows = new ArrayList<>();
        Path target = folder.resolve("random.csv");
        try (CsvTable table = CsvTable.create(target, HEADER, new CsvStyle(false, true))) {
            for (int i = 0; i < 500; i++) {
                String[] row = {randomCell(random, alphabet), randomCell(random, alphabet), randomCell(random, alphabet)
                };
                rows.add(row);
                table.row(row);
            }
            table.commit();
        }
        ReadOptions options = ReadOptions.DETECT.withDelimiter(",").withHeaderLine(1);
        try (TableReader reader = TableReaders.open(target, options)) {
            for (String[] row : rows) {
                RawRecord back = reader.next();
                assertNotNull(back);
                String[] cells = back.cells().clone();
                for (int i = 0; i < cells.length; i++) {
                    cells[i] = FormulaGuard.unguard(cells[i]);
                }
                assertArrayEquals(row, cells);
            }
            assertNull(reader.next());
        }
    }

    private static String randomCell(Random random, String alphabet) {
        int[] characters = alphabet.codePoints().toArray();
        StringBuilder cell = new StringBuilder();
        for (int length = random.nextInt(6); length > 0; length--) {
            cell.appendCodePoint(characters[random.nextInt(characters.length)]);
        }
        return cell.toString();
    }
}
