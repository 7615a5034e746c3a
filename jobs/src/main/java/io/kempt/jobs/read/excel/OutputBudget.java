package io.kempt.jobs.read.excel;

import io.kempt.jobs.exit.StopException;

/**
 * How much a workbook may unfold to. A file of 110 KB can refer to one long text a million times over and so hold twelve
 * billion characters, although each part of it is small. Real workbooks stay far below three hundred characters for each
 * byte of the file: a million rows that share a remark of a thousand characters make two hundred and fifty.
 */
final class OutputBudget {
    private static final long ANY_FILE = 100_000_000;
    private static final long PER_BYTE = 300;

    private final String file;
    private final long bytes;
    private long left;

    /**
     * @param bytes the size of the file
     */
    OutputBudget(String file, long bytes) {
        this.file = file;
        this.bytes = bytes;
        this.left = ANY_FILE + PER_BYTE * bytes;
    }

    /**
     * Counts what is handed out. A workbook that is opened again begins anew, a sheet does not.
     *
     * @throws StopException when it is more than a real workbook of this size holds
     */
    void spend(String place, long row, long characters) {
        left -= characters;
        if (left < 0) {
            throw StopException.inputRefused(
                    String.format(
                            "%s unfolds at row %,d to more than %,d characters, though %s has %,d bytes",
                            place, row, ANY_FILE + PER_BYTE * bytes, file, bytes),
                    "Do not trust this file; ask its sender for a CSV export.");
        }
    }
}
