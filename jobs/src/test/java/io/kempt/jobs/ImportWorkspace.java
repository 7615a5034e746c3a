package io.kempt.jobs;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.progress.Progress;
import io.kempt.jobs.request.ExportRequest;
import io.kempt.jobs.request.HistoryRequest;
import io.kempt.jobs.request.HistoryResult;
import io.kempt.jobs.request.ImportOptions;
import io.kempt.jobs.request.ImportRequest;
import io.kempt.jobs.request.ImportResult;
import io.kempt.jobs.request.InputCount;
import io.kempt.jobs.store.StoreAddress;
import io.kempt.jobs.store.TestStores;
import io.kempt.jobs.workspace.FileWatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A workspace with customers of one source, erp, in a file that tests write anew as an export does. */
final class ImportWorkspace {
    static final String HEADER = "编号,客户名称,手机,客户来源\n";
    static final ImportOptions SNAPSHOT = new ImportOptions(true, false, false, false);
    static final ImportOptions FORCED_SNAPSHOT = new ImportOptions(true, true, false, false);
    static final ImportOptions FORCE = new ImportOptions(false, true, false, false);
    static final ImportOptions MENDED = new ImportOptions(false, false, true, false);
    static final ImportOptions DRY_RUN = new ImportOptions(false, false, false, true);

    private final Path folder;
    private final String store;
    private final Jobs jobs = new BatchJobs(new FileWatch(Instant::now, time -> {}));
    final List<String> notes = new ArrayList<>();

    ImportWorkspace(Path folder) throws IOException {
        this(folder, TestStores.SQLITE);
    }

    ImportWorkspace(Path folder, TestStores stores) throws IOException {
        this.folder = folder;
        this.store = stores.setting(folder);
        settings("");
    }

    /** @param more settings of the input, such as {@code , snapshot: true} */
    void settings(String more) throws IOException {
        kemptYml("inputs:\n  - {files: 客户.csv, kind: customer, source: erp" + more + "}\n");
    }

    /** Settings of another kind, on the same store. */
    void kemptYml(String text) throws IOException {
        Files.writeString(folder.resolve("kempt.yml"), text + "store: \"" + store + "\"\n");
    }

    void rules(String rulebook) throws IOException {
        Files.writeString(folder.resolve("rulebook.yml"), "extends: crm-cn\n" + rulebook);
    }

    Path file() {
        return folder.resolve("客户.csv");
    }

    Path folder() {
        return folder;
    }

    /** Writes the file: the usual header and rows, each a line. */
    void rows(String... rows) throws IOException {
        text(HEADER + String.join("\n", rows) + "\n");
    }

    void text(String text) throws IOException {
        Files.writeString(file(), text);
    }

    /** Rows of customers K{from} up to K{to}, without the last, with mobiles that begin so. */
    static String[] customers(int from, int to, String mobile) {
        String[] rows = new String[to - from];
        for (int i = from; i < to; i++) {
            rows[i - from] = "K" + i + ",张三," + mobile + (10_000_000 + i) + ",官网";
        }
        return rows;
    }

    ImportResult take() {
        return take(ImportOptions.NONE);
    }

    ImportResult take(ImportOptions options, Path... files) {
        return take(options, Progress.SILENT, files);
    }

    /** Imports and keeps what was told on the way. */
    ImportResult take(ImportOptions options, Progress progress, Path... files) {
        notes.clear();
        ImportRequest request = new ImportRequest(folder, List.of(files), Optional.empty(), Optional.empty(), options);
        return jobs.importFiles(request, new NotingProgress(progress, notes));
    }

    /** Ends the work when that many rows have been written, before they are committed. */
    static Progress dyingAt(long row) {
        return new Progress() {
            @Override
            public void started(String step) {}

            @Override
            public void advanced(long rows) {
                if (rows == row) {
                    throw new StopException(ExitCode.STOPPED, "The test ends it here.", "Go on.");
                }
            }

            @Override
            public void finished(String step, String summary) {}

            @Override
            public void note(String text) {}
        };
    }

    /** Read, accepted, rejected, blank; new, changed, same, gone. */
    static String counts(ImportResult result) {
        InputCount count = result.inputs().get(0);
        return count.read() + " read: " + count.accepted() + " accepted, " + count.rejected() + " rejected, "
                + count.ignored() + " blank; " + count.changes().inserted() + " new, "
                + count.changes().updated() + " changed, " + count.changes().unchanged() + " same, "
                + count.changes().gone() + " gone";
    }

    /** The file of rejects that an import has written. */
    static Path rejects(ImportResult result) {
        return result.outputs().stream()
                .filter(path -> path.getFileName().toString().startsWith("rejected"))
                .findFirst()
                .orElseThrow();
    }

    /** The versions of a customer without their times: how each ended, and what it changed. */
    List<String> history(String key) {
        return jobs.history(new HistoryRequest(folder, "customer", key, Optional.empty())).versions().stream()
                .map(ImportWorkspace::text)
                .toList();
    }

    List<HistoryResult.Version> versions(String key) {
        return jobs.history(new HistoryRequest(folder, "customer", key, Optional.empty()))
                .versions();
    }

    private static String text(HistoryResult.Version version) {
        StringBuilder text = new StringBuilder(version.ended().isEmpty() ? "now" : version.ended());
        version.changes().stream()
                .filter(change ->
                        change.field().equals("name") || change.field().equals("mobile"))
                .forEach(change -> text.append(' ').append(change.after()));
        return text.toString();
    }

    /** The export of all customers, without its byte order mark. */
    List<String> exported() throws IOException {
        Path target = folder.resolve("export.csv");
        jobs.export(new ExportRequest(folder, "customer", target), Progress.SILENT);
        return Files.readString(target).substring(1).lines().toList();
    }

    /** Keys of the customers in the store. */
    List<String> keys() {
        return column("SELECT record_key FROM rec_customer ORDER BY record_key");
    }

    /** The file of SQLite. */
    Path store() {
        return address().file().orElseThrow();
    }

    StoreAddress address() {
        return StoreAddress.of(folder, store);
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(address()
                .file()
                .map(file -> "jdbc:sqlite:" + file)
                .orElseGet(() -> "jdbc:" + address().url()));
    }

    List<String> column(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    /** Every row of the tables that an import writes; without times, which no two imports share. */
    List<String> dump() {
        List<String> rows = new ArrayList<>();
        for (String table : List.of("input", "rejected", "finding", "mended", "rec_customer", "hist_customer")) {
            rows.addAll(rows(table, true));
        }
        return rows;
    }

    /** Every row of every table with everything in it. */
    List<String> wholeStore() {
        List<String> rows = new ArrayList<>();
        for (String table : tables()) {
            rows.addAll(rows(table, false));
        }
        return rows;
    }

    private Set<String> tables() {
        try (Connection connection = connect();
                ResultSet table =
                        connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE"})) {
            Set<String> tables = new TreeSet<>();
            while (table.next()) {
                tables.add(table.getString("TABLE_NAME"));
            }
            return tables;
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    private List<String> rows(String table, boolean timeless) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM " + table)) {
            List<String> rows = new ArrayList<>();
            while (row.next()) {
                StringBuilder text = new StringBuilder(table);
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    String column = row.getMetaData().getColumnName(i);
                    boolean time = List.of("opened_at", "valid_from", "valid_to", "run_id", "ended_run")
                            .contains(column);
                    text.append('|').append(time && timeless ? "" : row.getString(i));
                }
                rows.add(text.toString());
            }
            rows.sort(null);
            return rows;
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }
}
