package io.kempt.jobs.read.excel;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Encrypted workbooks ([MS-OFFCRYPTO]). The content of an encrypted .xlsx is decrypted into a private temporary file,
 * which is gone from its folder as soon as it is open.
 */
final class EncryptedWorkbook {
    private EncryptedWorkbook() {}

    /** The .xlsx workbook inside an encrypted compound file. */
    static XlsxWorkbook open(String file, POIFSFileSystem parts, String password) throws IOException {
        EncryptionInfo info = encryption(file, parts);
        unlock(file, info, password);
        Path decrypted = Files.createTempFile("kempt-", ".xlsx");
        try {
            try (InputStream in = info.getDecryptor().getDataStream(parts)) {
                Files.copy(in, decrypted, StandardCopyOption.REPLACE_EXISTING);
            } catch (GeneralSecurityException | EncryptedDocumentException unknown) {
                throw unsupported(file, unknown);
            }
            return XlsxWorkbook.open(file, decrypted);
        } finally {
            discard(decrypted);
        }
    }

    private static EncryptionInfo encryption(String file, POIFSFileSystem parts) throws IOException {
        try {
            return new EncryptionInfo(parts);
        } catch (RuntimeException unknown) {
            throw unsupported(file, unknown);
        }
    }

    /**
     * Opens the lock with a password, or without one where Excel does so: a workbook that is merely protected against
     * changes is encrypted with a password that everybody knows.
     *
     * @throws StopException when the password is missing or wrong
     */
    static void unlock(String file, EncryptionInfo info, String password) {
        try {
            boolean opened = !password.isEmpty() && info.getDecryptor().verifyPassword(password);
            if (opened || info.getDecryptor().verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
                return;
            }
        } catch (GeneralSecurityException | RuntimeException | LinkageError unknown) {
            throw unsupported(file, unknown);
        }
        throw password.isEmpty()
                ? StopException.inputRefused(
                        file + " is encrypted and opens with a password only",
                        "Give it with --password-file FILE or in the environment variable KEMPT_PASSWORD, or save the"
                                + " workbook without a password.")
                : StopException.inputRefused(
                        file + " is encrypted, and the password given does not open it",
                        "Check what --password-file or KEMPT_PASSWORD holds: capitals and blanks count.");
    }

    static StopException unsupported(String file, Throwable cause) {
        return new StopException(
                ExitCode.INPUT_REFUSED,
                file + " is encrypted in a way that cannot be read",
                "Open it in Excel or WPS and save it without a password.",
                cause);
    }

    /** Where an open file cannot be deleted, as under Windows, it goes when Kempt ends. */
    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException open) {
            file.toFile().deleteOnExit();
        }
    }
}
