package io.kempt.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.read.MiniWorkbook;
import io.kempt.jobs.request.WorkspaceRequest;
import io.kempt.jobs.store.TestStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Deliveries that break other programs, taken into both stores. */
@ParameterizedClass
@EnumSource(TestStores.class)
final class AwkwardInputsTest {
    private final TestStores stores;
    private final Path folder;
    private final ImportWorkspace workspace;

    AwkwardInputsTest(TestStores stores, @TempDir Path folder) throws IOException {
        this.stores = stores;
        this.folder = folder;
        this.workspace = new ImportWorkspace(Files.createDirectory(folder.resolve("ws")), stores);
    }

    /** No database takes a NUL: it is left out of the value, and of the cell that no field holds. */
    @Test
    void aNulInATextFileIsLeftOut() throws IOException {
        workspace.text("编号,客户名称,手机,客户来源,传真号\nK1,张\u0000三,13812345678,官网,0\u000021\n");
        workspace.take();
        assertEquals(
                List.of("张三 {\"传真号\":\"021\"}"), workspace.column("SELECT f_name || ' ' || extras FROM rec_customer"));
        assertTrue(
                workspace.notes.stream().anyMatch(note -> note.contains("2 NUL characters (byte 0) were left out")),
                workspace.notes::toString);
    }

    /** A workbook writes it as {@code _x0000_}. */
    @Test
    void aNulInAWorkbookIsLeftOut() throws IOException {
        new MiniWorkbook(row("编号", "客户名称", "手机", "客户来源", "传真号")
                        + row("K1", "张_x0000_三", "13812345678", "官网", "0_x0000_21")
                        + row("K_x0000_2", "", "1381", "官网", ""))
                .write(workspace.folder().resolve("客户.xlsx"));
        workspace.kemptYml("inputs:\n  - {files: 客户.xlsx, kind: customer, source: erp}\n");
        workspace.take();
        assertEquals(
                List.of("张三 {\"传真号\":\"021\"}"), workspace.column("SELECT f_name || ' ' || extras FROM rec_customer"));
        assertTrue(
                workspace.notes.stream()
                        .anyMatch(
                                note -> note.contains("3 NUL characters (_x0000_) were left out, the first in row 2")),
                workspace.notes::toString);
        assertEquals(List.of("K2"), workspace.column("SELECT record_key FROM rejected"));
    }

    private static String row(String... cells) {
        return "<row>"
                + List.of(cells).stream()
                        .map(cell -> "<c t='inlineStr'><is><t>" + cell + "</t></is></c>")
                        .collect(Collectors.joining())
                + "</row>";
    }

    @Test
    void tenThousandColumnsAreKept() throws IOException {
        String more = IntStream.range(0, 10_000).mapToObj(i -> ",列" + i).collect(Collectors.joining());
        String cells = IntStream.range(0, 10_000).mapToObj(i -> "," + i).collect(Collectors.joining());
        workspace.text("编号,客户名称,手机,客户来源" + more + "\nK1,张三,13812345678,官网" + cells + "\n");
        workspace.take();
        String extras = workspace.column("SELECT extras FROM rec_customer").get(0);
        assertTrue(extras.startsWith("{\"列0\":\"0\",") && extras.endsWith(",\"列9999\":\"9999\"}"), () -> extras);
        String header = workspace.exported().get(0);
        assertTrue(header.endsWith(more), () -> header);
    }

    /** Local times that do not exist or exist twice somewhere, and days that begin elsewhere, are the same everywhere. */
    @Test
    void theTimeZoneOfTheMachineChangesNothing() throws IOException {
        TimeZone before = TimeZone.getDefault();
        try {
            String expected = "";
            for (String zone : List.of("UTC", "Asia/Shanghai", "America/New_York", "Pacific/Apia", "Asia/Kathmandu")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                RunWorkspace run = new RunWorkspace(folder.resolve(zone.replace('/', '-')), stores);
                run.file(
                        "orders.csv",
                        "order_id,customer_id,order_date,amount,currency\n"
                                + "O1,S1,2026-03-08 02:30:00,100.00,CNY\n" // New York has no such time
                                + "O2,S1,2025-11-02 01:30:00,10.00,CNY\n" // and this one twice
                                + "O3,S2,2025-12-31 23:59:59,1.00,CNY\n"
                                + "O4,S2,1986-05-04 00:30:00,7.00,CNY\n" // nor Shanghai this one
                                + "O5,S2,2026-06-30,5.00,CNY\n");
                run.run();
                String found = String.join("\n", run.wholeStore()) + run.outputs();
                expected = expected.isEmpty() ? found : expected;
                assertEquals(expected, found, zone);
                assertTrue(found.contains("2026-03-08") && found.contains("1986-05-04"), zone);
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void anInputThatDidNotComeIsNamedAndNothingIsDone() throws IOException {
        RunWorkspace run = new RunWorkspace(folder.resolve("orders"), stores);
        Files.delete(run.folder().resolve("orders.csv"));
        StopException missing = assertThrows(StopException.class, run::run);
        assertEquals(ExitCode.USAGE, missing.exit());
        assertTrue(missing.problem().contains("orders.csv"), missing.problem());
        assertEquals(List.of(), run.jobs().runs(new WorkspaceRequest(run.folder())));
    }

    /** A workspace without orders has reports without orders, and no step that fails. */
    @Test
    void aWorkspaceWithoutOrdersIsReportedOn() throws IOException {
        RunWorkspace run = new RunWorkspace(folder.resolve("none"), stores);
        run.settings("""
                as-of: 2026-06-30
                language: en
                inputs:
                  - {files: erp.csv, kind: customer, source: erp}
                """);
        run.run();
        assertTrue(
                run.steps(1).stream().anyMatch(step -> step.startsWith("report done")),
                () -> run.steps(1).toString());
        assertTrue(Files.exists(run.folder().resolve("out/0001/report.xlsx")));
    }
}
