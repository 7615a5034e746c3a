package io.kempt.jobs.generate;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.Charset;

/** Chinese file names need a UTF-8 locale; without one the tests that write them are skipped, visibly. */
final class FileNames {
    private FileNames() {}

    static void assumeChinese() {
        Charset charset = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
        assumeTrue(charset.newEncoder().canEncode("客户"), "file names are " + charset + " here: set LC_ALL=C.UTF-8");
    }
}
