package io.kempt.jobs.read;

import io.kempt.jobs.exit.StopException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What a file is by its first bytes, whatever its name says: exports are often misnamed. */
enum FileSignature {
    ZIP("", ""),
    OLE2("", ""),
    OLD_EXCEL(
            "is a workbook of Excel 4 or older, which cannot be read",
            "Open it in Excel or WPS and save it as an Excel workbook (.xlsx)."),
    GZIP("is compressed twice: expected a CSV or Excel file in it", "Unpack it first, such as with gunzip."),
    PDF("is a PDF document: expected a CSV or Excel file", "Export the table itself as .xlsx or CSV."),
    MARKUP(
            "is a web page or XML file, though spreadsheets open it: expected a CSV or Excel file",
            "Open it in Excel or WPS and save it as an Excel workbook (.xlsx)."),
    TEXT("", "");

    private static final byte[] ZIP_START = {'P', 'K', 3, 4};
    private static final byte[] ZIP_EMPTY = {'P', 'K', 5, 6};
    private static final byte[] OLE2_START = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] GZIP_START = {0x1F, (byte) 0x8B};
    private static final byte[] PDF_START = {'%', 'P', 'D', 'F', '-'};
    private static final List<String> MARKUP_STARTS =
            List.of("<!doctype", "<html", "<?xml", "<table", "<head", "<meta", "<body");

    private final String problem;
    private final String nextStep;

    FileSignature(String problem, String nextStep) {
        this.problem = problem;
        this.nextStep = nextStep;
    }

    static FileSignature of(byte[] start) {
        if (startsWith(start, ZIP_START) || startsWith(start, ZIP_EMPTY)) {
            return ZIP;
        }
        if (startsWith(start, OLE2_START)) {
            return OLE2;
        }
        if (isOldExcel(start)) {
            return OLD_EXCEL;
        }
        if (startsWith(start, GZIP_START)) {
            return GZIP;
        }
        if (startsWith(start, PDF_START)) {
            return PDF;
        }
        return isMarkup(start) ? MARKUP : TEXT;
    }

    /** Why a file of this signature is not read. */
    StopException refusal(String file) {
        return StopException.inputRefused(file + " " + problem, nextStep);
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (bytes[i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** The first record of Excel 2, 3 and 4: 9, the version, and a length of 4 or 6, each in two bytes. */
    private static boolean isOldExcel(byte[] bytes) {
        return bytes.length > 4
                && bytes[0] == 9
                && (bytes[1] == 0 || bytes[1] == 2 || bytes[1] == 4)
                && (bytes[2] == 4 || bytes[2] == 6)
                && bytes[3] == 0;
    }

    private static boolean isMarkup(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(200, bytes.length), StandardCharsets.ISO_8859_1)
                .replace("\u00EF\u00BB\u00BF", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        return MARKUP_STARTS.stream().anyMatch(start::startsWith);
    }
}
