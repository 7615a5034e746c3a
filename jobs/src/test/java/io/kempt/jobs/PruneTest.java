package io.kempt.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.request.HistoryRequest;
import io.kempt.jobs.request.PruneRequest;
import io.kempt.jobs.request.PruneResult;
import io.kempt.jobs.request.RunRecord;
import io.kempt.jobs.request.RunRequest;
import io.kempt.jobs.request.RunResult;
import io.kempt.jobs.request.StoreResult;
import io.kempt.jobs.request.WorkspaceRequest;
import io.kempt.jobs.retention.Age;
import io.kempt.jobs.retention.RetentionPart;
import io.kempt.jobs.store.QualityLedger;
import io.kempt.jobs.store.StoreAddress;
import io.kempt.jobs.store.StoreDatabase;
import io.kempt.jobs.store.TestStores;
import io.kempt.jobs.workspace.FileWatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What has become too old goes, and nothing else: three runs took in three versions of the customers, the first two of them
 * years ago.
 */
@ParameterizedClass
@EnumSource(TestStores.class)
final class PruneTest {
    private static final String HEADER = "编号,客户名称,手机,客户来源\n";
    private static final String STEADY = "K2,李四,13812345679,展会\n";
    private static final String REJECTED = "K3,,1381,官网\n";

    @Parameter
    private TestStores kind = TestStores.SQLITE;

    @TempDir
    private Path folder = Path.of("");

    private StoreAddress address = StoreAddress.ofFile(Path.of(""));
    private final BatchJobs jobs = new BatchJobs(new FileWatch(Instant::now, time -> {}));

    @BeforeEach
    void threeRuns() throws IOException {
        address = kind.fresh(folder);
        settings("");
        Files.createDirectories(folder.resolve("inbox"));
        file("inbox/orders-1.csv", "order_id,customer_id,order_date,amount,currency\nO1,K1,2026-05-01,100.00,CNY\n");
        file("inbox/orders-2.csv", "PK\u0003\u0004 no table\n");
        file("erp.csv", HEADER + "K1,华为技术有限公司,13812345678,官网\n" + STEADY + REJECTED);
        run();
        file("erp.csv", HEADER + "K1,华为技术有限公司,13912345678,官网\n" + STEADY + REJECTED);
        run();
        file("erp.csv", HEADER + "K1,华为技术有限公司,13712345678,官网\n" + STEADY + REJECTED);
        run();
        happened("2020-01-01", 1);
        happened("2021-01-01", 2);
        try (Stream<Path> days = Files.list(folder.resolve("archive"))) {
            Files.move(days.findFirst().orElseThrow(), folder.resolve("archive/2020-01-01"));
        }
        Files.setLastModifiedTime(
                folder.resolve("refused/orders-2.csv.reason.txt"),
                FileTime.from(Instant.parse("2020-01-01T02:00:00Z")));
    }

