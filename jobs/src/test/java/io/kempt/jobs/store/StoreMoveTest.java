package io.kempt.jobs.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.BatchJobs;
import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.request.RunRequest;
import io.kempt.jobs.request.RunResult;
import io.kempt.jobs.request.StoreResult;
import io.kempt.jobs.request.WorkspaceRequest;
import io.kempt.jobs.workspace.FileWatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same work on both databases, and the way of a store from one to the other and back. */
final class StoreMoveTest {
    private static final String CUSTOMERS = """
            编号,客户名称,手机,客户来源
            C1,北京云帆科技有限公司,13912345678,官网
            C2,北京云帆科技有限公司,139 1234 5678,官网
            C3,上海"星\\\\火"贸易有限公司,,展会
            C4,,13812345678,官网
            C5,O'Brien \tLtd,not a phone,官网
            C1,广州南方有限公司,13712345678,官网
            """;

    @TempDir
    private Path folder = Path.of("");

    private final BatchJobs jobs = new BatchJobs(new FileWatch(Instant::now, time -> {}));

    private Path workspace(String name, StoreAddress store) throws IOException {
        Path workspace = Files.createDirectories(folder.resolve(name));
        Files.writeString(
                workspace.resolve("kempt.yml"), """
                store: "%s"
                as-of: 2026-06-30
                inputs:
                  - {files: customers.csv, kind: customer, source: erp}
                """.formatted(store.isFile() ? store.toString() : store.url()));
        Files.writeString(workspace.resolve("customers.csv"), CUSTOMERS);
        return workspace;
    }

    private RunResult run(Path workspace) {
        return jobs.run(new RunRequest(workspace, Optional.empty(), Optional.empty()), Progress.SILENT);
    }

    private static Map<String, String> outputs(Path workspace) throws IOException {
        Map<String, String> outputs = new TreeMap<>();
        try (Stream<Path> files = Files.walk(workspace.resolve("out"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".csv")).toList()) {
                outputs.put(workspace.relativize(file).toString(), Files.readString(file));
            }
        }
        return outputs;
    }

    @Test
    void bothDatabasesGiveTheSameOutputs() throws IOException {
        Path sqlite = workspace("sqlite", TestStores.SQLITE.fresh(folder));
        Path postgresql = workspace("postgresql", TestStores.POSTGRESQL.fresh(folder));
        assertEquals(run(sqlite).findings(), run(postgresql).findings());
        Map<String, String> expected = outputs(sqlite);
        assertTrue(expected.size() > 5, expected.keySet()::toString);
        assertEquals(expected, outputs(postgresql));
    }

    @Test
    void thereAndBackAgainNothingIsDifferent() throws IOException {
        StoreAddress server = TestStores.POSTGRESQL.fresh(folder);
        Path workspace = workspace("moving", TestStores.SQLITE.fresh(folder));
        run(workspace);
        WorkspaceRequest request = new WorkspaceRequest(workspace);
        List<StoreResult.Table> there = jobs.storeMove(request, server.url()).tables();
        Path moved = workspace("moved", server);
        StoreAddress back = TestStores.SQLITE.fresh(folder);
        List<StoreResult.Table> again =
                jobs.storeMove(new WorkspaceRequest(moved), back.toString()).tables();
        assertEquals(there, again);
        Map<String, Long> rows = there.stream()
                .collect(Collectors.toMap(StoreResult.Table::name, StoreResult.Table::rows, (a, b) -> a, TreeMap::new));
        assertEquals(List.of(2L, 1L, 1L), List.of(rows.get("rejected"), rows.get("input"), rows.get("run")));
        StoreResult check = jobs.storeCheck(new WorkspaceRequest(workspace("back", back)));
        assertEquals(ExitCode.OK, check.exit(), check.checks()::toString);
        assertTrue(run(moved).inputs().get(0).alreadyKnown(), "the moved store knows what was imported");
    }

    @Test
    void aStoreIsMovedIntoAnEmptyOneOnly() throws IOException {
        StoreAddress other = TestStores.SQLITE.fresh(folder);
        Path occupied = workspace("occupied", other);
        run(occupied);
        Path workspace = workspace("moving", TestStores.SQLITE.fresh(folder));
        run(workspace);
        StopException refused = assertThrows(
                StopException.class, () -> jobs.storeMove(new WorkspaceRequest(workspace), other.toString()));
        assertEquals(
                "The store " + other + " holds records or runs already: a store is moved into an empty one.",
                refused.problem());
    }

    @Test
    void whatDoesNotBelongTogetherIsFound() throws IOException {
        StoreAddress address = TestStores.SQLITE.fresh(folder);
        Path workspace = workspace("tampered", address);
        run(workspace);
        try (StoreDatabase store = StoreDatabase.look(address)) {
            store.jdbc().update("DELETE FROM rejected WHERE number = 4");
            store.jdbc().update("UPDATE input SET position = 1");
        }
        StoreResult check = jobs.storeCheck(new WorkspaceRequest(workspace));
        assertEquals(ExitCode.ENVIRONMENT, check.exit());
        assertEquals(
                List.of(
                        "rows of each finished input are accounted for",
                        "rejected rows are as many as their input says",
                        "no record of rec_customer stands beyond its input's checkpoint"),
                check.checks().stream()
                        .filter(one -> one.wrong() > 0)
                        .map(StoreResult.Check::check)
                        .toList());
    }
}
