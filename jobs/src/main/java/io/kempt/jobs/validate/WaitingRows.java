package io.kempt.jobs.validate;

import io.kempt.jobs.exit.StopException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Records that wait for a later table before they can be judged across rows: a private temporary file, which is gone when
 * this is closed. Nothing is made as long as no record waits.
 */
final class WaitingRows implements AutoCloseable {
    private @Nullable Path file;
    private @Nullable DataOutputStream out;

    /**
     * A record.
     *
     * @param table its table's place, from 0
     * @param values canonical, in the field order of the kind
     */
    @SuppressWarnings("ArrayRecordComponent") // a row on its way: copying it would double the work
    record Waiting(int table, long number, long line, String sheet, String key, String[] values) {}

    void add(Waiting row) {
        try {
            DataOutputStream to = opened();
            to.writeInt(row.table());
            to.writeLong(row.number());
            to.writeLong(row.line());
            text(to, row.sheet());
            text(to, row.key());
            to.writeInt(row.values().length);
            for (String value : row.values()) {
                text(to, value);
            }
        } catch (IOException broken) {
            throw trouble(broken);
        }
    }

    private DataOutputStream opened() throws IOException {
        if (out == null) {
            file = Files.createTempFile("kempt-", ".rows"); // mode 0600 where the file system knows modes
            file.toFile().deleteOnExit();
            out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
        }
        return out;
    }

    private static void text(DataOutputStream to, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        to.writeInt(bytes.length);
        to.write(bytes);
    }

    /** All of them, in the order in which they came. */
    void each(Consumer<Waiting> consumer) {
        if (out == null || file == null) {
            return;
        }
        try {
            out.close();
            try (DataInputStream in =
                    new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
                for (Waiting row = next(in); row != null; row = next(in)) {
                    consumer.accept(row);
                }
            }
        } catch (IOException broken) {
            throw trouble(broken);
        }
    }

    private static @Nullable Waiting next(DataInputStream in) throws IOException {
        int table;
        try {
            table = in.readInt();
        } catch (EOFException end) {
            return null;
        }
        long number = in.readLong();
        long line = in.readLong();
        String sheet = text(in);
        String key = text(in);
        String[] values = new String[in.readInt()];
        for (int i = 0; i < values.length; i++) {
            values[i] = text(in);
        }
        return new Waiting(table, number, line, sheet, key, values);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static StopException trouble(IOException broken) {
        return StopException.environment(
                "records cannot be kept in a temporary file until the other files are read: " + broken.getMessage(),
                "Free space in the folder for temporary files (TMPDIR), then run the same command again.",
                broken);
    }

    @Override
    public void close() {
        try {
            if (out != null) {
                out.close();
            }
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            throw trouble(left);
        }
    }
}
