package io.kempt.jobs.read;

import static io.kempt.jobs.read.ExcelFormat.fill;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.table.TableReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Workbooks that open with a password. */
final class EncryptedWorkbookTest {
    private static final String PASSWORD = "密码 Ab1";

    @TempDir
    private static Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource(names = {"agile", "standard"})
    void xlsx(EncryptionMode mode) throws IOException, GeneralSecurityException {
        assertOpens(encrypted("book-" + mode + ".xlsx", mode, PASSWORD));
    }

    @Test
    void xls() throws IOException {
        assertOpens(encryptedXls("book.xls", PASSWORD));
    }

    private static void assertOpens(Path file) throws IOException {
        long temporary = temporaryFiles();
        try (TableReader reader = TableReaders.open(file, ReadOptions.DETECT.withPassword(PASSWORD))) {
            assertEquals("sheet 客户, header on row 1", reader.shape().summary());
            assertEquals(List.of("1 @2: K1 | 上海", "2 @3: K2 | 12.5"), CsvCasesTest.records(reader));
            assertEquals(temporary, temporaryFiles(), "the decrypted content is in no folder");
        }
        StopException missing = assertThrows(StopException.class, () -> TableReaders.open(file, ReadOptions.DETECT));
        assertEquals(file.getFileName() + " is encrypted and opens with a password only", missing.getMessage());
        assertEquals(
                "Give it with --password-file FILE or in the environment variable KEMPT_PASSWORD, or save the workbook"
                        + " without a password.",
                missing.nextStep());
        assertEquals(ExitCode.INPUT_REFUSED, missing.exit());
        StopException wrong = assertThrows(
                StopException.class, () -> TableReaders.open(file, ReadOptions.DETECT.withPassword("密码 ab1")));
        assertEquals(file.getFileName() + " is encrypted, and the password given does not open it", wrong.getMessage());
        assertEquals(
                "Check what --password-file or KEMPT_PASSWORD holds: capitals and blanks count.", wrong.nextStep());
        assertEquals(ExitCode.INPUT_REFUSED, wrong.exit());
    }

    /** Excel encrypts a workbook that is protected against changes with a password of its own, and never asks for it. */
    @Test
    void protectedAgainstChangesOnly() throws IOException, GeneralSecurityException {
        for (Path file : List.of(
                encrypted("protected.xlsx", EncryptionMode.agile, Decryptor.DEFAULT_PASSWORD),
                encryptedXls("protected.xls", Decryptor.DEFAULT_PASSWORD))) {
            try (TableReader reader = TableReaders.open(file, ReadOptions.DETECT)) {
                assertEquals(2, CsvCasesTest.records(reader).size());
            }
        }
    }

    @Test
    void severalSheetsOfAnEncryptedXls() throws IOException {
        Path file = folder.resolve("two.xls");
        Biff8EncryptionKey.setCurrentUserPassword(PASSWORD);
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            fill(workbook.createSheet("a").createRow(0), "id", "name");
            fill(workbook.getSheet("a").createRow(1), "K1", "甲".repeat(4000));
            fill(workbook.createSheet("b").createRow(0), "id", "name");
            fill(workbook.getSheet("b").createRow(1), "K2", "乙");
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        ReadOptions options = ReadOptions.DETECT.withPassword(PASSWORD).withSheet("*");
        try (TableReader reader = TableReaders.open(file, options)) {
            assertEquals(List.of("1 @2: K1 | " + "甲".repeat(4000), "2 @2: K2 | 乙"), CsvCasesTest.records(reader));
        }
    }

    private static Path encrypted(String name, EncryptionMode mode, String password)
            throws IOException, GeneralSecurityException {
        Path file = folder.resolve(name);
        EncryptionInfo info = new EncryptionInfo(mode);
        Encryptor encryptor = info.getEncryptor();
        encryptor.confirmPassword(password);
        try (POIFSFileSystem parts = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            try (XSSFWorkbook workbook = new XSSFWorkbook();
                    OutputStream content = encryptor.getDataStream(parts)) {
                fillSheet(workbook);
                workbook.write(content);
            }
            parts.writeFilesystem(out);
        }
        return file;
    }

    private static Path encryptedXls(String name, String password) throws IOException {
        Path file = folder.resolve(name);
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            fillSheet(workbook);
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        return file;
    }

    private static void fillSheet(Workbook workbook) {
        var sheet = workbook.createSheet("客户");
        fill(sheet.createRow(0), "id", "name");
        fill(sheet.createRow(1), "K1", "上海");
        fill(sheet.createRow(2), "K2", 12.5);
    }

    private static long temporaryFiles() throws IOException {
        Predicate<Path> own = file -> file.getFileName().toString().matches("kempt-.*\\.xlsx");
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(own).count();
        }
    }
}
