package io.kempt.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class GuardedOutputTest {

    private static GuardedOutput writeTo(String failure) {
        GuardedOutput guarded = new GuardedOutput(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(failure);
            }
        });
        PrintStream stream = new PrintStream(guarded, false, StandardCharsets.UTF_8);
        stream.println("data");
        stream.flush();
        stream.println("more");
        stream.flush();
        return guarded;
    }

    @Test
    void aFullDiskIsALoss() {
        GuardedOutput guarded = writeTo("No space left on device");
        assertTrue(guarded.lost());
        assertEquals("No space left on device", guarded.reason());
    }

    @Test
    void aReaderThatGoesAwayIsNone() {
        assertFalse(writeTo("Broken pipe").lost());
    }
}
