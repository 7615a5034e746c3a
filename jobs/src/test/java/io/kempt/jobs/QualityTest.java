package io.kempt.jobs;

import static io.kempt.jobs.ImportWorkspace.customers;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.request.ImportOptions;
import io.kempt.jobs.request.ImportResult;
import io.kempt.jobs.request.QualityResult;
import io.kempt.jobs.request.ReportRequest;
import io.kempt.jobs.request.ReportResult;
import io.kempt.jobs.request.RunRequest;
import io.kempt.jobs.request.RunResult;
import io.kempt.jobs.request.ValidateRequest;
import io.kempt.jobs.request.ValidateResult;
import io.kempt.jobs.request.ValidationOutputs;
import io.kempt.jobs.store.TestStores;
import io.kempt.jobs.table.ReadOptions;
import io.kempt.jobs.workspace.FileWatch;
import io.kempt.rules.model.Lang;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Gates, changes and reports of a workspace with one source. */
@ParameterizedClass
@EnumSource(TestStores.class)
final class QualityTest {
    private static final String HEADER = "编号,客户名称,手机,客户来源,负责人,更新日期\n";

    private final ImportWorkspace workspace;
    private final Jobs jobs = new BatchJobs(new FileWatch(Instant::now, time -> {}));

    QualityTest(TestStores stores, @TempDir Path folder) throws IOException {
        workspace = new ImportWorkspace(folder, stores);
    }

    private static List<String> said(QualityResult quality) {
        return quality.gates().stream()
                .map(gate -> gate.gate() + " " + gate.subject() + " " + gate.shown() + " " + gate.verdict())
                .toList();
    }

    private static List<String> messages(QualityResult quality) {
        return quality.changes().stream().map(QualityResult.Change::message).toList();
    }

    @Test
    void aClosedGateMakesTheExitCodeOneAndTheOutputsAreComplete() throws IOException {
        workspace.rules("gates:\n  no-repeats: {code: value.not-unique, fail: 0}\n");
        workspace.rows("K1,张三,13812345678,官网", "K2,李四,13812345678,展会", "K3,,13812345670,展会");
        ImportResult result = workspace.take();
        assertEquals(ExitCode.BELOW_THRESHOLD, result.exit());
        assertEquals(
                List.of(
                        "customer-completeness customer 91.67% warn",
                        "customer-validity customer 66.67% warn", "no-repeats customer 33.33% fail"),
                said(result.quality()));
        assertEquals(2, result.outputs().size(), "rejects and findings");
        assertEquals(List.of("1"), workspace.column("SELECT exit_code FROM run"));
        assertEquals(List.of("done"), workspace.column("SELECT status FROM run"));
    }

    @Test
    void theNextDeliveryIsComparedWithTheLast() throws IOException {
        workspace.rules("""
                gates:
                  customer-completeness: {enabled: false}
                  customer-validity: {enabled: false}
                  volume: {measure: rows, kind: customer, compared-with: last-run, fail: 30%}
                  unexpected: {measure: drift, kind: customer, warn: 1}
                """);
        workspace.rows(customers(0, 200, "138"));
        ImportResult first = workspace.take();
        assertEquals(ExitCode.OK, first.exit());
        assertEquals(List.of("volume customer - > 200 unknown", "unexpected customer 0 ok"), said(first.quality()));
        assertEquals(List.of(), messages(first.quality()));

        String[] fewer = customers(0, 120, "138");
        for (int i = 0; i < 60; i++) {
            fewer[i] = fewer[i].replace("官网", "展会");
        }
        workspace.text("编号,客户名称,手机,客户来源,传真\n" + String.join(",\n", fewer) + ",\n");
        ImportResult second = workspace.take();
        assertEquals(ExitCode.BELOW_THRESHOLD, second.exit());
        assertEquals(List.of("volume customer 200 > 120 fail", "unexpected customer 5 warn"), said(second.quality()));
        assertEquals(
                List.of("column-new", "rows", "category-share", "category-new", "distribution").stream()
                        .sorted()
                        .toList(),
                second.quality().changes().stream()
                        .map(QualityResult.Change::what)
                        .sorted()
                        .toList());
    }

    @Test
    void aFileInAWorkspaceIsComparedAndNothingIsNoted() throws IOException {
        workspace.rows(customers(0, 200, "138"));
        workspace.take();
        workspace.rows(customers(0, 100, "138"));
        List<String> before = workspace.column("SELECT run_id || kind || source FROM delivery_profile");
        ValidateResult result = validate(workspace.file(), Optional.empty());
        assertEquals(1, messages(result.quality()).size());
        assertTrue(
                messages(result.quality()).get(0).contains("(-50%)"),
                messages(result.quality()).get(0));
        assertEquals(before, workspace.column("SELECT run_id || kind || source FROM delivery_profile"));
    }

    private ValidateResult validate(Path file, Optional<Path> report) {
        return jobs.validate(
                new ValidateRequest(
                        List.of(file),
                        Optional.empty(),
                        ReadOptions.DETECT,
                        Optional.empty(),
                        Optional.of("customer"),
                        Optional.empty(),
                        new ValidationOutputs(
                                Optional.empty(), Optional.empty(), Optional.empty(), report, Optional.empty(), false),
                        Optional.empty(),
                        Lang.EN),
                Progress.SILENT);
    }

