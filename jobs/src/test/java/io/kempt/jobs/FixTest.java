package io.kempt.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.generate.GenerateJob;
import io.kempt.jobs.generate.GenerateRequest;
import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.read.TableReaders;
import io.kempt.jobs.request.FindingCount;
import io.kempt.jobs.request.InputCount;
import io.kempt.jobs.request.ValidateResult;
import io.kempt.jobs.request.ValidationOutputs;
import io.kempt.jobs.table.RawRecord;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.table.TableReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Repaired files: what was understood stands in its canonical form, and everything else as it was. */
final class FixTest {
    private final ValidateWorkspace at;
    private final Path folder;

    FixTest(@TempDir Path folder) {
        this.folder = folder;
        at = new ValidateWorkspace(folder);
    }

    @Test
    void repairedValuesReplaceTheirCellsAndNothingElse() throws IOException {
        at.file(
                "a.csv",
                "编号,客户名称,手机,客户来源,备用列",
                "K1,张三,138 1234 5678,官网, =1+1 ",
                "",
                "K2,,１３８12345679,展会,\"x,\"",
                "K3,李四,1381234,官网,,多余");
        ValidateResult result = at.files(at.fix("clean.csv", false), "a.csv");
        assertEquals(
                List.of(
                        "编号,客户名称,手机,客户来源,备用列",
                        "K1,张三,+8613812345678,官网,\" =1+1 \"",
                        "\"\",,,,",
                        "K2,,+8613812345679,展会,\"x,\"",
                        "K3,李四,1381234,官网,,多余"),
                at.lines("clean.csv"));
        assertEquals(
                List.of(
                        "line,sheet,key,field,before,after,code",
                        "2,,K1,mobile,138 1234 5678,+8613812345678,value.repaired",
                        "4,,K2,mobile,１３８12345679,+8613812345679,value.repaired"),
                at.lines("clean.changes.csv"));
        assertEquals(2, result.fixed().get(0).cells());
        assertEquals(2, result.fixed().get(0).rows());
    }

    @Test
    void theOnlySuggestionIsTakenWhereItMakesTheRecordValid() throws IOException {
        at.file("kempt.yml", "inputs:", "  - {files: a.csv, kind: customer, source: erp}");
        at.file(
                "rulebook.yml",
                "name: test",
                "kinds:",
                "  customer:",
                "    label: 客户",
                "    key: id",
                "    fields:",
                "      id: {label: 编号, type: id, required: true}",
                "      name: {label: 名称, type: text, required: true}",
                "      email: {label: 邮箱, type: email, severity: {email.domain-typo: error}}");
        at.file("a.csv", "编号,名称,邮箱", "K1,甲,a@gmial.com", "K2,,b@gmial.com", "K3,丙,c@nowhere");
        at.files(at.fix("clean.csv", true), "a.csv");
        assertEquals(
                List.of("编号,名称,邮箱", "K1,甲,a@gmail.com", "K2,,b@gmial.com", "K3,丙,c@nowhere"), at.lines("clean.csv"));
        assertEquals(
                "2,,K1,email,a@gmial.com,a@gmail.com,email.domain-typo",
                at.lines("clean.changes.csv").get(1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aRepairedFileNeedsNoRepairAndHasNoNewError(long seed) throws IOException {
        GenerateJob.run(new GenerateRequest(folder, 150, seed), Progress.SILENT);
        String[] files;
        try (Stream<Path> all = Files.list(at.path("inputs"))) {
            files = all.sorted().map(file -> "inputs/" + file.getFileName()).toArray(String[]::new);
        }
        for (String file : files) {
            ValidateResult before = at.files(at.fix("clean/", false), file);
            Path clean = before.outputs().get(0);
            ValidateResult after =
                    at.files(ValidationOutputs.NONE, folder.relativize(clean).toString());
            assertEquals(0, ValidateWorkspace.count(after, "repaired "), file + ": " + ValidateWorkspace.codes(after));
            assertEquals(graverThanRepaired(before), graverThanRepaired(after), file);
            assertEquals(counts(before), counts(after), file);
            assertEquals(untouched(at.path(file), before), untouched(clean, before), file);
        }
    }

    private static List<String> graverThanRepaired(ValidateResult result) {
        return result.byCode().stream()
                .filter(code -> code.name().startsWith("error "))
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .map(FindingCount::toString)
                .toList();
    }

    private static String counts(ValidateResult result) {
        InputCount count = result.inputs().get(0);
        return count.read() + " " + count.accepted() + " " + count.rejected() + " " + count.ignored();
    }

    /** The cells of columns in which nothing was repaired, and the header of all. */
    private static List<List<String>> untouched(Path file, ValidateResult result) {
        try (TableReader reader = TableReaders.open(file, ReadOptions.DETECT)) {
            List<String> header = reader.shape().header();
            List<List<String>> rows = new ArrayList<>(List.of(header));
            for (RawRecord record = reader.next(); record != null; record = reader.next()) {
                List<String> cells = new ArrayList<>();
                for (String note : List.of("备注", "说明", "remarks", "客户编号", "客户代码", "customer_id")) {
                    int column = header.indexOf(note);
                    cells.add(column < 0 ? "" : record.cells()[column]);
                }
                rows.add(cells);
            }
            assertTrue(rows.size() > 1, result.toString());
            return rows;
        }
    }

    @Test
    void aWorkbookIsRepairedAsAWorkbook() throws IOException {
        GenerateJob.run(new GenerateRequest(folder, 60, 1), Progress.SILENT);
        ValidateResult result = at.files(at.fix("clean/", false), "inputs/销售部客户表.xlsx");
        assertTrue(
                result.outputs().get(0).endsWith("clean/销售部客户表.xlsx"),
                result.outputs().toString());
        assertTrue(
                result.outputs().get(1).endsWith("clean/销售部客户表.changes.csv"),
                result.outputs().toString());
    }

    @Test
    void mistakesAreRefusedBeforeAnythingIsWritten() throws IOException {
        at.file("a.csv", "编号,客户名称,手机", "K1,张三,13812345678");
        at.file("b.csv", "编号,客户名称,手机", "K2,李四,13812345679");
        refused(at.fix("clean.csv", false), " for 2 files.", "a.csv", "b.csv");
        refused(at.fix("a.csv", false), "which is being read.", "a.csv");
        refused(at.fix("clean.txt", false), "its ending says no format.", "a.csv");
        assertTrue(Files.notExists(at.path("clean.csv")));
        assertEquals(
                Optional.empty(),
                at.lines("a.csv").stream().filter(line -> line.contains("+86")).findFirst());
    }

    private void refused(ValidationOutputs outputs, String end, String... files) {
        StopException refused = assertThrows(StopException.class, () -> at.files(outputs, files));
        assertTrue(refused.problem().endsWith(end), refused.problem());
    }
}
