package io.kempt.jobs.read.excel;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Reads a zip file's every entry once and compares checksums, before the first row is believed: a flipped bit deep in a
 * sheet would otherwise come up only after the rows above it were handed on. On the way it looks at each sheet for what
 * stands behind its rows.
 */
final class ZipCheck {
    private static final int BLOCK = 1 << 16;

    /** What unfolds to less does no harm, however much it was packed: sheets of equal rows shrink a lot. */
    private static final long GRACE = 32 << 20;

    private static final long MOST_TIMES = 100;
    private static final long MOST_BYTES = 16L << 30;

    private final String file;
    private final Map<String, SheetSurvey> surveys = new HashMap<>();
    private long packed;
    private long unfolded;

    private ZipCheck(String file) {
        this.file = file;
    }

    /**
     * Refuses a zip file that is damaged, cut off, unfolds without end or is no Office document.
     *
     * @return what was seen of each worksheet, by entry
     */
    static Map<String, SheetSurvey> verify(String file, ZipFile zip) throws IOException {
        if (zip.getEntry(PackageParts.CONTENT_TYPES) == null) {
            throw notAWorkbook(file);
        }
        ZipCheck check = new ZipCheck(file);
        byte[] block = new byte[BLOCK];
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            check.verify(zip, entries.nextElement(), block);
        }
        return check.surveys;
    }

    private void verify(ZipFile zip, ZipEntry entry, byte[] block) throws IOException {
        CRC32 checksum = new CRC32();
        long size = 0;
        SheetSurvey survey = null;
        packed += Math.max(entry.getCompressedSize(), 0);
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.readNBytes(block, 0, BLOCK); n > 0; n = in.readNBytes(block, 0, BLOCK)) {
                if (size == 0 && SheetSurvey.isWorksheet(block, n)) {
                    survey = new SheetSurvey();
                }
                if (survey != null) {
                    survey.look(block, n);
                }
                checksum.update(block, 0, n);
                size += n;
                refuseBomb(n);
            }
        } catch (IOException broken) {
            throw damaged(file, broken);
        }
        if (checksum.getValue() != entry.getCrc() || size != entry.getSize()) {
            throw damaged(file, null);
        }
        if (survey != null) {
            survey.end();
            surveys.put(entry.getName(), survey);
        }
    }

    private void refuseBomb(int bytes) {
        unfolded += bytes;
        if (unfolded > MOST_BYTES || (unfolded > GRACE && unfolded > MOST_TIMES * packed)) {
            throw StopException.inputRefused(
                    file + " unfolds to more than a hundred times its size, as no real workbook does",
                    "Do not trust this file; ask its sender for a CSV export.");
        }
    }

    static StopException notAWorkbook(String name) {
        return StopException.inputRefused(
                name + " is a zip archive but not an Excel workbook (.xlsx)",
                "Unpack it and name the file inside; save other spreadsheets as .xlsx or CSV.");
    }

    /** What to say of a zip file whose structure or checksums are wrong. */
    static StopException damaged(String name, @Nullable Exception cause) {
        String problem = name + " is damaged or was cut off: its checksums do not fit its content";
        String next = "Copy or download it again; if that does not help, open it in Excel or WPS and save it anew.";
        return cause == null
                ? StopException.inputRefused(problem, next)
                : new StopException(ExitCode.INPUT_REFUSED, problem, next, cause);
    }

    /** Opens a zip file; what cannot be opened as one is damaged. */
    static ZipFile open(String name, File file) throws IOException {
        try {
            return new ZipFile(file);
        } catch (ZipException broken) {
            throw damaged(name, broken);
        }
    }
}
