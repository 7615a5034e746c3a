package io.kempt.jobs.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kempt.jobs.table.CsvOptions;
import io.kempt.jobs.table.RawRecord;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.table.TableReader;
import io.kempt.rules.yaml.Settings;
import io.kempt.rules.yaml.YamlNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Runs the cases of csv-cases.yml. */
final class CsvCasesTest {
    private static final Set<String> KNOWN = Set.of("customer_id", "name", "mobile", "客户编号", "客户名称", "手机");

    @TestFactory
    List<DynamicTest> cases(@TempDir Path folder) throws IOException {
        YamlNode cases = cases("csv-cases.yml");
        return cases.keys().stream()
                .map(name ->
                        DynamicTest.dynamicTest(name, () -> check(folder.resolve(name + ".csv"), cases.child(name))))
                .toList();
    }

    static YamlNode cases(String resource) throws IOException {
        try (InputStream in = CsvCasesTest.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("no resource " + resource);
            }
            YamlNode cases = Settings.parse(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            cases.throwIfMistaken();
            return cases;
        }
    }

    private static void check(Path file, YamlNode one) throws IOException {
        Charset charset = Charset.forName(one.text("encoding-of-file", "UTF-8"));
        byte[] bytes = one.requiredText("text").getBytes(charset);
        if (one.has("broken-byte-at")) {
            bytes[one.integer("broken-byte-at", 0, 0, bytes.length - 1)] = (byte) 0xFF;
        }
        Files.write(file, bytes);
        ReadOptions options = ReadOptions.DETECT
                .withKnownHeader(KNOWN::contains)
                .withEncoding(one.text("encoding", ""))
                .withDelimiter(one.text("delimiter", ""))
                .withQuote(one.text("quote", ""))
                .withEscape(one.text("escape", ""))
                .withFooters(one.integer("footers", -1, -1, 100))
                .withHeaderRows(one.integer("header-rows", 0, 0, 9))
                .withHeaderLine(one.integer("header-line", 0, -1, 100))
                .withUndecodable(
                        one.has("broken-byte-at")
                                ? CsvOptions.Undecodable.REJECT_ROW
                                : CsvOptions.Undecodable.REFUSE_FILE);
        options = one.flag("headless", false) ? options.withNumberedColumns() : options;
        try (TableReader reader = TableReaders.open(file, options)) {
            assertEquals(
                    one.requiredText("header"),
                    String.join(" | ", reader.shape().header()));
            assertEquals(String.join("\n", one.texts("records")), String.join("\n", records(reader)));
            assertEquals(one.requiredText("summary"), reader.shape().summary());
            assertEquals(
                    String.join("\n", one.texts("notes")),
                    String.join("\n", reader.shape().notes()));
        }
    }

    static List<String> records(TableReader reader) {
        List<String> records = new ArrayList<>();
        for (RawRecord row = reader.next(); row != null; row = reader.next()) {
            String cells = String.join(" | ", row.cells()).replaceAll("\r\n|\n|\r", "↵");
            if (row.isUndecodable()) {
                cells = "undecodable";
            }
            String extra = row.extra().isEmpty() ? "" : " + " + String.join(",", row.extra());
            records.add(row.number() + " @" + row.line() + ": " + cells + extra);
        }
        return records;
    }
}