    private void settings(String retention) throws IOException {
        file("kempt.yml", """
                store: "%s"
                as-of: 2026-06-30
                language: en
                pipeline: [import, check, quality, dedupe, export]
                inputs:
                  - {files: erp.csv, kind: customer, source: erp}
                  - {files: 'inbox/*.csv', kind: order, source: shop, inbox: true}
                %s
                """.formatted(address.isFile() ? address.toString() : address.url(), retention));
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    /** Turns back the time at which a run took place and what it ended or took in. */
    private void happened(String day, int run) {
        String at = "'" + day + "T02:00:00Z'";
        inStore("UPDATE run SET started_at = " + at + ", ended_at = " + at + " WHERE id = " + run);
        inStore("UPDATE input SET opened_at = " + at + " WHERE run_id = " + run);
        inStore("UPDATE hist_customer SET valid_to = " + at + " WHERE ended_run = " + run);
        inStore("UPDATE BATCH_JOB_EXECUTION SET END_TIME = "
                + (address.isFile() ? "1577900000000" : "TIMESTAMP '2020-01-01 02:00:00'")
                + " WHERE JOB_EXECUTION_ID IN (SELECT JOB_EXECUTION_ID FROM BATCH_JOB_EXECUTION_PARAMS WHERE"
                + " PARAMETER_VALUE IN (SELECT sha256 FROM input WHERE run_id = " + run + "))");
    }

    private void inStore(String sql) {
        try (StoreDatabase store = StoreDatabase.look(address)) {
            store.jdbc().execute(sql);
        }
    }

    private long count(String of) {
        try (StoreDatabase store = StoreDatabase.look(address)) {
            Long rows = store.jdbc().queryForObject("SELECT COUNT(*) FROM " + of, Long.class);
            return rows == null ? 0 : rows;
        }
    }

    private RunResult run() {
        return run(List.of());
    }

    private RunResult run(List<String> only) {
        return jobs.run(
                new RunRequest(folder, Optional.empty(), Optional.empty(), Optional.empty(), only), Progress.SILENT);
    }

    private PruneResult prune(String age, int keep, RetentionPart... only) {
        return jobs.prune(new PruneRequest(folder, Age.parse(age), Optional.of(keep), List.of(only), true));
    }

    private static List<String> told(List<PruneResult.Part> parts) {
        return parts.stream()
                .map(part -> part.part() + " " + part.items() + " " + day(part.oldest()) + " " + day(part.newest())
                        + (part.bytes() > 0 ? " with bytes" : ""))
                .toList();
    }

    private static String day(String at) {
        return at.substring(0, 10);
    }

    private List<String> runs() {
        return jobs.runs(new WorkspaceRequest(folder)).stream()
                .map(RunRecord::id)
                .toList();
    }

    private List<String> in(String place) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(place))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private List<StoreResult.Check> unsound() {
        return jobs.storeCheck(new WorkspaceRequest(folder)).checks().stream()
                .filter(check -> check.wrong() > 0)
                .toList();
    }

    @Test
    void withoutYesItOnlySaysWhatWouldGo() throws IOException {
        long rows = count("finding") + count("rejected") + count("run") + count("hist_customer");
        String of = " WHERE input_id IN (SELECT id FROM input WHERE kind = 'customer' AND run_id < 3)";
        long replaced = count("finding" + of) + count("rejected" + of);
        PruneResult would = jobs.prune(new PruneRequest(folder, Age.parse("1y"), Optional.empty(), List.of(), false));
        assertFalse(would.done());
        assertEquals(
                List.of(
                        "outputs 2 2020-01-01 2021-01-01 with bytes",
                        "findings " + replaced + " 2020-01-01 2021-01-01",
                        "history 1 2021-01-01 2021-01-01",
                        "archive 3 2020-01-01 2020-01-02 with bytes",
                        "runs 2 2020-01-01 2021-01-01"),
                told(would.parts()));
        assertEquals(rows, count("finding") + count("rejected") + count("run") + count("hist_customer"));
        assertEquals(List.of("0001", "0002", "0003"), in("out"));
        assertEquals(List.of("0003", "0002", "0001"), runs());
    }

    @Test
    void whatIsTooOldGoesAndTheNextRunStillKnowsThatNothingIsNew() throws IOException {
        long jobsBefore = count("BATCH_JOB_EXECUTION");
        PruneResult result = prune("1y", 1);
        assertTrue(result.done());
        assertEquals(List.of("0003"), in("out"));
        assertEquals(List.of("0003"), runs());
        assertEquals(List.of(), in("archive"));
        assertEquals(List.of(), in("refused"));
        assertEquals(0, count("run_step WHERE run_id < 3") + count("run_input WHERE run_id < 3"));
        assertEquals(0, count("run_basis WHERE run_id < 3") + count("hist_customer WHERE valid_to < '2022'"));
        assertEquals(1, count("(SELECT DISTINCT input_id FROM rejected) kept"));
        assertTrue(count("BATCH_JOB_EXECUTION") < jobsBefore, "jobs that were completed long ago are forgotten");
        assertEquals(List.of(), unsound());

        RunResult again = run();
        assertTrue(again.nothingNew());
        assertEquals("0003", again.runId());
        assertEquals(List.of(), prune("1y", 1).parts());
    }

