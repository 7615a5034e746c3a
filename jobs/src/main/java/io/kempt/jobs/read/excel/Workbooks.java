package io.kempt.jobs.read.excel;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.table.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** Opens workbooks of every format by what is inside. */
public final class Workbooks {
    private Workbooks() {}

    /** A workbook in a zip archive, .xlsx and .xlsm. */
    public static WorkbookFile zipped(Path file) {
        return XlsxWorkbook.open(file);
    }

    /**
     * A workbook in a compound file (OLE2): .xls, or one of either format that is encrypted.
     *
     * @param password opens an encrypted one; empty when none is known
     */
    public static WorkbookFile compound(Path path, String password) {
        String file = SourceFile.name(path);
        POIFSFileSystem parts = null;
        try {
            parts = new POIFSFileSystem(path.toFile(), true);
            WorkbookFile workbook = open(file, Files.size(path), parts, password);
            if (workbook instanceof XlsWorkbook) {
                parts = null;
            }
            return workbook;
        } catch (StopException known) {
            throw known;
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            // POI meets what is cut off or malformed with a dozen kinds of exceptions
            throw damaged(file, broken);
        } finally {
            close(parts);
        }
    }

    private static WorkbookFile open(String file, long bytes, POIFSFileSystem parts, String password)
            throws IOException {
        Set<String> names = parts.getRoot().getEntryNames();
        if (names.contains(Decryptor.DEFAULT_POIFS_ENTRY)) {
            return EncryptedWorkbook.open(file, parts, password);
        }
        // The spelling varies among the programs that write them
        for (String stream : new String[] {"Workbook", "Book"}) {
            Optional<String> name =
                    names.stream().filter(stream::equalsIgnoreCase).findFirst();
            if (name.isPresent()) {
                return new XlsWorkbook(file, bytes, parts, name.get(), password);
            }
        }
        throw StopException.inputRefused(
                file + (names.contains("WordDocument") ? " is a Word document" : " is no Excel workbook")
                        + ": expected a CSV or Excel file",
                "Export the table itself as .xlsx or CSV.");
    }

    static StopException damaged(String file, Throwable cause) {
        return new StopException(
                ExitCode.INPUT_REFUSED,
                file + " is damaged or was cut off",
                "Copy or download it again; if that does not help, open it in Excel or WPS and save it as .xlsx.",
                cause);
    }

    static void close(@Nullable POIFSFileSystem parts) {
        try {
            if (parts != null) {
                parts.close();
            }
        } catch (IOException ignored) {
            // The file was only read: nothing is lost when closing it fails
        }
    }
}
