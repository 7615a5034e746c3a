package io.kempt.jobs.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ContentHashTest {
    /** The vectors of FIPS 180-4: nothing, abc, and a million times a. */
    @Test
    void vectors(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("any.csv");
        Files.writeString(file, "");
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", ContentHash.sha256(file));
        Files.writeString(file, "abc");
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", ContentHash.sha256(file));
        Files.writeString(file, "a".repeat(1_000_000));
        assertEquals("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0", ContentHash.sha256(file));
    }

    @Test
    void missingFile(@TempDir Path folder) {
        StopException refused = assertThrows(StopException.class, () -> ContentHash.sha256(folder.resolve("none.csv")));
        assertEquals(ExitCode.USAGE, refused.exit());
    }
}
