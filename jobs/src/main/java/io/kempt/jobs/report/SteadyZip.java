package io.kempt.jobs.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Writes a workbook the same whenever it is written: POI gives each part of it the time of the moment. */
final class SteadyZip {
    /** Not the earliest time, 1980-01-01: that one makes Java add a second time that depends on the time zone. */
    private static final LocalDateTime FIXED = LocalDateTime.of(1980, 2, 1, 0, 0);

    private SteadyZip() {}

    /** @param out is not closed */
    static void write(byte[] workbook, OutputStream out) throws IOException {
        ZipOutputStream steady = new ZipOutputStream(out);
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            ZipEntry part = parts.getNextEntry();
            while (part != null) {
                ZipEntry copy = new ZipEntry(part.getName());
                copy.setTimeLocal(FIXED);
                steady.putNextEntry(copy);
                parts.transferTo(steady);
                steady.closeEntry();
                part = parts.getNextEntry();
            }
        }
        steady.finish();
    }
}
