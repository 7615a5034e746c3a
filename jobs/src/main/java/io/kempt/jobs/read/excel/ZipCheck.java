package io.kempt.jobs.read.excel;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.table.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads a zip file's every entry once and compares checksums, before the first row is believed: a flipped bit deep in a
 * sheet would otherwise come up only after the rows above it were handed on.
 */
final class ZipCheck {
    private static final int BLOCK = 1 << 16;

    /** Small entries may shrink a lot without harm; POI allows the same. */
    private static final long GRACE = 100 * 1024;

    private static final long MOST_BYTES = 8L << 30;

    private ZipCheck() {}

    /** Refuses a zip file that is damaged, cut off, unfolds without end or is no Office document. */
    static void verify(Path file) throws IOException {
        String name = SourceFile.name(file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("[Content_Types].xml") == null) {
                throw notAWorkbook(name);
            }
            byte[] block = new byte[BLOCK];
            long total = 0;
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                total += verify(name, zip, entries.nextElement(), block);
                if (total > MOST_BYTES) {
                    throw bomb(name);
                }
            }
        } catch (ZipException broken) {
            throw damaged(name, broken);
        }
    }

    private static long verify(String name, ZipFile zip, ZipEntry entry, byte[] block) throws IOException {
        CRC32 checksum = new CRC32();
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                checksum.update(block, 0, n);
                size += n;
                if (size > GRACE && entry.getCompressedSize() < size * ZipSecureFile.getMinInflateRatio()) {
                    throw bomb(name);
                }
            }
        } catch (IOException broken) {
            throw damaged(name, broken);
        }
        if (checksum.getValue() != entry.getCrc() || size != entry.getSize()) {
            throw damaged(name, null);
        }
        return size;
    }

    static StopException notAWorkbook(String name) {
        return StopException.inputRefused(
                name + " is a zip archive but not an Excel workbook (.xlsx)",
                "Unpack it and name the file inside; save other spreadsheets as .xlsx or CSV.");
    }

    private static StopException bomb(String name) {
        return StopException.inputRefused(
                name + " unfolds to more than a hundred times its size, as no real workbook does",
                "Do not trust this file; ask its sender for a CSV export.");
    }

    private static StopException damaged(String name, @Nullable Exception cause) {
        String problem = name + " is damaged or was cut off: its checksums do not fit its content";
        String next = "Copy or download it again; if that does not help, open it in Excel or WPS and save it anew.";
        return cause == null
                ? StopException.inputRefused(problem, next)
                : new StopException(ExitCode.INPUT_REFUSED, problem, next, cause);
    }
}
