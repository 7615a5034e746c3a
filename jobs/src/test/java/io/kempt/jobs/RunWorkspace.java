package io.kempt.jobs;

import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.request.RunRequest;
import io.kempt.jobs.request.RunResult;
import io.kempt.jobs.store.StepLedger;
import io.kempt.jobs.store.StepRecord;
import io.kempt.jobs.store.StoreAddress;
import io.kempt.jobs.store.StoreDatabase;
import io.kempt.jobs.store.TestStores;
import io.kempt.jobs.workspace.FileWatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A small workspace with customers of two systems and their orders, whose whole pipeline tests run. */
final class RunWorkspace {
    static final String INPUTS = """
            as-of: 2026-06-30
            language: en
            inputs:
              - {files: erp.csv, kind: customer, source: erp}
              - {files: shop.csv, kind: customer, source: shop}
              - {files: orders.csv, kind: order, source: shop}
            """;

    /** When something came to be: no two runs share it. */
    private static final Set<String> TIMES =
            Set.of("opened_at", "valid_from", "valid_to", "started_at", "ended_at", "made_at");

    private final Path folder;

    /** What stands under {@code store:}. */
    private final String store;

    private final Jobs jobs = new BatchJobs(new FileWatch(Instant::now, time -> {}));

    /** What was told during the last run. */
    final List<String> notes = new ArrayList<>();

    RunWorkspace(Path folder) throws IOException {
        this(folder, TestStores.SQLITE);
    }

    RunWorkspace(Path folder, TestStores stores) throws IOException {
        this.folder = folder;
        this.store = stores.setting(folder);
        Files.createDirectories(folder);
        settings(INPUTS);
        file("erp.csv", "编号,客户名称,手机,客户来源\nK1,华为技术有限公司,13812345678,官网\nK2,李四,13812345679,展会\nK3,,1381,官网\n");
        file("shop.csv", "编号,客户名称,手机,客户来源\nS1,华为技术有限公司,13812345678,官网\nS2,王五,13912345670,广告\n");
        file(
                "orders.csv",
                "order_id,customer_id,order_date,amount,currency\nO1,S1,2026-05-01,100.00,CNY\nO2,S9,2026-06-01,50.00,CNY\n");
    }

    Path folder() {
        return folder;
    }

    void settings(String text) throws IOException {
        file("kempt.yml", text + "store: \"" + store + "\"\n");
    }

    Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    RunResult run() {
        return run(Optional.empty());
    }

    RunResult from(String step) {
        return run(Optional.of(step));
    }

    RunResult only(String... steps) {
        return run(request(Optional.empty(), List.of(steps)), Progress.SILENT);
    }

    RunResult run(Progress progress) {
        return run(request(Optional.empty(), List.of()), progress);
    }

    private RunResult run(Optional<String> from) {
        return run(request(from, List.of()), Progress.SILENT);
    }

    private RunResult run(RunRequest request, Progress progress) {
        notes.clear();
        return jobs.run(request, new NotingProgress(progress, notes));
    }

    RunRequest request(Optional<String> from, List<String> only) {
        return new RunRequest(folder, Optional.empty(), Optional.empty(), from, only);
    }

    Jobs jobs() {
        return jobs;
    }

    /** Does something to the store while nobody works. */
    void inStore(String sql) {
        try (StoreDatabase store = open()) {
            store.jdbc().execute(sql);
        }
    }

    StoreAddress address() {
        return StoreAddress.of(folder, store);
    }

    private StoreDatabase open() {
        return StoreDatabase.look(address());
    }

    /** The steps of a run with their rows, such as {@code dedupe done 4 3}. */
    List<String> steps(long run) {
        try (StoreDatabase store = open()) {
            return new StepLedger(store)
                    .of(run).stream().map(RunWorkspace::text).toList();
        }
    }

    private static String text(StepRecord step) {
        return step.step() + " " + step.status() + " " + step.rowsIn() + " " + step.rowsOut();
    }

    /** Every row of every table of Kempt's own, without times. */
    List<String> wholeStore() {
        try (StoreDatabase store = open()) {
            List<String> rows = new ArrayList<>();
            for (String table : new TreeSet<>(store.rows().keySet())) {
                List<String> own = new ArrayList<>();
                for (Map<String, Object> row : store.jdbc().queryForList("SELECT * FROM " + table)) {
                    row.keySet().removeAll(TIMES);
                    own.add(table + row);
                }
                own.sort(null);
                rows.addAll(own);
            }
            return rows;
        }
    }

    /** The text outputs of all runs by path, without times. Workbooks hold the time at which they were made. */
    Map<String, String> outputs() throws IOException {
        Map<String, String> outputs = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                boolean text = name.endsWith(".csv") || name.endsWith(".json") || name.endsWith(".html");
                outputs.put(name, text ? timeless(Files.readString(file)) : "");
            }
        }
        return outputs;
    }

    private static String timeless(String text) {
        return text.replaceAll("(\"(?:startedAt|endedAt)\": )\"[^\"]*\"", "$1")
                .replaceAll("(?m)^    \"[a-z -]+\": [0-9.]+,?$", "");
    }
}
