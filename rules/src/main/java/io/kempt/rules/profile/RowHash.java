package io.kempt.rules.profile;

import io.kempt.rules.text.TextHash;

/** Hashes whole rows; it keeps a buffer, so it belongs to one thread at a time. */
final class RowHash {
    private char[] buffer = new char[1024];

    /** Cells in their order, each with its end: {@code ["a", "b"]} is not {@code ["ab", ""]}. */
    long of(String[] cells) {
        long hash = TextHash.SEED;
        for (String cell : cells) {
            int end = cell.length();
            if (end > buffer.length) {
                buffer = new char[end * 2];
            }
            cell.getChars(0, end, buffer, 0);
            char[] chars = buffer;
            for (int i = 0; i < end; i++) {
                hash = hash * TextHash.FACTOR + chars[i];
            }
            hash = hash * TextHash.FACTOR + Character.MAX_VALUE + 1;
        }
        return TextHash.mix(hash);
    }
}
