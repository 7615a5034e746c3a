package io.kempt.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.read.ContentHash;
import io.kempt.jobs.request.ExportRequest;
import io.kempt.jobs.request.ImportRequest;
import io.kempt.jobs.request.ImportResult;
import io.kempt.jobs.request.InputCount;
import io.kempt.jobs.request.RunRecord;
import io.kempt.jobs.request.WorkspaceRequest;
import io.kempt.jobs.workspace.FileWatch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files into a store: exactly once, whole or not at all, and again after they were mended. */
final class ImportTest {
    private static final String HEADER = "编号,客户名称,手机,客户来源\n";

    private final Path workspace;
    private final Path file;
    private final Jobs jobs = new BatchJobs(new FileWatch(Instant::now, time -> {}));

    ImportTest(@TempDir Path folder) throws IOException {
        workspace = folder;
        file = folder.resolve("客户.csv");
        Files.writeString(folder.resolve("kempt.yml"), "inputs:\n  - {files: 客户.csv, kind: customer, source: erp}\n");
    }

    @Test
    void everyRowIsAcceptedRejectedOrBlank() throws IOException {
        Files.writeString(file, HEADER + "K1,张三,13812345678,官网\n\nK2,,13812345679,展会\nK1,李四,13812345670,官网\n");
        InputCount count = importAll(Progress.SILENT).inputs().get(0);
        assertEquals("4 read, 1 accepted, 2 rejected, 1 blank", text(count));
        assertTrue(count.reconciles());
    }

    @Test
    void theSameContentAgainIsKnownWhateverItsName() throws IOException {
        Files.writeString(file, HEADER + "K1,张三,13812345678,官网\n");
        importAll(Progress.SILENT);
        Path copy = Files.copy(file, workspace.resolve("copy.csv"));
        ImportRequest again = new ImportRequest(workspace, List.of(copy), Optional.of("customer"), Optional.of("erp"));
        ImportResult result = jobs.importFiles(again, Progress.SILENT);
        assertTrue(result.inputs().get(0).alreadyKnown());
        assertEquals(List.of(), result.outputs());
    }

    @Test
    void changedRecordsReplaceTheirFormerSelves() throws IOException {
        Files.writeString(file, HEADER + "K1,张三,13812345678,官网\nK2,李四,13812345679,展会\n");
        importAll(Progress.SILENT);
        Files.writeString(file, HEADER + "K1,张三,13912345678,官网\n");
        importAll(Progress.SILENT);
        assertEquals(List.of("erp,K1,张三,+8613912345678,官网", "erp,K2,李四,+8613812345679,展会"), exported());
    }

    @Test
    void ofARefusedFileNothingIsInTheStore() throws IOException {
        Files.writeString(file, HEADER + rows(0, 2500));
        Files.write(file, new byte[] {'K', (byte) 0xff, (byte) 0xff, '\n'}, StandardOpenOption.APPEND);
        StopException refused = assertThrows(StopException.class, () -> importAll(Progress.SILENT));
        assertEquals(ExitCode.INPUT_REFUSED, refused.exit());
        assertEquals(List.of(), exported());
        RunRecord run = jobs.runs(new WorkspaceRequest(workspace)).get(0);
        assertEquals("failed 5", run.status() + " " + run.exitCode());
    }

    @Test
    void anImportThatDiesBetweenAnyTwoChunksGoesOnExactly() throws IOException {
        Files.writeString(file, HEADER + rows(0, 3500) + "\n" + rows(100, 200));
        for (long died : new long[] {1000, 2000, 3000, 3601}) {
            Progress dying = new Dying(died);
            assertThrows(StopException.class, () -> importAll(dying));
        }
        InputCount count = importAll(Progress.SILENT).inputs().get(0);
        assertEquals("3601 read, 3500 accepted, 100 rejected, 1 blank", text(count));
        assertEquals(3500, exported().size());
    }

