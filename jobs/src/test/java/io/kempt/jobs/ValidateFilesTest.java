package io.kempt.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.request.InputCount;
import io.kempt.jobs.request.ValidateResult;
import io.kempt.jobs.request.ValidationOutputs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several files at once, as an import of them in their order would judge them. */
final class ValidateFilesTest {
    private static final String CUSTOMERS = "编号,客户名称,手机,客户来源";
    private static final String ORDERS = "order_id,customer_id,order_date,amount,currency,status,channel";

    private final ValidateWorkspace at;

    ValidateFilesTest(@TempDir Path folder) {
        at = new ValidateWorkspace(folder);
    }

    @Test
    void aKeyThatALaterFileBringsAgainIsAnUpdateAndNoFinding() throws IOException {
        at.file("may.csv", CUSTOMERS, "K1,张三,13812345678,官网", "K2,李四,13812345679,官网");
        at.file("june.csv", CUSTOMERS, "K1,张三,13912345678,官网", "K3,王五,13812345678,官网");
        ValidateResult result = at.files(ValidationOutputs.NONE, "may.csv", "june.csv");
        assertEquals(0, ValidateWorkspace.count(result, "error key.repeated"));
        assertEquals(0, ValidateWorkspace.count(result, "warning value.not-unique"), "K1 has another mobile now");
        assertTrue(at.notes.contains(
                "1 record comes again in a later file of its source and counts once, as in an" + " import"));
    }

    @Test
    void aKeyTwiceInOneFileRejectsTheLaterRow() throws IOException {
        at.file("a.csv", CUSTOMERS, "K1,张三,13812345678,官网", "K1,李四,13812345679,官网");
        ValidateResult result = at.files(at.findings("f.csv"), "a.csv");
        assertEquals("1 accepted, 1 rejected", counts(result));
        assertEquals(ExitCode.BELOW_THRESHOLD, result.exit());
        assertEquals(
                "a.csv,,3,,customer,K1,customer_id,error,key.repeated,K1,,this key stands already in a.csv:2; keys"
                        + " identify one record each",
                line("f.csv", "key.repeated"));
    }

    @Test
    void theSameMobileInALaterFileNamesThePlaceInTheFirst() throws IOException {
        at.file("a.csv", CUSTOMERS, "K1,张三,13812345678,官网");
        at.file("b.csv", CUSTOMERS, "K2,李四,138 1234 5678,官网");
        at.files(at.findings("f.csv"), "a.csv", "b.csv");
        assertEquals(
                "b.csv,,2,,customer,K2,mobile,warning,value.not-unique,+8613812345678,,another record holds the same"
                        + " value: a.csv:2",
                line("f.csv", "value.not-unique"));
    }

    @Test
    void theSameMobileInAnotherSourceIsWorkForTheMatcher() throws IOException {
        at.file(
                "kempt.yml",
                "inputs:",
                "  - {files: a.csv, kind: customer, source: erp}",
                "  - {files: b.csv, kind: customer, source: shop}");
        at.file("a.csv", CUSTOMERS, "K1,张三,13812345678,官网");
        at.file("b.csv", CUSTOMERS, "K1,张三,13812345678,官网");
        assertEquals(
                0,
                ValidateWorkspace.count(
                        at.files(ValidationOutputs.NONE, "a.csv", "b.csv"), "warning value.not-unique"));
    }

    @Test
    void referencesAreJudgedAgainstTheFilesWhateverTheirOrder() throws IOException {
        at.file("orders.csv", ORDERS, "O1,K1,2026-01-05,10,CNY,已付款,线上", "O2,K9,2026-01-05,10,CNY,已付款,线上");
        at.file("a.csv", CUSTOMERS, "K1,张三,13812345678,官网");
        ValidateResult alone = at.files(ValidationOutputs.NONE, "orders.csv");
        assertEquals(0, ValidateWorkspace.count(alone, "warning reference.unknown"));
        assertTrue(at.notes.contains("references to customer are not judged: no such records are among the files"));
        ValidateResult both = at.files(at.findings("f.csv"), "orders.csv", "a.csv");
        assertEquals(1, ValidateWorkspace.count(both, "warning reference.unknown"));
        assertTrue(line("f.csv", "reference.unknown").startsWith("orders.csv,,3,,order,O2,customer_id,"));
    }

    @Test
    void inAWorkspaceReferencesMayStandInTheStore() throws IOException {
        at.file("kempt.yml", "inputs:", "  - {files: a.csv, kind: customer, source: erp}");
        at.file("a.csv", CUSTOMERS, "K1,张三,13812345678,官网");
        at.take();
        at.file("orders.csv", ORDERS, "O1,K1,2026-01-05,10,CNY,已付款,线上", "O2,K9,2026-01-05,10,CNY,已付款,线上");
        assertEquals(
                1,
                ValidateWorkspace.count(at.files(ValidationOutputs.NONE, "orders.csv"), "warning reference.unknown"));
    }

    @Test
    void theMappingOfAnInputHolds() throws IOException {
        at.file("kempt.yml", "inputs:", "  - {files: a.csv, kind: customer, source: erp, mapping: {热线: mobile}}");
        at.file("a.csv", "编号,客户名称,热线,客户来源", "K1,张三,1381234,官网");
        assertEquals(
                1, ValidateWorkspace.count(at.files(ValidationOutputs.NONE, "a.csv"), "error phone.invalid mobile"));
    }

    @Test
    void recordsOfSeveralFilesGoToFilesOfTheirOwn() throws IOException {
        Files.createDirectories(at.path("x"));
        at.file("a.csv", CUSTOMERS, "K1,张三,13812345678,官网");
        at.file("x/a.csv", CUSTOMERS, ",李四,13812345679,官网");
        ValidationOutputs outputs = new ValidationOutputs(
                Optional.of(at.path("out")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
        at.files(outputs, "a.csv", "x/a.csv");
        try (Stream<Path> written = Files.list(at.path("out"))) {
            assertEquals(
                    List.of("accepted-a-2.csv", "accepted-a.csv", "findings.csv", "rejected-a-2.csv", "rejected-a.csv"),
                    written.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void oneRefusedFileLeavesNothingOfTheOthers() throws IOException {
        at.file("a.csv", CUSTOMERS, "K1,张三,13812345678,官网");
        at.file("b.csv", "x,y", "1,2");
        StopException refused =
                assertThrows(StopException.class, () -> at.files(at.findings("f.csv"), "a.csv", "b.csv"));
        assertEquals(ExitCode.INPUT_REFUSED, refused.exit());
        assertTrue(Files.notExists(at.path("f.csv")));
    }

    private String counts(ValidateResult result) {
        InputCount count = result.inputs().get(0);
        return count.accepted() + " accepted, " + count.rejected() + " rejected";
    }

    /** The only line of a file that holds a code. */
    private String line(String file, String code) throws IOException {
        List<String> lines = at.lines(file).stream()
                .filter(line -> line.contains("," + code + ","))
                .toList();
        assertEquals(1, lines.size(), lines.toString());
        return lines.get(0);
    }
}
