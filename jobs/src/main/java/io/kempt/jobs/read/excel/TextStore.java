package io.kempt.jobs.read.excel;

import io.kempt.jobs.exit.StopException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Texts numbered from 0, as bytes in pages instead of objects. What exceeds a share of the memory goes to a private
 * temporary file, of which a few pages are kept at hand; so a workbook may hold more text than there is memory.
 *
 * <p>A text is its length in bytes with a flag for its encoding (seven bits a byte, the lowest first, the eighth saying
 * that more follow), and its bytes: ISO 8859-1 where that can hold it, UTF-16 otherwise.
 */
final class TextStore implements AutoCloseable {
    private static final int PAGE = 1 << 16;

    /** The place of every sixteenth text is known; the others are counted from there. */
    private static final int STRIDE = 16;

    private static final int CACHED_PAGES = 128;
    private static final int CACHED_TEXTS = 1 << 12;
    private static final Charset WIDE = StandardCharsets.UTF_16LE;

    private final int pagesInMemory;
    private final List<byte[]> pages = new ArrayList<>();
    private long[] places = new long[1024];
    private byte[] current = new byte[PAGE];
    private byte[] scratch = new byte[256];
    private long end;
    private int count;

    private @Nullable FileChannel spilled;
    private final byte[][] cachedPages = new byte[CACHED_PAGES][];
    private final long[] cachedPageNumbers = new long[CACHED_PAGES];
    private final @Nullable String[] cachedTexts = new @Nullable String[CACHED_TEXTS];
    private final int[] cachedTextNumbers = new int[CACHED_TEXTS];

    // Where the text after the one last looked at begins: texts are mostly asked for one after the other
    private int nextText;
    private long nextPlace;

    /** A quarter of the memory, and at most 256 MB, before the file. */
    TextStore() {
        this(Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 4));
    }

    TextStore(long bytesInMemory) {
        pagesInMemory = (int) (bytesInMemory / PAGE);
        Arrays.fill(cachedPageNumbers, -1);
        Arrays.fill(cachedTextNumbers, -1);
    }

    int size() {
        return count;
    }

    void add(String text) {
        if (count % STRIDE == 0) {
            if (count / STRIDE == places.length) {
                places = Arrays.copyOf(places, places.length * 2);
            }
            places[count / STRIDE] = end;
        }
        boolean narrow = isNarrow(text);
        byte[] bytes = text.getBytes(narrow ? StandardCharsets.ISO_8859_1 : WIDE);
        long head = (long) bytes.length << 1 | (narrow ? 0 : 1);
        while (head > 0x7F) {
            write((byte) (head | 0x80));
            head >>>= 7;
        }
        write((byte) head);
        write(bytes);
        count++;
    }

    private static boolean isNarrow(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xFF) {
                return false;
            }
        }
        return true;
    }

    private void write(byte one) {
        current[(int) (end % PAGE)] = one;
        end++;
        if (end % PAGE == 0) {
            turnPage();
        }
    }

    private void write(byte[] bytes) {
        int from = 0;
        while (from < bytes.length) {
            int at = (int) (end % PAGE);
            int part = Math.min(bytes.length - from, PAGE - at);
            System.arraycopy(bytes, from, current, at, part);
            from += part;
            end += part;
            if (end % PAGE == 0) {
                turnPage();
            }
        }
    }

    private void turnPage() {
        if (pages.size() < pagesInMemory) {
            pages.add(current);
            current = new byte[PAGE];
            return;
        }
        try {
            FileChannel file = spilled == null ? privateFile() : spilled;
            spilled = file;
            ByteBuffer page = ByteBuffer.wrap(current);
            while (page.hasRemaining()) {
                file.write(page);
            }
        } catch (IOException full) {
            throw lost(full);
        }
    }

    private static FileChannel privateFile() throws IOException {
        Path file = Files.createTempFile("kempt-", ".texts");
        return FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    /**
     * A text by its number.
     *
     * @throws IndexOutOfBoundsException when there is none
     */
    String get(int number) {
        if (number < 0 || number >= count) {
            throw new IndexOutOfBoundsException(number);
        }
        int slot = number & (CACHED_TEXTS - 1);
        String known = cachedTexts[slot];
        if (known != null && cachedTextNumbers[slot] == number) {
            return known;
        }
        String text = read(number);
        cachedTexts[slot] = text;
        cachedTextNumbers[slot] = number;
        return text;
    }

    private String read(int number) {
        long place = nextPlace;
        if (number != nextText) {
            place = places[number / STRIDE];
            for (int passed = number % STRIDE; passed > 0; passed--) {
                long head = head(place);
                place += headLength(head) + (head >>> 1);
            }
        }
        long head = head(place);
        int length = (int) (head >>> 1);
        long from = place + headLength(head);
        if (length > scratch.length) {
            scratch = new byte[Math.max(length, scratch.length * 2)];
        }
        copy(from, length);
        nextText = number + 1;
        nextPlace = from + length;
        return new String(scratch, 0, length, (head & 1) == 0 ? StandardCharsets.ISO_8859_1 : WIDE);
    }

    private long head(long place) {
        long head = 0;
        int shift = 0;
        byte one;
        do {
            one = page(place / PAGE)[(int) (place % PAGE)];
            head |= (long) (one & 0x7F) << shift;
            shift += 7;
            place++;
        } while (one < 0);
        return head;
    }

    private static int headLength(long head) {
        int length = 1;
        for (long rest = head >>> 7; rest > 0; rest >>>= 7) {
            length++;
        }
        return length;
    }

    private void copy(long from, int length) {
        int copied = 0;
        while (copied < length) {
            int at = (int) ((from + copied) % PAGE);
            int part = Math.min(length - copied, PAGE - at);
            System.arraycopy(page((from + copied) / PAGE), at, scratch, copied, part);
            copied += part;
        }
    }

    private byte[] page(long number) {
        if (number < pages.size()) {
            return pages.get((int) number);
        }
        if (number == end / PAGE) {
            return current;
        }
        int slot = (int) (number % CACHED_PAGES);
        if (cachedPageNumbers[slot] != number) {
            cachedPages[slot] = load(number - pages.size(), cachedPages[slot]);
            cachedPageNumbers[slot] = number;
        }
        return cachedPages[slot];
    }

    private byte[] load(long inFile, byte @Nullable [] reused) {
        ByteBuffer page = ByteBuffer.wrap(reused == null ? new byte[PAGE] : reused);
        try {
            while (page.hasRemaining() && spilled != null) {
                if (spilled.read(page, inFile * PAGE + page.position()) < 0) {
                    throw new IOException("the temporary file of texts ended early");
                }
            }
        } catch (IOException broken) {
            throw lost(broken);
        }
        return page.array();
    }

    private static StopException lost(IOException cause) {
        return StopException.environment(
                "the texts of a workbook could not be kept in the temporary folder "
                        + System.getProperty("java.io.tmpdir"),
                "Free some space there, or name another folder with KEMPT_JAVA_OPTS=-Djava.io.tmpdir=FOLDER.",
                cause);
    }

    @Override
    public void close() {
        try {
            if (spilled != null) {
                spilled.close();
            }
        } catch (IOException ignored) {
            // The file is of no use to anybody; the system's temporary folder is cleared by itself
        }
    }
}
