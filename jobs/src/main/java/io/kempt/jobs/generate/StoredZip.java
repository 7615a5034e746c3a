package io.kempt.jobs.generate;

import io.kempt.jobs.write.SteadyZip;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Makes a zip file the same wherever and whenever it is written: fixed times, and no compression, for the compressor is the
 * platform's zlib and differs from one to the next.
 */
final class StoredZip {
    private StoredZip() {}

    static void copy(Path from, Path to) throws IOException {
        try (ZipFile in = new ZipFile(from.toFile());
                ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
            List<? extends ZipEntry> entries = Collections.list(in.entries());
            for (ZipEntry entry : entries) {
                out.putNextEntry(stored(entry));
                try (InputStream content = in.getInputStream(entry)) {
                    content.transferTo(out);
                }
                out.closeEntry();
            }
        }
    }

    private static ZipEntry stored(ZipEntry entry) {
        ZipEntry stored = SteadyZip.entry(entry.getName());
        stored.setMethod(ZipEntry.STORED);
        stored.setSize(entry.getSize());
        stored.setCompressedSize(entry.getSize());
        stored.setCrc(entry.getCrc());
        return stored;
    }
}
