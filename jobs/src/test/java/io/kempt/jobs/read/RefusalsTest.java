package io.kempt.jobs.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.read.csv.CsvTableReader;
import io.kempt.jobs.read.text.Sample;
import io.kempt.jobs.table.RawRecord;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.table.TableReader;
import io.kempt.rules.yaml.YamlNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Runs the cases of refusals.yml, and those that are no file. */
final class RefusalsTest {

    @TestFactory
    List<DynamicTest> cases(@TempDir Path folder) throws IOException {
        YamlNode cases = CsvCasesTest.cases("refusals.yml");
        return cases.keys().stream()
                .map(name ->
                        DynamicTest.dynamicTest(name, () -> check(folder.resolve(name + ".csv"), cases.child(name))))
                .toList();
    }

    private static void check(Path file, YamlNode one) throws IOException {
        Files.write(file, bytes(one));
        ReadOptions options = ReadOptions.DETECT
                .withEncoding(one.text("encoding", ""))
                .withDelimiter(one.text("delimiter", ""))
                .withHeaderLine(one.integer("header-line", 0, 0, 100));
        StopException refused;
        if (one.requiredText("at").equals("open")) {
            refused = assertThrows(StopException.class, () -> TableReaders.open(file, options));
        } else {
            try (TableReader reader = TableReaders.open(file, options)) {
                refused = assertThrows(StopException.class, () -> readAll(reader));
            }
        }
        assertEquals(one.requiredText("problem"), refused.getMessage());
        assertEquals(one.requiredText("next"), refused.nextStep());
        assertEquals(one.requiredText("exit"), refused.exit().name());
    }

    private static byte[] bytes(YamlNode one) {
        if (one.has("hex")) {
            return HexFormat.ofDelimiter(" ").parseHex(one.requiredText("hex"));
        }
        return one.text("text", "").getBytes(Charset.forName(one.text("encoding-of-file", "UTF-8")));
    }

    static void readAll(TableReader reader) {
        while (reader.next() != null) {
            // only whether it can be read
        }
    }

    @Test
    void missingFile(@TempDir Path folder) {
        Path file = folder.resolve("customers.csv");
        StopException refused = assertThrows(StopException.class, () -> TableReaders.open(file, ReadOptions.DETECT));
        assertEquals("there is no file " + file, refused.getMessage());
        assertEquals("Check the name; quote it when it holds blanks or brackets.", refused.nextStep());
        assertEquals(ExitCode.USAGE, refused.exit());
    }

    @Test
    void folderInPlaceOfFile(@TempDir Path folder) {
        StopException refused = assertThrows(StopException.class, () -> TableReaders.open(folder, ReadOptions.DETECT));
        assertEquals(folder + " is a folder: expected a CSV or Excel file", refused.getMessage());
        assertEquals("Name one of the files in it.", refused.nextStep());
        assertEquals(ExitCode.INPUT_REFUSED, refused.exit());
    }

    @Test
    void unreadableFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("secret.csv"), "id\n1\n");
        file.toFile().setReadable(false);
        assumeFalse(Files.isReadable(file), "the super-user reads everything");
        StopException refused = assertThrows(StopException.class, () -> TableReaders.open(file, ReadOptions.DETECT));
        assertEquals(file + " may not be read by this user", refused.getMessage());
        assertEquals(ExitCode.INPUT_REFUSED, refused.exit());
    }

    /** What is not ASCII begins beyond the sample: the refusal names the encoding that was not seen on opening. */
    @Test
    void anEncodingThatShowsLate(@TempDir Path folder) throws IOException {
        StringBuilder text = new StringBuilder("id,name\n");
        for (int i = 2; i <= 40_000; i++) {
            text.append(i).append(",Li\n");
        }
        text.append("40001,臺灣積體電路\n40002,宏達國際電子\n");
        Path file = Files.write(folder.resolve("late.csv"), text.toString().getBytes(Charset.forName("Big5")));
        try (TableReader reader = TableReaders.open(file, ReadOptions.DETECT)) {
            StopException refused = assertThrows(StopException.class, () -> readAll(reader));
            assertEquals("late.csv line 40001 holds bytes that are not UTF-8 text", refused.getMessage());
            assertEquals(
                    "If the file is in another encoding, name it, such as '--encoding Big5' (in kempt.yml: 'encoding: Big5'); if"
                            + " not, export it again: it is damaged.",
                    refused.nextStep());
        }
        try (TableReader reader = TableReaders.open(file, ReadOptions.DETECT.withEncoding("Big5"))) {
            assertEquals(40_001, reader.skip(Long.MAX_VALUE));
        }
    }

    /** The mark on line 5,002 opens what could be a record of 20 MB; the line alone has as many cells as all others. */
    @Test
    void aStrayQuoteDoesNotSwallowTheRestOfTheFile() throws IOException {
        try (TableReader reader = big("big.csv", new CountingStream(bytes("\"Li,unbalanced")))) {
            assertEquals(5_000, reader.skip(5_000));
            RawRecord stray = Objects.requireNonNull(reader.next());
            assertEquals(List.of("5001", "\"Li", "unbalanced"), List.of(stray.cells()));
            assertEquals(494_999, reader.skip(Long.MAX_VALUE));
            assertEquals(
                    List.of("1 record with a broken quotation mark or delimiter was mended: line 5,002"),
                    reader.shape().notes());
        }
    }

    /** What follows line 5,002 are no records, so that the mark may open 20 MB; what has been read then is little. */
    @Test
    void anUnbalancedQuoteIsStoppedBeforeItFillsTheMemory() throws IOException {
        byte[] bytes = (new String(bytes("Li,x"), StandardCharsets.UTF_8).substring(0, 150_000) + "\n7,\"Li\n"
                        + "and so on and on\n".repeat(1_000_000))
                .getBytes(StandardCharsets.UTF_8);
        CountingStream in = new CountingStream(bytes);
        try (TableReader reader = big("big.csv", in)) {
            StopException refused = assertThrows(StopException.class, () -> reader.skip(Long.MAX_VALUE));
            assertTrue(
                    refused.problem()
                            .matches("big.csv: a quotation mark opened in the record on line [0-9,]+ is never closed"),
                    refused.problem());
        }
        int slack = 4 * (1 << 16);
        assertTrue(in.delivered < 150_000 + ReadOptions.DETECT.recordLimit() + slack);
    }

    private static TableReader big(String name, InputStream in) throws IOException {
        return CsvTableReader.open(name, Sample.of(in), in, ReadOptions.DETECT);
    }

    private static byte[] bytes(String cells5001) {
        StringBuilder text = new StringBuilder("id,name,note\n");
        for (int i = 1; i <= 500_000; i++) {
            text.append(i)
                    .append(',')
                    .append(i == 5_001 ? cells5001 : "Li,some note of a customer")
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static final class CountingStream extends InputStream {
        private final ByteArrayInputStream in;
        private long delivered;

        CountingStream(byte[] bytes) {
            in = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            delivered++;
            return in.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int n = in.read(target, offset, length);
            delivered += Math.max(n, 0);
            return n;
        }
    }
}
