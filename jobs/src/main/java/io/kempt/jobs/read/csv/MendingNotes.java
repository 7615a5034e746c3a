package io.kempt.jobs.read.csv;

import java.util.ArrayList;
import java.util.List;

/** What people should know of what was mended while a file was read. */
final class MendingNotes {
    private long mended;
    private long firstMended;
    private long nuls;
    private long firstNul;

    void mended(long line) {
        firstMended = mended == 0 ? line : firstMended;
        mended++;
    }

    void nuls(int count, long line) {
        firstNul = nuls == 0 ? line : firstNul;
        nuls += count;
    }

    List<String> all() {
        List<String> notes = new ArrayList<>();
        if (mended > 0) {
            notes.add(
                    mended == 1
                            ? String.format(
                                    "1 record with a broken quotation mark or delimiter was mended: line %,d",
                                    firstMended)
                            : String.format(
                                    "%,d records with broken quotation marks or delimiters were mended, the first on line %,d",
                                    mended, firstMended));
        }
        if (nuls > 0) {
            notes.add(String.format(
                    nuls == 1
                            ? "%,d NUL character (byte 0) was left out, on line %,d"
                            : "%,d NUL characters (byte 0) were left out, the first on line %,d",
                    nuls,
                    firstNul));
        }
        return notes;
    }
}
