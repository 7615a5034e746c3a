package io.kempt.jobs.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.table.TableReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Workbooks with random damage are read or refused with a reason; nothing else may come of them. More seeds:
 * {@code -Dkempt.fuzz.seeds=10000}.
 */
final class WorkbookFuzzTest {
    private static final int SEEDS = Integer.getInteger("kempt.fuzz.seeds", 250);
    private static final List<String> SNIPPETS = List.of(
            "<row r='3'><c r='ZZZ9' t='s'><v>99</v></c></row>",
            "<c t='e'><v/></c>",
            "<v>1E999999999</v>",
            "&#0;",
            "]]>",
            "<!DOCTYPE a>",
            "<!--",
            "<is><t>x</t></is>",
            "hidden=\"1\"",
            "</sheetData>",
            "<mergeCell ref=\"A1:XFD1048576\"/>",
            "-",
            "99999999999999999999");

    @TempDir
    private static Path folder = Path.of("");

    private static byte[] xlsx = {};
    private static byte[] xls = {};

    @BeforeAll
    static void samples() throws IOException {
        xlsx = Files.readAllBytes(ExcelFormat.XLSX.write(folder, "sample", WorkbookFuzzTest::content));
        xls = Files.readAllBytes(ExcelFormat.XLS.write(folder, "sample", WorkbookFuzzTest::content));
    }

    private static void content(Workbook workbook) {
        for (String name : List.of("一月", "二月")) {
            Sheet sheet = workbook.createSheet(name);
            ExcelFormat.fill(sheet.createRow(0), "客户编号", "客户名称", "联系人", null, "金额", "活跃", "倍数");
            ExcelFormat.fill(sheet.createRow(1), null, null, "姓名", "电话");
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 2, 3));
            for (int i = 2; i < 60; i++) {
                ExcelFormat.fill(sheet.createRow(i), "K" + i, "上海机械" + i, "张伟", 13800138000d + i, i / 7.0, i % 2 == 0);
                sheet.getRow(i).createCell(6).setCellFormula("E" + (i + 1) + "*2");
            }
            sheet.setColumnHidden(3, true);
        }
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    }

    @Test
    void theSamplesAreSound() throws IOException {
        assertEquals("read 116", outcome("sound.xlsx", xlsx));
        assertEquals("read 116", outcome("sound.xls", xls));
    }

    @Test
    void bytesOfAnXls() throws IOException {
        int read = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            read += outcome("bytes-" + seed + ".xls", damaged(xls, random)).startsWith("read") ? 1 : 0;
        }
        assertTrue(read > 0, "some damage is in no cell");
    }

    @Test
    void bytesOfAnXlsx() throws IOException {
        for (int seed = 0; seed < SEEDS; seed++) {
            outcome("bytes-" + seed + ".xlsx", damaged(xlsx, new Random(seed)));
        }
    }

    /** Here the checksums fit, and what is inside is wrong. */
    @Test
    void partsOfAnXlsx() throws IOException {
        Map<String, byte[]> parts = parts();
        int read = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Map<String, byte[]> changed = new LinkedHashMap<>(parts);
            List<String> names = new ArrayList<>(parts.keySet());
            for (int i = 0; i <= random.nextInt(2); i++) {
                String name = names.get(random.nextInt(names.size()));
                if (random.nextInt(8) == 0) {
                    changed.remove(name);
                } else {
                    changed.computeIfPresent(name, (part, bytes) -> mutated(bytes, random));
                }
            }
            read += outcome("parts-" + seed + ".xlsx", zipped(changed)).startsWith("read") ? 1 : 0;
        }
        assertTrue(read > 0, "some parts hold no cell");
    }

    private static byte[] damaged(byte[] sound, Random random) {
        byte[] bytes = sound.clone();
        switch (random.nextInt(4)) {
            case 0 -> bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> {
                int from = random.nextInt(bytes.length);
                Arrays.fill(bytes, from, Math.min(bytes.length, from + random.nextInt(600)), (byte) random.nextInt());
            }
            default -> {
                for (int i = 0; i <= random.nextInt(30); i++) {
                    bytes[8 + random.nextInt(bytes.length - 8)] = (byte) random.nextInt();
                }
            }
        }
        return bytes;
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (int i = 0; i <= random.nextInt(4); i++) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(random.nextBoolean() ? 3 : 80));
            String put = switch (random.nextInt(3)) {
                case 0 -> "";
                case 1 -> SNIPPETS.get(random.nextInt(SNIPPETS.size()));
                default -> text.substring(from, to).repeat(2);
            };
            text = text.substring(0, from) + put + text.substring(to);
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String outcome(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        try (TableReader reader = TableReaders.open(file, ReadOptions.DETECT.withSheet("*"))) {
            return "read " + reader.skip(Long.MAX_VALUE);
        } catch (StopException refused) {
            assertEquals(ExitCode.INPUT_REFUSED, refused.exit(), name);
            assertTrue(refused.problem().contains(name), refused.problem());
            return "refused";
        } catch (RuntimeException | StackOverflowError crash) {
            throw new AssertionError("a crash on " + name, crash);
        } finally {
            Files.delete(file);
        }
    }

    private static Map<String, byte[]> parts() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zipped(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
