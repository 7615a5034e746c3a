package io.kempt.jobs.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.BatchJobs;
import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.request.DoctorResult;
import io.kempt.jobs.request.HealthCheck;
import io.kempt.jobs.request.ImportRequest;
import io.kempt.jobs.store.StoreAddress;
import io.kempt.jobs.store.StoreDatabase;
import io.kempt.jobs.workspace.FileWatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** One ailment at a time, in a workspace that is well otherwise. */
final class DoctorTest {
    private static final long GIB = 1L << 30;

    @TempDir
    Path folder = Path.of("");

    private Clock clock = Clock.systemUTC();

    @BeforeEach
    void importOnce() throws IOException {
        Files.writeString(folder.resolve("kempt.yml"), "inputs:\n  - {files: 客户.csv, kind: customer, source: erp}\n");
        Files.writeString(folder.resolve("客户.csv"), "编号,客户名称,手机,客户来源\nK1,张三,13800000001,官网\n");
        new BatchJobs(new FileWatch(Instant::now, time -> {}))
                .importFiles(new ImportRequest(folder, List.of(), Optional.empty(), Optional.empty()), Progress.SILENT);
    }

    private Path store() {
        return folder.resolve(".kempt/kempt.db");
    }

    private DoctorResult examined() {
        return new Doctor(clock).examine(folder);
    }

