package io.kempt.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that make other readers run out of memory, read by the program in a heap that is smaller than they are. */
@Tag("slow")
final class HardFilesIT {
    private static final Map<String, String> SMALL_HEAP = Map.of("KEMPT_JAVA_OPTS", "-Xmx128m");
    private static final String HEADER = "编号,客户名称,手机,客户来源\n";
    private static final int REFUSED = 5;

    @TempDir
    private Path folder = Path.of("");

    /** A workspace with that file; then what an import of it in a small heap says. */
    private Program.Ended imported() throws IOException {
        Files.writeString(folder.resolve("kempt.yml"), "inputs:\n  - {files: a.csv, kind: customer, source: erp}\n");
        return Program.end(Program.start(folder, SMALL_HEAP, "import"), folder);
    }

    private Writer file() throws IOException {
        Writer writer = Files.newBufferedWriter(folder.resolve("a.csv"));
        writer.write(HEADER);
        return writer;
    }

    @Test
    void aLineOf300MegabytesIsRefusedByItsNumber() throws IOException {
        String megabyte = "x".repeat(1 << 20);
        try (Writer writer = file()) {
            writer.write("K1,张三,13812345678,官网\nK2,");
            for (int i = 0; i < 300; i++) {
                writer.write(megabyte);
            }
            writer.write(",13812345679,官网\n");
        }
        Program.Ended ended = imported();
        assertEquals(REFUSED, ended.exit(), ended.err());
        assertTrue(
                ended.err()
                        .startsWith(
                                "kempt: a.csv: the record that begins on line 3 is longer than 1,048,576 characters."),
                ended.err());
    }

    @Test
    void aQuotationMarkThatOpens118MegabytesIsRefusedByItsLine() throws IOException {
        try (Writer writer = file()) {
            writer.write("K1,张三,13812345678,官网\nK2,\"李四\n");
            for (int i = 0; i < 118 << 10; i++) {
                writer.write("and so on and on and on\n".repeat(43));
            }
        }
        Program.Ended ended = imported();
        assertEquals(REFUSED, ended.exit(), ended.err());
        assertTrue(
                ended.err().contains("kempt: a.csv: a quotation mark opened in the record on line 3 is never closed."),
                ended.err());
    }
}
