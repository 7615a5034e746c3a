package io.kempt.jobs.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.batch.core.job.Job;

/**
 * The numbered changes of the schema. Each is applied in one transaction together with its number, so that a process
 * killed in the middle leaves the schema as it was.
 */
final class Migrations {
    /** In order; a script that has been released is never edited, only followed by another. */
    private static final List<String> SCRIPTS =
            List.of("V001.sql", "V002.sql", "V003.sql", "V004.sql", "V005.sql", "V006.sql", "V007.sql", "V008.sql");

    private final StoreDatabase database;

    Migrations(StoreDatabase database) {
        this.database = database;
    }

    /** The number of the last change. */
    static int newest() {
        return SCRIPTS.size();
    }

    void apply() {
        database.jdbc().execute("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY)");
        Integer version =
                database.jdbc().queryForObject("SELECT COALESCE(MAX(version), 0) FROM schema_version", Integer.class);
        int applied = version == null ? 0 : version;
        for (String script : SCRIPTS) {
            int number = number(script);
            if (number <= applied) {
                continue;
            }
            database.inTransaction(() -> {
                if (number == 1) {
                    statements(read(Job.class, database.batchSchema()));
                }
                statements(read(Migrations.class, script));
                database.jdbc().update("INSERT INTO schema_version (version) VALUES (?)", number);
            });
        }
    }

    /** The number that a script's name says. */
    private static int number(String script) {
        return Integer.parseInt(script.substring(1, script.indexOf('.')));
    }

    private void statements(String script) {
        String withoutComments = database.definition(script).replaceAll("(?m)--.*$", "");
        Arrays.stream(withoutComments.split(";"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .forEach(database.jdbc()::execute);
    }

    private static String read(Class<?> anchor, String resource) {
        try (InputStream in = anchor.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing on the class path: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
