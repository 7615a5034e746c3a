package io.kempt.jobs.store;

import io.kempt.jobs.secret.PrivateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * One SQLite file with one writing connection, in WAL mode with full synchronisation, so that what was committed survives
 * the process and the machine, and others can read while a run writes. Its lock is one of the operating system on a file
 * beside it.
 */
final class SqliteEngine implements StoreEngine {
    /** The name of a store that nobody keeps. */
    static final Path MEMORY = Path.of(":memory:");

    private final Path file;

    SqliteEngine(Path file) {
        this.file = file;
    }

    @Override
    public String name() {
        return "SQLite";
    }

    @Override
    public Connection connect() throws SQLException {
        if (file.equals(MEMORY)) {
            return DriverManager.getConnection("jdbc:sqlite::memory:");
        }
        try {
            createPrivately();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (var statement = connection.createStatement()) {
            // a look at the runs may meet a chunk being committed
            statement.execute("PRAGMA busy_timeout=10000");
            statement.execute("PRAGMA journal_mode=WAL");
            statement.execute("PRAGMA synchronous=FULL");
            statement.execute("PRAGMA foreign_keys=ON");
            statement.execute("PRAGMA temp_store=MEMORY");
            statement.execute("PRAGMA cache_size=-65536");
        }
        return connection;
    }

    private void createPrivately() throws IOException {
        if (Files.exists(file)) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            PrivateFolder.create(folder);
        }
        try {
            // personal data: nobody else reads it; SQLite gives its side files the same permissions
            Files.createFile(file, ownerOnly());
        } catch (FileAlreadyExistsException byAnother) {
            // who looks into the store without the lock may have made it a moment ago
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public String definition(String sql) {
        return sql.replaceAll("/\\*sqlite (.*?)\\*/", "$1");
    }

    @Override
    public String batchSchema() {
        return "/org/springframework/batch/core/schema-sqlite.sql";
    }

    @Override
    public <T> void insert(JdbcTemplate jdbc, Insertion<T> insertion, List<T> rows) {
        batch(jdbc, insertion.sql(), insertion, rows);
    }

    @Override
    public <T> List<T> insertNew(
            JdbcTemplate jdbc, Insertion<T> insertion, String source, Function<T, String> key, List<T> rows) {
        int[][] inserted = batch(jdbc, insertion.sql() + " ON CONFLICT DO NOTHING", insertion, rows);
        List<T> there = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (inserted[0][i] == 0) {
                there.add(rows.get(i));
            }
        }
        return there;
    }

    private static <T> int[][] batch(JdbcTemplate jdbc, String sql, Insertion<T> insertion, List<T> rows) {
        return jdbc.batchUpdate(
                sql, rows, rows.size(), (statement, row) -> insertion.values().write(row, new BoundValues(statement)));
    }

    @Override
    public Optional<AutoCloseable> tryLock(@Nullable Connection connection, LockHolder holder) {
        return new LockFile(file).tryLock(holder).map(channel -> channel);
    }

    @Override
    public Optional<LockHolder> holder() {
        return new LockFile(file).holder();
    }

    @Override
    public long size(JdbcTemplate jdbc) {
        Long size = jdbc.queryForObject(
                "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()", Long.class);
        return size == null ? 0 : size;
    }

    @Override
    public Optional<List<String>> damage(JdbcTemplate jdbc) {
        return Optional.of(jdbc.queryForList("PRAGMA integrity_check", String.class).stream()
                .filter(line -> !line.equals("ok"))
                .toList());
    }

    @Override
    public void overwriteFreed(JdbcTemplate jdbc) {
        jdbc.execute("PRAGMA secure_delete=ON");
    }

    @Override
    public void compact(JdbcTemplate jdbc) {
        // in memory it would take as much of it as the store has
        jdbc.execute("PRAGMA temp_store=FILE");
        jdbc.queryForList("PRAGMA wal_checkpoint(TRUNCATE)");
        jdbc.execute("VACUUM");
        jdbc.queryForList("PRAGMA wal_checkpoint(TRUNCATE)");
        jdbc.execute("PRAGMA temp_store=MEMORY");
    }

    @Override
    public void vacuum(JdbcTemplate jdbc) {
        compact(jdbc);
        jdbc.execute("PRAGMA optimize");
    }
}
