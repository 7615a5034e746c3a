package io.kempt.jobs.read.excel;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds an ASCII text among bytes, by Horspool's algorithm (1980): most bytes are passed over unread. */
final class BytePattern {
    private final byte[] pattern;
    private final int[] shifts = new int[256];

    BytePattern(String text) {
        pattern = text.getBytes(StandardCharsets.US_ASCII);
        Arrays.fill(shifts, pattern.length);
        for (int i = 0; i < pattern.length - 1; i++) {
            shifts[pattern[i] & 0xFF] = pattern.length - 1 - i;
        }
    }

    int length() {
        return pattern.length;
    }

    /** Where the text first stands; -1 when it does not. */
    int indexIn(byte[] bytes, int from, int to) {
        int last = pattern.length - 1;
        int at = from;
        while (at + last < to) {
            int i = last;
            while (i >= 0 && bytes[at + i] == pattern[i]) {
                i--;
            }
            if (i < 0) {
                return at;
            }
            at += shifts[bytes[at + last] & 0xFF];
        }
        return -1;
    }
}
