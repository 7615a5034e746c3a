package io.kempt.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Doubtful pairs go out as a workbook, come back filled in, and are followed; merges are undone; by the commands as people type
 * them and with workbooks as Excel would save them. K1 and K2 are one company, K3 and K4 another, K8 and K9 may be one.
 */
final class ReviewRoundTripTest {
    private static final String K1 = "K1,杭州云图科技有限公司,王伟,13912345678,contact@yuntu.cn,杭州市西湖区文三路100号\n";
    private static final String K2 = "K2,杭州云图科技有限公司,王伟,+86 139 1234 5678,contact@yuntu.cn,杭州市西湖区文三路100号\n";
    private static final String K3 = "K3,宁波恒盈贸易有限公司,李娜,13700012345,sales@hengying.com,宁波市鄞州区中山路8号\n";
    private static final String K4 = "K4,宁波恒盈贸易有限公司,李娜,13700012345,sales@hengying.com,宁波市鄞州区中山路8号\n";
    private static final String K5 = "K5,成都晨光食品有限公司,张敏,13500067890,info@chenguang.com,成都市锦江区春熙路1号\n";
    private static final String K8 =
            "K8,Northgate Foods Ltd,Tom Miller,+44 161 496 0123,tom@northgate.co.uk,\"4 Mill Lane, Leeds\"\n";
    private static final String K9 = "K9,Northgate Foods,,,,\"44 Mill Lane, Leeds\"\n";

    private final RealCli cli;

    ReviewRoundTripTest(@TempDir Path folder) {
        this.cli = new RealCli(folder);
    }

    @BeforeEach
    void fill() throws IOException {
        cli.file(
                "kempt.yml",
                "language: en\ninputs:\n  - {files: customers.csv, kind: customer, source: erp, snapshot: true}\n");
        night(K1, K2, K3, K4, K5, K8, K9);
    }

    private void night(String... rows) throws IOException {
        cli.file("customers.csv", "编号,客户名称,联系人,手机,邮箱,地址\n" + String.join("", rows));
        ok("import", "--force");
        ok("dedupe");
    }

    private RealCli.Answer ok(String... command) {
        RealCli.Answer answer = cli.call(command);
        assertEquals(0, answer.exit(), answer.err());
        return answer;
    }

