package io.kempt.jobs.read;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The one table inside a .gz or .zip file, as it is unpacked; a file that unfolds without end is stopped. */
final class Unpacked {
    private static final int BUFFER = 1 << 16;

    /** Names of zip entries are UTF-8, or what Chinese Windows writes. */
    private static final List<Charset> NAMES = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private static final int SHOWN_NAMES = 5;

    private Unpacked() {}

    /** The content of a gzip file. */
    static InputStream gzip(String file, InputStream packed, long packedSize) throws IOException {
        try {
            return new Budget(file, new GZIPInputStream(packed, BUFFER), packedSize);
        } catch (IOException broken) {
            throw damaged(file, broken);
        }
    }

    /**
     * The content of the only table in a zip archive.
     *
     * @throws StopException when there is none, or more than one
     */
    static InputStream zip(Path path, String file) throws IOException {
        ZipFile zip = open(path, file);
        boolean handedOver = false;
        try {
            List<ZipEntry> tables = tables(zip);
            if (tables.size() != 1) {
                throw notOne(file, tables);
            }
            ZipEntry entry = tables.get(0);
            InputStream in = entry(zip, entry, file);
            handedOver = true;
            return in;
        } finally {
            if (!handedOver) {
                zip.close();
            }
        }
    }

    /** Whether a zip file is an Office document; one that cannot be opened is left to who reads workbooks. */
    static boolean isWorkbook(Path path, String file) {
        try (ZipFile zip = open(path, file)) {
            return zip.getEntry("[Content_Types].xml") != null || zip.getEntry("mimetype") != null;
        } catch (StopException | IOException | IllegalArgumentException damaged) {
            return true;
        }
    }

    private static InputStream entry(ZipFile zip, ZipEntry entry, String file) throws IOException {
        InputStream in;
        try {
            in = zip.getInputStream(entry);
        } catch (ZipException broken) {
            if (String.valueOf(broken.getMessage()).contains("encrypted")) {
                throw StopException.inputRefused(
                        file + " is a zip archive protected by a password", "Unpack it, and name the file inside.");
            }
            throw damaged(file, broken);
        }
        return new Budget(file, in, entry.getCompressedSize()) {
            @Override
            public void close() throws IOException {
                super.close();
                zip.close();
            }
        };
    }

    private static ZipFile open(Path path, String file) throws IOException {
        IOException first = null;
        for (Charset names : NAMES) {
            try {
                return new ZipFile(path.toFile(), names);
            } catch (ZipException broken) {
                first = first == null ? broken : first;
            }
        }
        throw damaged(file, first == null ? new ZipException("no charset") : first);
    }

    /** Without folders and what macOS adds to archives. */
    private static List<ZipEntry> tables(ZipFile zip) {
        List<ZipEntry> tables = new ArrayList<>();
        for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
            String name = entry.getName();
            boolean hidden = name.startsWith("__MACOSX/")
                    || name.substring(name.lastIndexOf('/') + 1).startsWith(".");
            if (!entry.isDirectory() && !hidden) {
                tables.add(entry);
            }
        }
        return tables;
    }

    private static StopException notOne(String file, List<ZipEntry> entries) {
        String names =
                entries.stream().limit(SHOWN_NAMES).map(ZipEntry::getName).collect(Collectors.joining(", "));
        String more = entries.size() > SHOWN_NAMES ? ", ..." : "";
        return StopException.inputRefused(
                entries.isEmpty()
                        ? file + " is an empty zip archive: expected one CSV or Excel file in it"
                        : file + " is a zip archive of " + entries.size() + " files (" + names + more
                                + "): expected one CSV or Excel file in it",
                entries.isEmpty() ? "Pack it again with its data." : "Unpack it, and name the files to read.");
    }

    private static StopException damaged(String file, IOException cause) {
        return new StopException(
                ExitCode.INPUT_REFUSED,
                file + " is damaged or was cut off: it cannot be unpacked",
                "Copy or download it again.",
                cause);
    }

    /** Counts what comes out and stops what no table of people could be; turns damage into a refusal. */
    private static class Budget extends FilterInputStream {
        /** So much may always come out. */
        private static final long GRACE = 256L << 20;

        /** Customer files shrink to a tenth, in rare cases to a fiftieth. */
        private static final long MOST_RATIO = 200;

        private final String file;
        private final long most;
        private long out;

        Budget(String file, InputStream in, long packedSize) {
            super(in);
            this.file = file;
            this.most = Math.max(GRACE, packedSize * MOST_RATIO);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int n;
            try {
                n = super.read(target, offset, length);
            } catch (ZipException | EOFException broken) {
                throw damaged(file, broken);
            }
            out += Math.max(0, n);
            if (out > most) {
                throw StopException.inputRefused(
                        file + " unfolds to more than " + MOST_RATIO + " times its size, as no real table does",
                        "Do not trust this file; ask its sender for another export.");
            }
            return n;
        }
    }
}