    @Test
    void rejectedRowsAreMendedAndImportedAgain() throws IOException {
        Files.writeString(file, HEADER + "K1,张三,13812345678,官网\nK2,,13812345679,展会\n");
        Path rejects = importAll(Progress.SILENT).outputs().stream()
                .filter(path -> path.getFileName().toString().equals("rejected-客户.csv"))
                .findFirst()
                .orElseThrow();
        String text = Files.readString(rejects);
        assertEquals("""
                \ufeff编号,客户名称,手机,客户来源,kempt_line,kempt_reasons,kempt_codes,kempt_origin
                K2,,13812345679,展会,3,Customer name: a mandatory value is missing,value.missing,customer/erp/%s/2
                """.formatted(ContentHash.sha256(file).substring(0, 12)), text);
        Files.writeString(rejects, text.replace("K2,,", "K2,李四,"));
        ImportRequest mended = new ImportRequest(workspace, List.of(rejects), Optional.empty(), Optional.empty());
        assertEquals(
                "1 read, 1 accepted, 0 rejected, 0 blank",
                text(jobs.importFiles(mended, Progress.SILENT).inputs().get(0)));
        assertEquals(List.of("erp,K1,张三,+8613812345678,官网", "erp,K2,李四,+8613812345679,展会"), exported());
    }

    @Test
    void aRejectThatRepeatsAKeyStaysRejectedUntilItHasItsOwn() throws IOException {
        Files.writeString(file, HEADER + "K1,张三,13812345678,官网\nK1,李四,13812345679,展会\n");
        Path rejects = importAll(Progress.SILENT).outputs().get(0);
        ImportRequest again = new ImportRequest(workspace, List.of(rejects), Optional.empty(), Optional.empty());
        assertEquals(
                "1 read, 0 accepted, 1 rejected, 0 blank",
                text(jobs.importFiles(again, Progress.SILENT).inputs().get(0)));
        Files.writeString(rejects, Files.readString(rejects).replace("K1,李四", "K9,李四"));
        assertEquals(
                "1 read, 1 accepted, 0 rejected, 0 blank",
                text(jobs.importFiles(again, Progress.SILENT).inputs().get(0)));
        assertEquals(List.of("erp,K1,张三,+8613812345678,官网", "erp,K9,李四,+8613812345679,展会"), exported());
    }

    /** Ends the work when that many rows have been written, before they are committed. */
    private record Dying(long at) implements Progress {
        @Override
        public void started(String step) {}

        @Override
        public void advanced(long rows) {
            if (rows == at) {
                throw new StopException(ExitCode.STOPPED, "The test ends it here.", "Go on.");
            }
        }

        @Override
        public void finished(String step, String summary) {}

        @Override
        public void note(String text) {}
    }

    private ImportResult importAll(Progress progress) {
        return jobs.importFiles(new ImportRequest(workspace, List.of(), Optional.empty(), Optional.empty()), progress);
    }

    private static String rows(int from, int to) {
        StringBuilder rows = new StringBuilder();
        for (int i = from; i < to; i++) {
            rows.append("K")
                    .append(i)
                    .append(",张三")
                    .append(",138")
                    .append(10_000_000 + i)
                    .append(",官网\n");
        }
        return rows.toString();
    }

    private static String text(InputCount count) {
        return count.read() + " read, " + count.accepted() + " accepted, " + count.rejected() + " rejected, "
                + count.ignored() + " blank";
    }

    /** Source, key, name, mobile and source field of every customer record in the store. */
    private List<String> exported() throws IOException {
        Path target = workspace.resolve("export.csv");
        jobs.export(new ExportRequest(workspace, "customer", target), Progress.SILENT);
        return Files.readString(target, StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(ImportTest::essential)
                .toList();
    }

    private static String essential(String line) {
        String[] cells = line.split(",", -1);
        return String.join(",", cells[0], cells[1], cells[2], cells[7], cells[11]);
    }
}