    private HealthCheck found(String subject) {
        return examined().checks().stream()
                .filter(check -> check.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private void execute(String sql) {
        try (StoreDatabase database = StoreDatabase.look(StoreAddress.ofFile(store()))) {
            database.jdbc().execute(sql);
        }
    }

    private static void is(String verdict, String part, HealthCheck check) {
        assertEquals(verdict, check.verdict(), check.toString());
        assertTrue(check.found().contains(part), check.found());
        assertEquals(verdict.equals("ok"), check.nextStep().isEmpty(), check.toString());
    }

    @Test
    void aHealthyWorkspaceIsFitForItsNextRun() {
        DoctorResult result = examined();
        List<HealthCheck> failed =
                result.checks().stream().filter(HealthCheck::failed).toList();
        assertEquals(List.of(), failed);
        assertEquals(ExitCode.OK, result.exit());
        is("ok", "whole, schema ", found("store"));
        is("ok", "free", found("lock"));
        is("ok", "nothing", found("left over"));
    }

    @Test
    void nothingIsChanged() throws IOException {
        byte[] before = Files.readAllBytes(store());
        examined();
        assertEquals(-1, java.util.Arrays.mismatch(before, Files.readAllBytes(store())));
    }

    @Test
    void aMistakeInTheSettingsIsToldWithItsPlace() throws IOException {
        Files.writeString(folder.resolve("kempt.yml"), "inputs:\n  - {files: 客户.csv, kind: custmer}\n");
        is("fail", "kempt.yml:2:", found("settings"));
        assertEquals(ExitCode.ENVIRONMENT, examined().exit());
    }

    @Test
    void aFolderThatIsNoWorkspaceIsAFault() throws IOException {
        Files.delete(folder.resolve("kempt.yml"));
        assertEquals("fail", found("settings").verdict());
    }

    @Test
    void aWorkspaceWithoutAStoreIsWell() throws IOException {
        Files.delete(store());
        is("ok", "none yet", found("store"));
    }

    @Test
    void aDamagedStoreIsAFault() throws IOException {
        Files.writeString(store(), "this is no database, and long enough to be looked at\n".repeat(100));
        is("fail", "is damaged", found("store"));
    }

    @Test
    void aPageThatWasOverwrittenIsNoticed() throws IOException {
        execute("PRAGMA wal_checkpoint(TRUNCATE)");
        byte[] bytes = Files.readAllBytes(store());
        for (int i = bytes.length / 2; i < bytes.length / 2 + 20_000; i++) {
            bytes[i] = 7;
        }
        Files.write(store(), bytes);
        is("fail", "is damaged", found("store"));
    }

    @Test
    void aStoreOfANewerKemptIsAFault() {
        execute("INSERT INTO schema_version (version) VALUES (999)");
        is("fail", "schema 999", found("store"));
    }

    @Test
    void whatDeadRunsLeftIsTold() {
        execute("UPDATE run SET status = 'running'");
        execute("UPDATE input SET status = 'open'");
        is("warn", "killed: run 0001; imported in part: 客户.csv", found("left over"));
    }

    @Test
    void aClockBeforeTheNewestRunIsAFault() {
        clock = Clock.fixed(Instant.now().minus(Duration.ofDays(1)), ZoneOffset.UTC);
        is("fail", "lies before a run of", found("clock"));
    }

    @Test
    void aClockApartFromThatOfTheFilesIsTold() {
        clock = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(10));
        is("warn", "the file system is ", found("clock"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aStoreThatOthersCanReadIsTold() throws IOException {
        Files.setPosixFilePermissions(store(), PosixFilePermissions.fromString("rw-r--r--"));
        HealthCheck check = found("permissions");
        is("warn", "can be read or written by others", check);
        assertTrue(check.nextStep().endsWith("chmod 600 " + store()), check.nextStep());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void secretsOfNotificationsThatOthersCanReadAreTold() throws IOException {
        Files.writeString(folder.resolve("kempt.yml"), """
                inputs:
                  - {files: 客户.csv, kind: customer, source: erp}
                notifications:
                  - {to: slack, on: always, url-file: slack.url}
                  - {to: dingtalk, on: failure, url-file: ding.url, secret-file: ding.key}
                """);
        for (String name : List.of("slack.url", "ding.url", "ding.key")) {
            Files.setPosixFilePermissions(
                    Files.writeString(folder.resolve(name), "https://example.com/x"),
                    PosixFilePermissions.fromString(name.equals("ding.url") ? "rw-------" : "rw-r-----"));
        }
        assertEquals(
                List.of("slack.url", "ding.key"),
                examined().checks().stream()
                        .filter(check -> check.subject().equals("permissions"))
                        .map(check -> folder.relativize(
                                        Path.of(check.found().replace(" can be read or written by others", "")))
                                .toString())
                        .toList());
    }

    @Test
    void littleRoomIsToldAndLessIsAFault() {
        Path disk = Path.of("/disk");
        is("ok", "2,048 MB free in /disk", SpaceExamination.check("space", disk, 2 * GIB, GIB));
        is("warn", "512 MB free", SpaceExamination.check("space", disk, GIB / 2, GIB));
        is("fail", "64 MB free", SpaceExamination.check("space", disk, GIB / 16, GIB));
    }

    private static HealthCheck machine(int index, int java, long heap, long memory, String encoding) {
        return new MachineExamination(java, "a Java", "64", heap, memory, encoding)
                .checks()
                .get(index);
    }

    @Test
    void anOldJavaIsAFault() {
        is("ok", "a Java", machine(0, 17, GIB, 4 * GIB, "UTF-8"));
        is("fail", "a Java", machine(0, 11, GIB, 4 * GIB, "UTF-8"));
    }

    @Test
    void memoryMustBeEnoughAndThere() {
        is("ok", "1,024 MB for data, of 4,096 MB in all", machine(1, 17, GIB, 4 * GIB, "UTF-8"));
        is("warn", "128 MB for data", machine(1, 17, GIB / 8, 4 * GIB, "UTF-8"));
        is("warn", "4,096 MB for data, of 4,096 MB in all", machine(1, 17, 4 * GIB, 4 * GIB, "UTF-8"));
        is("ok", "1,024 MB for data", machine(1, 17, GIB, 0, "UTF-8"));
    }

    @Test
    void namesOfFilesMustBeWritable() {
        is("ok", "UTF-8", machine(2, 17, GIB, GIB, "UTF-8"));
        is("fail", "ANSI_X3.4-1968", machine(2, 17, GIB, GIB, "ANSI_X3.4-1968"));
    }
}
