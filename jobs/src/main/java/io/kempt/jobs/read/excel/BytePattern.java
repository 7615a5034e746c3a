package io.kempt.jobs.read.excel;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds an ASCII text among bytes, by Horspool's algorithm (1980): most bytes are passed over unread. */
final class BytePattern {
    private final byte[] pattern;

    /** How far the pattern may move when a byte stands under its end; 0 for its last byte. */
    private final int[] shifts = new int[256];

    /** How far it may move when its last byte fits and another does not. */
    private final int again;

    BytePattern(String text) {
        pattern = text.getBytes(StandardCharsets.US_ASCII);
        Arrays.fill(shifts, pattern.length);
        for (int i = 0; i < pattern.length - 1; i++) {
            shifts[pattern[i] & 0xFF] = pattern.length - 1 - i;
        }
        int last = pattern[pattern.length - 1] & 0xFF;
        again = shifts[last];
        shifts[last] = 0;
    }

    int length() {
        return pattern.length;
    }

    /** Where the text first stands; -1 when it does not. */
    int indexIn(byte[] bytes, int from, int to) {
        int end = from + pattern.length - 1;
        while (end < to) {
            int shift = shifts[bytes[end] & 0xFF];
            if (shift > 0) {
                end += shift;
            } else if (fits(bytes, end - pattern.length + 1)) {
                return end - pattern.length + 1;
            } else {
                end += again;
            }
        }
        return -1;
    }

    private boolean fits(byte[] bytes, int at) {
        for (int i = 0; i < pattern.length; i++) {
            if (bytes[at + i] != pattern[i]) {
                return false;
            }
        }
        return true;
    }
}
