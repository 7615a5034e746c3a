package io.kempt.jobs.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.table.TableReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook of Excel 5 or 95, written record by record: no library writes them any more. */
final class Biff5Test {
    private static final Charset GBK = Charset.forName("GBK");

    private final ByteArrayOutputStream stream = new ByteArrayOutputStream();

    @Test
    void textInACodePageNumbersDatesAndFormulas(@TempDir Path folder) throws IOException {
        record(0x809, shorts(0x500, 5, 0, 0));
        record(0x42, shorts(936));
        record(0x85, joined(ints(0), new byte[] {0, 0, 4}, "客户".getBytes(GBK)));
        int place = stream.size() - 11;
        record(0x41E, joined(shorts(164), new byte[] {10}, "yyyy-mm-dd".getBytes(GBK)));
        record(0xE0, shorts(0, 0, 0, 0, 0, 0, 0, 0));
        record(0xE0, shorts(0, 164, 0, 0, 0, 0, 0, 0));
        record(0x0A, new byte[0]);
        int sheet = stream.size();
        record(0x809, shorts(0x500, 0x10, 0, 0));
        label(0, 0, "编号");
        label(0, 1, "日期");
        label(0, 2, "金额");
        label(0, 3, "备注");
        label(1, 0, "甲");
        record(0x27E, joined(shorts(1, 1, 1), ints(45356 << 2 | 2)));
        record(0xBD, joined(shorts(1, 2, 0), ints(1250 << 2 | 3), shorts(2)));
        record(0x06, joined(shorts(1, 3, 0), new byte[] {0, 0, 0, 0, 0, 0, -1, -1}, shorts(0, 0, 0, 0)));
        record(0x207, joined(shorts(4), "公式".getBytes(GBK)));
        record(0x0A, new byte[0]);
        byte[] bytes = stream.toByteArray();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(place, sheet);
        Path file = folder.resolve("excel95.xls");
        try (POIFSFileSystem parts = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file)) {
            parts.createDocument(new ByteArrayInputStream(bytes), "Book");
            parts.writeFilesystem(out);
        }
        try (TableReader reader = TableReaders.open(file, ReadOptions.DETECT)) {
            assertEquals("sheet 客户, header on row 1", reader.shape().summary());
            assertEquals(List.of("编号", "日期", "金额", "备注"), reader.shape().header());
            assertEquals(List.of("1 @2: 甲 | 2024-03-05 | 12.5 | 公式"), CsvCasesTest.records(reader));
        }
    }

    private void label(int row, int column, String text) throws IOException {
        byte[] bytes = text.getBytes(GBK);
        record(0x204, joined(shorts(row, column, 0, bytes.length), bytes));
    }

    private void record(int type, byte[] data) throws IOException {
        stream.write(shorts(type, data.length));
        stream.write(data);
    }

    private static byte[] shorts(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int value : values) {
            bytes.putShort((short) value);
        }
        return bytes.array();
    }

    private static byte[] ints(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }

    private static byte[] joined(byte[]... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.write(part);
        }
        return bytes.toByteArray();
    }
}