    @Test
    void recordsTheirHistoryAndTheTrendGoOn() throws IOException {
        prune("1y", 1);
        file("erp.csv", HEADER + "K1,华为技术有限公司,13612345678,官网\n" + STEADY);
        RunResult next = run();
        assertEquals("0004", next.runId());
        assertEquals(1, next.inputs().get(0).changes().updated());
        assertEquals(1, next.inputs().get(0).changes().unchanged());
        List<String> runsOfVersions =
                jobs.history(new HistoryRequest(folder, "customer", "K1", Optional.empty())).versions().stream()
                        .map(version -> version.run())
                        .toList();
        assertEquals(List.of("0002", "0003", "0004"), runsOfVersions);
        try (StoreDatabase store = StoreDatabase.look(address)) {
            List<Long> trend = new QualityLedger(store)
                    .trend().stream().map(QualityLedger.Past::run).distinct().toList();
            assertEquals(List.of(1L, 2L, 3L, 4L), trend);
        }
        // a content of long ago that comes back is news, and its findings are found again
        file("erp.csv", HEADER + "K1,华为技术有限公司,13812345678,官网\n" + STEADY + REJECTED);
        RunResult back = run();
        assertEquals(1, back.inputs().get(0).changes().updated());
        assertEquals(1, back.inputs().get(0).rejected());
        assertEquals(List.of(), unsound());
    }

    @Test
    void onlySomePartsAndAsManyRunsAsAreWanted() throws IOException {
        assertEquals(
                List.of("outputs 1 2020-01-01 2020-01-01 with bytes"),
                told(prune("1y", 2, RetentionPart.OUTPUTS).parts()));
        assertEquals(List.of("0002", "0003"), in("out"));
        assertEquals(List.of("0003", "0002", "0001"), runs());
        assertEquals(3, count("(SELECT DISTINCT input_id FROM rejected) kept"));
        assertEquals(List.of("2020-01-01"), in("archive"));
    }

    @Test
    void theNewestRunOfTheWholePipelineStaysBehindPartsOfIt() throws IOException {
        run(List.of("export"));
        for (int run = 1; run <= 4; run++) {
            happened("2020-01-0" + run, run);
        }
        prune("1y", 1);
        assertEquals(List.of("0004", "0003"), runs());
        assertEquals(List.of("0003", "0004"), in("out"));
        assertTrue(run().nothingNew());
    }

    @Test
    void whatIsNotFinishedStays() throws IOException {
        inStore("UPDATE run SET status = 'failed', exit_code = 6 WHERE id = 1");
        inStore("UPDATE input SET status = 'open' WHERE run_id = 1 AND kind = 'customer'");
        prune("1y", 1);
        assertEquals(List.of("0003", "0001"), runs());
        assertEquals(List.of("0001", "0003"), in("out"));
    }

    @Test
    void aPruningThatWasCutOffIsFinishedByTheNext() throws IOException {
        // killed when the folders were set aside, before the rows were gone
        Files.move(folder.resolve("out/0001"), folder.resolve("out/.0001.pruned"));
        assertEquals(List.of("0003", "0002", "0001"), runs(), "a run without its folder is nothing special");
        PruneResult finished = prune("1y", 1);
        assertEquals("outputs 2", told(finished.parts()).get(0).substring(0, 9));
        assertEquals(List.of("0003"), in("out"));
        // killed when the rows were gone, before what was set aside was deleted
        Files.createDirectories(folder.resolve("out/.0002.pruned/report"));
        file("out/.0002.pruned/report/rfm.csv", "客户\n");
        prune("1y", 1);
        assertEquals(List.of("0003"), in("out"));
    }

