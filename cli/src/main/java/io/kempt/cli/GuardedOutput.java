package io.kempt.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Standard output that remembers what could not be written, which a {@link java.io.PrintStream} would swallow. A reader
 * that goes away, as in {@code kempt runs list | head -1}, has what it wanted and is no loss.
 */
final class GuardedOutput extends OutputStream {
    private final BufferedOutputStream target;
    private String reason = "";

    GuardedOutput(OutputStream target) {
        this.target = new BufferedOutputStream(target, 1 << 16);
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        attempt(() -> target.write(bytes, offset, length));
    }

    @Override
    public void flush() {
        attempt(target::flush);
    }

    /** Whether a reader that still wanted it missed something. */
    boolean lost() {
        return !reason.isEmpty() && !reason.contains("Broken pipe");
    }

    String reason() {
        return reason;
    }

    private void attempt(Action action) {
        if (!reason.isEmpty()) {
            return;
        }
        try {
            action.run();
        } catch (IOException failed) {
            reason = String.valueOf(failed.getMessage());
        }
    }

    private interface Action {
        void run() throws IOException;
    }
}
