package io.kempt.rules.row;

import io.kempt.rules.text.TextHash;
import java.util.Arrays;

/**
 * For each distinct text, the place of the first row that holds it. Texts lie one after the other in blocks of bytes and are
 * found by a hash; equal hashes are settled by the bytes themselves, so that it is exact.
 */
class FirstRows {
    private static final int BLOCK = 1 << 16;
    private static final double FULLEST = 0.6;

    /** Entry numbers from 1, at the slots of their hashes; 0 is free. */
    private int[] slots = new int[1 << 10];

    private int size;
    private int[] hashes = new int[600];
    private long[] places = new long[600];
    private long[] starts = new long[600];
    private byte[][] blocks = new byte[1][BLOCK];
    private int block;
    private int used;
    private byte[] text = new byte[64];
    private int length;

    /**
     * Keeps a text's first place.
     *
     * @return the place that was kept before; -1 when the text is new
     */
    final long putIfAbsent(String key, long place) {
        int entry = find(key, "", place);
        return entry < 0 ? -1 : places[entry];
    }

    /**
     * Keeps a text's first place together with what it stands for.
     *
     * @return the place that was kept before, when the text stands for something else there; -1 otherwise
     */
    final long putIfAbsent(String key, String value, long place) {
        int entry = find(key, value, place);
        if (entry < 0) {
            return -1;
        }
        length = 0;
        encode(value);
        long at = starts[entry] + lengthAt(starts[entry]) + Integer.BYTES;
        return isTextAt(at) ? -1 : places[entry];
    }

    /** The entry of a key; -1 when it was not there and is now. */
    private int find(String key, String value, long place) {
        length = 0;
        encode(key);
        int hash = (int) TextHash.mix(TextHash.of(key));
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != 0) {
            int entry = slots[slot] - 1;
            if (hashes[entry] == hash && isTextAt(starts[entry])) {
                return entry;
            }
            slot = (slot + 1) & mask;
        }
        slots[slot] = size + 1;
        add(hash, value, place);
        return -1;
    }

    private void add(int hash, String value, long place) {
        if (size == hashes.length) {
            int larger = size + (size >> 1);
            hashes = Arrays.copyOf(hashes, larger);
            places = Arrays.copyOf(places, larger);
            starts = Arrays.copyOf(starts, larger);
        }
        hashes[size] = hash;
        places[size] = place;
        starts[size] = reserve(length + 2 * Integer.BYTES + 3 * value.length());
        append();
        if (!value.isEmpty()) {
            length = 0;
            encode(value);
            append();
        }
        size++;
        if (size > slots.length * FULLEST) {
            rehash();
        }
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int entry = 0; entry < size; entry++) {
            int slot = hashes[entry] & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = entry + 1;
        }
    }

    /** Makes room in one block; a text longer than a block has a block of its own. */
    private long reserve(int bytes) {
        if (used + bytes > blocks[block].length) {
            block++;
            if (block == blocks.length) {
                blocks = Arrays.copyOf(blocks, blocks.length * 2);
            }
            blocks[block] = new byte[Math.max(BLOCK, bytes)];
            used = 0;
        }
        return ((long) block << Integer.SIZE) | used;
    }

    private void append() {
        byte[] to = blocks[block];
        for (int i = 0; i < Integer.BYTES; i++) {
            to[used++] = (byte) (length >>> (i * Byte.SIZE));
        }
        System.arraycopy(text, 0, to, used, length);
        used += length;
    }

    private int lengthAt(long start) {
        byte[] from = blocks[(int) (start >>> Integer.SIZE)];
        int at = (int) start;
        int value = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            value |= (from[at + i] & 0xFF) << (i * Byte.SIZE);
        }
        return value;
    }

    private boolean isTextAt(long start) {
        if (lengthAt(start) != length) {
            return false;
        }
        int from = (int) start + Integer.BYTES;
        return Arrays.equals(blocks[(int) (start >>> Integer.SIZE)], from, from + length, text, 0, length);
    }

    /** One to three bytes for each char: unlike an encoder of the platform it allocates nothing and is exact for any text. */
    private void encode(String chars) {
        int most = length + 3 * chars.length();
        if (text.length < most) {
            text = Arrays.copyOf(text, most);
        }
        for (int i = 0; i < chars.length(); i++) {
            char c = chars.charAt(i);
            if (c < 0x80) {
                text[length++] = (byte) c;
            } else if (c < 0x800) {
                text[length++] = (byte) (0xC0 | (c >>> 6));
                text[length++] = (byte) (0x80 | (c & 0x3F));
            } else {
                text[length++] = (byte) (0xE0 | (c >>> 12));
                text[length++] = (byte) (0x80 | ((c >>> 6) & 0x3F));
                text[length++] = (byte) (0x80 | (c & 0x3F));
            }
        }
    }
}
