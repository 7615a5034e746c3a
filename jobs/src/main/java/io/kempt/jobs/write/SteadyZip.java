package io.kempt.jobs.write;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Zip files that are the same whenever they are written: POI gives each part of a workbook the time of the moment. */
public final class SteadyZip {
    /** Not the earliest time, 1980-01-01: that one makes Java add a second time that depends on the time zone. */
    private static final LocalDateTime FIXED = LocalDateTime.of(1980, 2, 1, 0, 0);

    private SteadyZip() {}

    /** An entry with the same time always. */
    public static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(FIXED);
        return entry;
    }

    /**
     * Writes a workbook once more.
     *
     * @param out is not closed
     */
    public static void write(byte[] workbook, OutputStream out) throws IOException {
        ZipOutputStream steady = new ZipOutputStream(out);
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            ZipEntry part = parts.getNextEntry();
            while (part != null) {
                steady.putNextEntry(entry(part.getName()));
                parts.transferTo(steady);
                steady.closeEntry();
                part = parts.getNextEntry();
            }
        }
        steady.finish();
    }
}