    @Test
    void aFileAndItsImportMeasureTheSame() throws IOException {
        workspace.rows("K1,张三,13812345678,官网", "K2,李四,13812345678,展会", "K3,,13812345670,展会", "K1,王五,1,其他");
        QualityResult file = validate(workspace.file(), Optional.empty()).quality();
        assertEquals(file.kinds(), workspace.take().quality().kinds());
        assertEquals(4, file.kinds().get(0).records());
    }

    @Test
    void anImportThatWasKilledMeasuresWhatOneInOnePieceMeasures() throws IOException {
        workspace.rows(customers(0, 3_000, "138"));
        assertThrows(StopException.class, () -> workspace.take(ImportOptions.NONE, ImportWorkspace.dyingAt(2_000)));
        QualityResult resumed = workspace.take().quality();
        assertEquals(3_000, resumed.kinds().get(0).records());
        assertEquals(
                List.of("3000"),
                workspace.column(
                        "SELECT numerator FROM quality_measure WHERE measure = 'records'" + " AND scope = 'kind'"));
    }

    @Test
    void theReportsTablesAreTheExpectedOnes() throws IOException {
        report();
        Path out = workspace.folder().resolve("quality");
        for (String table : List.of("summary", "owners", "fields", "findings", "gates")) {
            assertEquals(
                    expected("quality-" + table + ".csv"),
                    Files.readString(out.resolve("quality-" + table + ".csv")).substring(1),
                    table);
        }
        String page = Files.readString(out.resolve("quality.html"));
        assertFalse(
                page.contains("http://") || page.contains("https://") || page.contains("<script"),
                "one file, no network");
        assertTrue(page.contains("数据质量报告"), "in Chinese");
        assertTrue(Files.size(out.resolve("quality.xlsx")) > 5_000);
    }

    private ReportResult report() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String owner = List.of("李雷", "韩梅梅", "王芳").get(i < 50 ? i % 2 : 2);
            String source = i % 5 == 0 ? "" : "官网";
            String updated = i % 4 == 1 ? "2020-01-01" : "2026-05-01";
            rows.add("K" + i + ",客户" + i + ",138" + (10_000_000 + i / 2 * 2) + "," + source + "," + owner + ","
                    + updated);
        }
        rows.add("K0,重复,13900000000,展会,王芳,2026-05-01");
        workspace.text(HEADER + String.join("\n", rows) + "\n");
        workspace.take();
        return jobs.report(
                new ReportRequest(
                        workspace.folder(),
                        "quality",
                        Optional.of(LocalDate.parse("2026-06-30")),
                        Optional.of(Lang.ZH),
                        Optional.of(workspace.folder().resolve("quality"))),
                Progress.SILENT);
    }

    private String expected(String name) throws IOException {
        if (Boolean.getBoolean("kempt.regenerate")) {
            Path target = Path.of("src/test/resources/io/kempt/jobs/quality");
            String written = Files.readString(
                            workspace.folder().resolve("quality").resolve(name))
                    .substring(1);
            Files.createDirectories(target);
            Files.writeString(target.resolve(name), written);
            return written;
        }
        try (InputStream in = QualityTest.class.getResourceAsStream("quality/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aRunStopsAtAClosedGateWhenTheRulebookSaysSo() throws IOException {
        workspace.rules("""
                quality: {stop-at-failed-gate: true}
                gates: {no-repeats: {code: value.not-unique, fail: 0}}
                """);
        workspace.rows("K1,张三,13812345678,官网", "K2,李四,13812345678,展会");
        RunRequest request =
                new RunRequest(workspace.folder(), Optional.of(LocalDate.parse("2026-06-30")), Optional.empty());
        RunResult stopped = jobs.run(request, Progress.SILENT);
        assertEquals(ExitCode.BELOW_THRESHOLD, stopped.exit());
        assertEquals(0, stopped.golden(), "no customer was made");
        assertTrue(Files.exists(stopped.out().resolve("run.json")));
        assertTrue(Files.exists(stopped.out().resolve("quality.xlsx")));
        assertFalse(Files.exists(stopped.out().resolve("customers.csv")));
        RunResult again = jobs.run(request, Progress.SILENT);
        assertTrue(again.nothingNew());
        assertEquals(ExitCode.BELOW_THRESHOLD, again.exit(), "the data is no better than before");
    }

    @Test
    void aReportOfAnUnknownFormIsRefusedBeforeTheFileIsRead() throws IOException {
        workspace.rows("K1,张三,13812345678,官网");
        StopException refused =
                assertThrows(StopException.class, () -> validate(workspace.file(), Optional.of(Path.of("report.pdf"))));
        assertEquals("The quality report report.pdf is neither a web page nor a workbook.", refused.problem());
    }

    @Test
    void aFileGetsItsReport() throws IOException {
        workspace.rows("K1,张三,13812345678,官网", "K2,李四,1,展会");
        Path report = workspace.folder().resolve("report.html");
        ValidateResult result = validate(workspace.file(), Optional.of(report));
        assertEquals(List.of(report), result.outputs());
        assertTrue(Files.readString(report).contains("phone."), "findings by code");
    }
}
