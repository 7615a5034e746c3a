package io.kempt.jobs.read.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.read.text.Sample;
import io.kempt.jobs.table.RawRecord;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.table.TableReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Records that are cut without Commons CSV must be those that it reads: cells, numbers, lines, notes and refusals. */
final class DirectReadingTest {
    private static final String[] ENDS = {"\n", "\r\n", "\r"};
    private static final String[] CELLS = {
        "",
        "a",
        "甲公司",
        " b ",
        "\"q\"",
        "\"a,b\"",
        "\"two\nlines\"",
        "\"\"\"x\"\"\"",
        "5\" pipe",
        "\"a\" ",
        " \"a\"",
        "\"open",
        "a\"",
        "\"a\"b",
        "2024-03-05",
        "N;O",
        "\u0000z",
        "\"cr\rin\"",
        "😀"
    };

    private final Random random = new Random(20_261_125);

    @Test
    void equalsTheParser() throws IOException {
        int refused = 0;
        for (int i = 0; i < 6_000; i++) {
            String text = text();
            String direct = read(text, true);
            assertEquals(
                    read(text, false), direct, () -> text.replace("\r", "<CR>").replace("\u0000", "<NUL>"));
            refused += direct.startsWith("refused") ? 1 : 0;
        }
        assertTrue(refused > 10 && refused < 3_000, "refused: " + refused);
    }

    /** A table longer than any buffer, with a quoted record now and then. */
    @Test
    void equalsTheParserOverManyBlocks() throws IOException {
        StringBuilder text = new StringBuilder("id,name,note\n");
        for (int i = 0; i < 60_000; i++) {
            text.append(i).append(',').append(random.nextInt(300) == 0 ? "\"Li, \"\"Bob\"\"\r\n二\"" : "李雷");
            text.append(",x".repeat(1 + random.nextInt(2)))
                    .append(ENDS[random.nextInt(200) == 0 ? random.nextInt(3) : 0]);
        }
        assertEquals(read(text.toString(), false), read(text.toString(), true));
    }

    /** A small table with a header; its lines end in one way, at times in several. */
    private String text() {
        String end = ENDS[random.nextInt(ENDS.length)];
        boolean mixed = random.nextInt(4) == 0;
        int kinds = random.nextInt(3) == 0 ? CELLS.length : 6;
        StringBuilder text = new StringBuilder("id,name,note").append(end);
        for (int row = random.nextInt(12); row >= 0; row--) {
            int cells = random.nextInt(5) == 0 ? random.nextInt(5) : 3;
            for (int cell = 0; cell < cells; cell++) {
                text.append(cell == 0 ? "" : ",").append(CELLS[random.nextInt(kinds)]);
            }
            boolean last = row == 0 && random.nextBoolean();
            text.append(last ? "" : mixed ? ENDS[random.nextInt(ENDS.length)] : end);
        }
        return text.toString();
    }

    private static String read(String text, boolean direct) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        InputStream in = new ByteArrayInputStream(bytes);
        ReadOptions options =
                ReadOptions.DETECT.withDelimiter("comma").withQuote("\"").withHeaderLine(1);
        StringBuilder all = new StringBuilder();
        try (TableReader reader = CsvTableReader.open("t.csv", Sample.of(in), in, options, direct)) {
            for (RawRecord row = reader.next(); row != null; row = reader.next()) {
                all.append(row.number()).append('@').append(row.line()).append(' ');
                all.append(String.join("|", row.cells()))
                        .append('+')
                        .append(row.extra())
                        .append(row.given());
                all.append('\n');
            }
            return all.append(reader.shape()).toString();
        } catch (StopException refusal) {
            return "refused: " + refusal.getMessage();
        }
    }
}