    @Test
    void filesOfOthersStay() throws IOException {
        Files.createDirectories(folder.resolve("out/mine"));
        file("out/mine/notes.txt", "mine");
        file("archive/readme.txt", "mine");
        file("archive/2020-01-01/readme.txt", "mine");
        file("refused/orders-9.csv", "without a reason");
        for (String name : List.of("out/mine/notes.txt", "archive/readme.txt", "refused/orders-9.csv")) {
            Files.setLastModifiedTime(folder.resolve(name), FileTime.from(Instant.EPOCH));
        }
        prune("1y", 1);
        assertEquals(List.of("0003", "mine"), in("out"));
        assertEquals(List.of("2020-01-01", "readme.txt"), in("archive"));
        assertEquals(List.of("readme.txt"), in("archive/2020-01-01"));
        assertEquals(List.of("orders-9.csv"), in("refused"));
    }

    @Test
    void reportsAndHalfWrittenFilesGoByTheirOwnTime() throws IOException {
        Files.createDirectories(folder.resolve("out/report-rfm-2020-01-01"));
        file("out/report-rfm-2020-01-01/rfm.csv", "old");
        Files.createDirectories(folder.resolve("out/report-rfm-2026-06-30"));
        file("out/report-rfm-2026-06-30/rfm.csv", "new");
        file("out/0003/.customers.csv.17.part", "half");
        for (String old : List.of("out/report-rfm-2020-01-01/rfm.csv", "out/0003/.customers.csv.17.part")) {
            Files.setLastModifiedTime(folder.resolve(old), FileTime.from(Instant.EPOCH));
        }
        prune("1y", 1, RetentionPart.OUTPUTS);
        assertEquals(List.of("0003", "report-rfm-2026-06-30"), in("out"));
        assertFalse(in("out/0003").contains(".customers.csv.17.part"));
    }

    @Test
    void aGoodRunPrunesWhereTheWorkspaceSaysSo() throws IOException {
        settings("retention: {outputs: 90d, runs: 25mo, keep: 1}");
        file("erp.csv", HEADER + "K1,华为技术有限公司,13612345678,官网\n" + STEADY);
        RunResult result = run();
        assertEquals(ExitCode.OK, result.exit());
        assertEquals(
                List.of("outputs 2 2020-01-01 2021-01-01 with bytes", "runs 2 2020-01-01 2021-01-01"),
                told(result.pruned()));
        assertEquals(List.of("0003", "0004"), in("out"));
        String json = Files.readString(result.out().resolve("run.json"));
        assertTrue(json.contains("\"pruned\"") && json.contains("\"olderThan\": \"25mo\""), json);
        assertEquals(new TreeSet<>(in("archive")), new TreeSet<>(List.of("2020-01-01")));
        RunResult nothing = run();
        assertTrue(nothing.nothingNew());
        assertEquals(List.of(), nothing.pruned());
    }

    @Test
    void withoutAnAgeEverythingStays() {
        PruneRequest request = new PruneRequest(folder, Optional.empty(), Optional.empty(), List.of(), true);
        StopException refusal = assertThrows(StopException.class, () -> jobs.prune(request));
        assertEquals(ExitCode.USAGE, refusal.exit());
        assertEquals("kempt.yml has no 'retention:', so that everything stays.", refusal.problem());
        assertEquals(List.of("0003", "0002", "0001"), runs());
    }

    @Test
    void itWaitsForNobodyWhileAnotherWorks() throws IOException {
        try (StoreDatabase held = TestStores.open(address)) {
            StopException busy = assertThrows(StopException.class, () -> prune("1y", 1));
            assertEquals(ExitCode.BUSY, busy.exit());
            assertEquals("test", held.address().equals(address) ? "test" : "");
        }
        assertEquals(List.of("0001", "0002", "0003"), in("out"));
    }
}
