package io.kempt.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions about the pairs of a file, in the workbook that the first look left, without a store. */
final class FileReviewTest {
    private static final String CUSTOMERS = """
            no,name,company,mobile,email,address
            001,王伟,杭州云图科技有限公司,13912345678,wangwei@yuntu.cn,杭州市西湖区文三路100号
            002,王伟,杭州云图科技有限公司,+86 139 1234 5678,,杭州西湖区文三路100号
            006,李娜,宁波恒盈贸易有限公司,13700012345,lina@hengying.com,宁波市鄞州区中山路8号
            008,Tom Miller,Northgate Foods Ltd,+44 161 496 0123,tom@northgate.co.uk,"4 Mill Lane, Leeds"
            009,,Northgate Foods,,,"44 Mill Lane, Leeds"
            """;

    private final RealCli cli;

    FileReviewTest(@TempDir Path folder) throws IOException {
        this.cli = new RealCli(folder);
        cli.file("customers.csv", CUSTOMERS);
    }

    private RealCli.Answer ok(String... command) {
        RealCli.Answer answer = cli.call(command);
        assertEquals(0, answer.exit(), answer.err());
        return answer;
    }

    private String clusters() throws IOException {
        return Files.readAllLines(cli.folder.resolve("customers-duplicates/clusters.csv")).stream()
                .skip(1)
                .map(line -> line.split(",")[0] + "=" + line.split(",")[1])
                .collect(Collectors.joining(" "));
    }

    /** Says something of the first pair to review. */
    private void decide(String word) throws IOException {
        Path path = cli.folder.resolve("customers-duplicates/duplicates.xlsx");
        try (InputStream in = Files.newInputStream(path);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            XSSFSheet review = book.getSheet("To review");
            assertEquals("Decision", review.getRow(0).getCell(1).getStringCellValue());
            review.getRow(1).getCell(1).setCellValue(word);
            try (OutputStream out = Files.newOutputStream(path)) {
                book.write(out);
            }
        }
    }

    @Test
    void theWorkbookOfTheFirstLookIsTheDecisionsOfTheNext() throws IOException {
        ok("dedupe", "customers.csv");
        assertEquals("001=G-001 002=G-001 006=G-006 008=G-008 009=G-009", clusters());
        decide("same");
        String merged = "001=G-001 002=G-001 006=G-006 008=G-008 009=G-008";
        for (int time = 0; time < 2; time++) {
            RealCli.Answer answer =
                    ok("dedupe", "customers.csv", "--decisions", "customers-duplicates/duplicates.xlsx");
            assertTrue(answer.err().contains(", 1 decision followed\n"), answer.err());
            assertEquals(merged, clusters(), "the workbook that replaced it holds the decision, too");
        }
    }

    @Test
    void whatContradictsIsToldAndTheEarlierResultStays() throws IOException {
        ok("dedupe", "customers.csv");
        String before = clusters();
        cli.file("decisions.csv", "id_a,id_b,decision\n001,002,same\n002,006,same\n001,006,different\n001,077,same\n");
        RealCli.Answer refused = cli.call("dedupe", "customers.csv", "--decisions", "decisions.csv");
        assertEquals(5, refused.exit());
        assertTrue(refused.err().contains("""
                kempt: The decisions in decisions.csv cannot be taken over, and nothing was changed: 2 mistakes.
                  line 5: found the record 077, which the files do not hold; expected an id as in clusters.csv: correct it, or leave the decision out
                  line 4: found that 001 and 006 are different (line 4), expected that they are the same by 001 and 002 (line 2), 002 and 006 (line 3): change one of these decisions
                Next: Mend the rows and give the same command again.
                """), refused.err());
        assertEquals(before, clusters());
        cli.file("decisions.csv", "id_a,id_b,decision\n001,002,different\n");
        ok("dedupe", "customers.csv", "--decisions", "decisions.csv");
        assertEquals("001=G-001 002=G-002 006=G-006 008=G-008 009=G-009", clusters());
    }
}
