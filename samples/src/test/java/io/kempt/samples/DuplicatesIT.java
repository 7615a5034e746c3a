package io.kempt.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Duplicates in a file, their evaluation and the explanation of a pair, by the assembled program. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DuplicatesIT {
    private static final String CUSTOMERS = """
            编号,姓名,公司,手机,地址
            K1,王伟,杭州云图科技有限公司,13912345678,杭州市西湖区文三路100号
            K2,王伟,杭州云圖科技有限公司,+86 139 1234 5678,杭州西湖区文三路100号
            K3,李娜,宁波恒盈贸易有限公司,13700012345,宁波市鄞州区中山路8号
            K4,Jane Roe,Roe Trading Ltd,+44 20 7946 0018,"12 High Street, London"
            K5,J. Roe,Roe Trading Limited,020 7946 0018,"12 High St., London"
            """;

    @TempDir
    private static Path folder = Path.of(""); // static, or it is not there yet before all tests

    private Program.Ended dedupe = new Program.Ended(-1, "", "");

    @BeforeAll
    void findDuplicates() throws IOException {
        Files.writeString(folder.resolve("客户.csv"), CUSTOMERS);
        Files.writeString(folder.resolve("truth.csv"), "id,entity_id\nK1,a\nK2,a\nK3,b\nK4,c\nK5,c\n");
        dedupe = Program.run(folder, "dedupe", "客户.csv", "--lang", "zh");
    }

    private Path written(String name) {
        return folder.resolve("客户-duplicates").resolve(name);
    }

    @Test
    void theResultsStandBesideTheFile() throws IOException {
        assertEquals(0, dedupe.exit(), dedupe.err());
        assertEquals(
                List.of("K1 G-K1", "K2 G-K1", "K3 G-K3", "K4 G-K4", "K5 G-K4"),
                Files.readAllLines(written("clusters.csv")).stream()
                        .skip(1)
                        .map(line -> line.split(",")[0] + " " + line.split(",")[1])
                        .toList());
        assertTrue(Files.size(written("duplicates.xlsx")) > 0);
        assertEquals(4, Files.readAllLines(written("golden.csv")).size(), "a header and three customers");
        assertTrue(dedupe.err().contains("column 手机 -> phone (by its header)\n"), dedupe.err());
    }

    @Test
    void theSameAgainIsTheSame() throws IOException {
        Program.Ended again = Program.run(folder, "dedupe", "客户.csv", "--lang", "zh", "-o", "again");
        assertEquals(0, again.exit(), again.err());
        for (String name : List.of("clusters.csv", "golden.csv", "pairs.csv")) {
            assertEquals(
                    Files.readString(written(name)),
                    Files.readString(folder.resolve("again").resolve(name)),
                    name);
        }
    }

    @Test
    void theEvaluationFindsNoMistake() {
        Program.Ended ended = Program.run(
                folder, "evaluate", "--clusters", written("clusters.csv").toString(), "--truth", "truth.csv");
        assertEquals(0, ended.exit(), ended.err());
        assertTrue(ended.out().contains("pairs        1.0000  1.0000  1.0000\n"), ended.out());
        assertTrue(ended.out().contains("\n0 clusters of strangers\n"), ended.out());
    }

    @Test
    void aPairIsExplained() {
        Program.Ended ended = Program.run(folder, "explain", "--file", "客户.csv", "K4", "K5", "--quiet");
        assertEquals(0, ended.exit(), ended.err());
        assertTrue(ended.out().contains("same company name"), ended.out());
        assertTrue(ended.out().endsWith("\nThey are in one cluster, G-K4.\n"), ended.out());
    }
}