    private String customers() throws IOException {
        ok("export", "customers", "--to", "out.csv");
        List<String> lines = Files.readAllLines(cli.folder.resolve("out.csv"));
        return lines.stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')) + "="
                        + line.substring(line.lastIndexOf(',') + 1)
                                .replace("erp:", "")
                                .replace(' ', '+'))
                .collect(Collectors.joining(" "));
    }

    /** What a person does in a workbook. */
    private interface Edit {
        void on(XSSFWorkbook book);
    }

    private void edit(String file, Edit edit) throws IOException {
        Path path = cli.folder.resolve(file);
        try (InputStream in = Files.newInputStream(path);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            edit.on(book);
            try (OutputStream out = Files.newOutputStream(path)) {
                book.write(out);
            }
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> {
            assertTrue(
                    cell.getCellType() == CellType.STRING || cell.getCellType() == CellType.BLANK,
                    "ids stay as they are and nothing is run");
            cells.add(cell.getStringCellValue());
        });
        return cells;
    }

    private static Map<String, String> byHeader(XSSFSheet sheet, int row) {
        List<String> header = cells(sheet.getRow(0));
        List<String> values = cells(sheet.getRow(row));
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            named.put(header.get(i), values.get(i));
        }
        return named;
    }

    private static void say(XSSFSheet sheet, int row, String column, String word) {
        sheet.getRow(row).getCell(cells(sheet.getRow(0)).indexOf(column)).setCellValue(word);
    }

    private static int rowOf(XSSFSheet sheet, String record) {
        for (int row = 1; row <= sheet.getLastRowNum(); row++) {
            if (record.equals(byHeader(sheet, row).get("Record"))) {
                return row;
            }
        }
        throw new AssertionError("no row of " + record);
    }

    @Test
    void whatIsDecidedInTheWorkbookIsFollowed() throws IOException {
        assertEquals("G-erp:K1=K1+K2 G-erp:K3=K3+K4 G-erp:K5=K5 G-erp:K8=K8 G-erp:K9=K9", customers());
        ok("review", "export", "-o", "review.xlsx");
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(cli.folder.resolve("review.xlsx"))));
        edit("review.xlsx", book -> {
            XSSFSheet pairs = book.getSheet("Pairs");
            assertEquals(1, pairs.getLastRowNum(), "one doubtful pair");
            Map<String, String> pair = byHeader(pairs, 1);
            assertEquals(
                    "Northgate Foods Ltd|Northgate Foods",
                    pair.get("Customer name A") + "|" + pair.get("Customer name B"));
            assertTrue(pairs.isColumnHidden(cells(pairs.getRow(0)).indexOf("fingerprint")));
            assertEquals(1, pairs.getDataValidations().size());
            assertEquals(1, pairs.getPaneInformation().getHorizontalSplitTopRow());
            say(pairs, 1, "Decision", "Same");
            XSSFSheet customers = book.getSheet("Customers");
            assertEquals(4, customers.getLastRowNum());
            say(customers, rowOf(customers, "erp:K4"), "Does not belong", "does not belong");
        });
        RealCli.Answer dry = ok("review", "apply", "review.xlsx", "--dry-run");
        assertTrue(
                dry.err().contains("without --dry-run this would be taken over: 1 same, 1 different, 0 unsure"),
                dry.err());
        assertTrue(ok("review", "list").err().contains("Nothing was decided"));
        assertTrue(ok("review", "apply", "review.xlsx").err().contains("taken over: 1 same, 1 different, 0 unsure\n"));
        ok("dedupe");
        assertEquals("G-erp:K1=K1+K2 G-erp:K3=K3 G-erp:K4=K4 G-erp:K5=K5 G-erp:K8=K8+K9", customers());
        RealCli.Answer again = ok("review", "apply", "review.xlsx");
        assertTrue(again.err().contains("were taken over before: 2 pairs; nothing was changed"), again.err());
        ok("review", "export", "-o", "again.xlsx");
        edit(
                "again.xlsx",
                book -> assertEquals(
                        "Nothing to decide.",
                        book.getSheet("Pairs").getRow(1).getCell(0).getStringCellValue(),
                        "what is decided is not asked again"));
    }

    @Test
    void theWorkbookSpeaksChineseToo() throws IOException {
        ok("review", "export", "-o", "审核.xlsx", "--lang", "zh");
        edit("审核.xlsx", book -> say(book.getSheet("记录对"), 1, "结论", "不同客户"));
        assertTrue(ok("review", "apply", "审核.xlsx").err().contains("taken over: 0 same, 1 different, 0 unsure"));
        assertEquals(
                0,
                ok("dedupe")
                        .err()
                        .lines()
                        .filter(line -> line.contains("to review, 0"))
                        .count());
    }

    @Test
    void allMistakesAreToldAtOnceAndNothingIsTakenOver() throws IOException {
        cli.file("decisions.csv", """
                id_a,id_b,decision
                erp:K1,K3,same
                K3,K5,same
                K1,K5,different
                K1,K99,same
                K8,K9,perhaps
                K2,K2,same
                K8,K5,different
                K5,K8,same
                """);
        RealCli.Answer refused = cli.call("review", "apply", "decisions.csv");
        assertEquals(5, refused.exit(), refused.err());
        assertEquals("""
                kempt: The decisions in decisions.csv cannot be taken over, and nothing was changed: 5 mistakes.
                  line 6: found 'perhaps', expected same, different or unsure (同一客户, 不同客户, 不确定): write one of these, or nothing
                  line 5: found the record K99, which the store does not hold; expected SOURCE:KEY of a customer record: correct it, or leave the decision out
                  line 7: found the record erp:K2 twice, expected two records: take one of them out
                  line 9: found 'same' of erp:K5 and erp:K8, expected 'different' as in line 8: change one of both
                  line 4: found that erp:K1 and erp:K5 are different (line 4), expected that they are the same by erp:K1 and erp:K3 (line 2), erp:K3 and erp:K5 (line 3): change one of these decisions
                Next: Mend the rows and give the same command again, or ask anew: kempt review export -o review.xlsx
                """, refused.err());
        assertTrue(ok("review", "list").err().contains("Nothing was decided"));
    }

    @Test
    void earlierDecisionsCountToo() throws IOException {
        cli.file("first.csv", "id_a,id_b,decision\nK1,K3,same\nK3,K5,same\nK8,K9,different\n");
        ok("review", "apply", "first.csv");
        cli.file("second.csv", "id_a,id_b,decision\nK1,K5,different\nK9,K8,same\nK3,K1,same\n");
        RealCli.Answer refused = cli.call("review", "apply", "second.csv");
        assertEquals(5, refused.exit());
        assertTrue(
                refused.err()
                        .contains(
                                "  line 2: found that erp:K1 and erp:K5 are different (line 2), expected that they are the"
                                        + " same by erp:K1 and erp:K3 (first.csv of "),
                refused.err());
        assertTrue(
                refused.err()
                        .contains("  line 3: found 'same' of erp:K8 and erp:K9, expected 'different' as decided before"
                                + " (first.csv, "),
                refused.err());
        assertTrue(ok("review", "forget", "K9", "erp:K8").err().contains("forgotten that erp:K8 and erp:K9"));
        assertEquals(2, cli.call("review", "forget", "K9", "erp:K8").exit());
        cli.file("second.csv", "id_a,id_b,decision\nK9,K8,same\nK3,K1,same\n");
        assertTrue(ok("review", "apply", "second.csv")
                .err()
                .contains("taken over: 1 same, 0 different, 0 unsure; decided before: 1 pair"));
        assertEquals(
                "erp:K1 erp:K3 same;erp:K3 erp:K5 same;erp:K8 erp:K9 same",
                ok("review", "list")
                        .out()
                        .lines()
                        .skip(1)
                        .map(line -> line.split(" +")[0] + " " + line.split(" +")[1] + " " + line.split(" +")[2])
                        .collect(Collectors.joining(";")));
    }

    @Test
    void whatChangedSinceTheExportIsNotDecidedBlindly() throws IOException {
        ok("review", "export", "-o", "review.xlsx");
        edit("review.xlsx", book -> {
            say(book.getSheet("Pairs"), 1, "Decision", "same");
            XSSFSheet customers = book.getSheet("Customers");
            say(customers, rowOf(customers, "erp:K2"), "Does not belong", "x");
        });
        night(K1, K2.replace("文三路", "文二路"), K3, K4, K5, K8.replace("4 Mill Lane", "9 Mill Lane"), K9);
        RealCli.Answer refused = cli.call("review", "apply", "review.xlsx");
        assertEquals(5, refused.exit(), refused.err());
        for (String place : List.of("sheet Pairs, row 2", "sheet Customers, row ")) {
            assertTrue(refused.err().contains("  " + place), refused.err());
        }
        assertTrue(
                refused.err()
                        .contains(
                                ": found other values in the store than those that were decided about, expected the same:"
                                        + " look at them again in a new export"),
                refused.err());
        assertTrue(ok("review", "list").err().contains("Nothing was decided"));
    }

    @Test
    void theLatestMergeOfACustomerIsUndone() throws IOException {
        night(K1, K3, K4, K5);
        night(K1, K2, K3, K4, K5);
        assertEquals("G-erp:K1=K1+K2 G-erp:K3=K3+K4 G-erp:K5=K5", customers());
        RealCli.Answer dry = ok("dedupe", "undo", "--cluster", "G-erp:K1", "--dry-run");
        assertTrue(dry.err().contains("G-erp:K1  G-erp:K1  erp:K1\n"), dry.err());
        assertEquals("G-erp:K1=K1+K2 G-erp:K3=K3+K4 G-erp:K5=K5", customers());
        ok("dedupe", "undo", "--cluster", "G-erp:K1");
        String apart = "G-erp:K1=K1 G-erp:K2=K2 G-erp:K3=K3+K4 G-erp:K5=K5";
        assertEquals(apart, customers(), "K2 has been a customer of its own in the first night");
        RealCli.Answer again = ok("dedupe", "undo", "--cluster", "G-erp:K1");
        assertTrue(again.err().contains("is one record: there is no merge to undo; nothing was changed"), again.err());
        night(K1, K2, K3, K4, K5, K8);
        assertEquals(apart + " G-erp:K8=K8", customers(), "later nights keep them apart");
        assertTrue(ok("dedupe", "log", "--cluster", "G-erp:K2").out().contains("G-erp:K2 split from G-erp:K1"));
        assertTrue(ok("review", "list").out().contains("dedupe undo --cluster G-erp:K1"));
    }

    @Test
    void aRecordIsTakenOut() throws IOException {
        String six = K1.replace("K1", "K6");
        night(K1, K2, K5, six);
        assertEquals("G-erp:K1=K1+K2+K6 G-erp:K5=K5", customers());
        ok("dedupe", "undo", "--record", "K2");
        assertEquals("G-erp:K1=K1+K6 G-erp:K2=K2 G-erp:K5=K5", customers());
        RealCli.Answer again = ok("dedupe", "undo", "--record", "erp:K2");
        assertTrue(
                again.err().contains("The record erp:K2 is a customer of its own already; nothing was changed"),
                again.err());
        assertEquals(2, cli.call("dedupe", "undo", "--record", "K77").exit());
    }

    @Test
    void allThatADeduplicationJoinedIsUndone() throws IOException {
        ok("dedupe", "undo", "--run", "last");
        String alone = "G-erp:K1=K1 G-erp:K2=K2 G-erp:K3=K3 G-erp:K4=K4 G-erp:K5=K5 G-erp:K8=K8 G-erp:K9=K9";
        assertEquals(alone, customers());
        RealCli.Answer again = ok("dedupe", "undo", "--run", "D1");
        assertTrue(again.err().contains("joined is apart already; nothing was changed"), again.err());
        assertEquals(alone, customers());
        RealCli.Answer unknown = cli.call("dedupe", "undo", "--run", "D9");
        assertEquals(2, unknown.exit());
        assertFalse(unknown.err().contains("bug"), unknown.err());
    }

    /** The newest one is meant even where there is nothing to undo: never the first, which joined everybody. */
    @Test
    void theLastDeduplicationMayHaveJoinedNothing() throws IOException {
        cli.file("decisions.csv", "id_a,id_b,decision\nK1,K2,different\n");
        ok("review", "apply", "decisions.csv");
        ok("dedupe");
        String apart = "G-erp:K1=K1 G-erp:K2=K2 G-erp:K3=K3+K4 G-erp:K5=K5 G-erp:K8=K8 G-erp:K9=K9";
        assertEquals(apart, customers());
        RealCli.Answer undo = ok("dedupe", "undo", "--run", "last");
        assertTrue(undo.err().contains("D2") && undo.err().contains("joined nothing; nothing was changed"), undo.err());
        assertEquals(apart, customers());
    }

    @Test
    void aMergeOfTwoOldCustomersGivesBothTheirIdsBack() throws IOException {
        cli.file("decisions.csv", "id_a,id_b,decision\nK8,K9,same\n");
        ok("review", "apply", "decisions.csv");
        ok("dedupe");
        assertEquals("G-erp:K1=K1+K2 G-erp:K3=K3+K4 G-erp:K5=K5 G-erp:K8=K8+K9", customers());
        ok("dedupe", "undo", "--run", "D2");
        assertEquals("G-erp:K1=K1+K2 G-erp:K3=K3+K4 G-erp:K5=K5 G-erp:K8=K8 G-erp:K9=K9", customers());
        assertEquals(
                List.of("D3 split", "D2 joined", "D1 first"),
                ok("dedupe", "log")
                        .out()
                        .lines()
                        .skip(1)
                        .map(line -> line.substring(0, 2)
                                + (line.contains("split") ? " split" : line.contains("joined") ? " joined" : " first"))
                        .toList());
    }
}
