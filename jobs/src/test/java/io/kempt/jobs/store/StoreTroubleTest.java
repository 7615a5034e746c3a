package io.kempt.jobs.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kempt.jobs.exit.ExitCode;
import io.kempt.jobs.exit.StopException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What databases complain of, asked of real ones, and what a person is told. */
final class StoreTroubleTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "08006, CONNECTION_LOST, true",
        "57P01, CONNECTION_LOST, true",
        "08001, UNREACHABLE, true",
        "53300, TOO_MANY, true",
        "40001, CONFLICT, true",
        "53100, FULL, false",
        "25006, READ_ONLY, false",
        "42501, DENIED, false",
        "28P01, REFUSED, false",
        "3D000, MISSING, false",
        "23505, OTHER, false"
    })
    void aStateOfPostgresqlIsToldByItsMeaning(String state, StoreTrouble trouble, boolean passing) {
        StoreTrouble found = StoreTrouble.in(new IllegalStateException(new SQLException("words", state)));
        assertEquals(trouble, found);
        assertEquals(passing, found.passing());
    }

    private StopException refused(String url) {
        StoreAddress address = StoreAddress.of(folder, url);
        return assertThrows(StopException.class, () -> TestStores.open(address));
    }

    @Test
    void aServerThatIsNotThereAWrongUserAndAMissingDatabase() {
        int port = TestStores.Server.required().port();
        StopException nobody = refused("postgresql://127.0.0.1:1/kempt?user=kempt");
        assertEquals(
                "The store postgresql://127.0.0.1:1/kempt cannot be used: no connection can be made.",
                nobody.problem());
        assertEquals(ExitCode.ENVIRONMENT, nobody.exit());
        StopException missing = refused("postgresql://127.0.0.1:" + port + "/elsewhere?user=kempt");
        assertTrue(missing.problem().endsWith(": there is no such database."), missing.problem());
        StopException user = refused("postgresql://127.0.0.1:" + port + "/kempt?user=nobody");
        assertTrue(user.problem().endsWith(": user or password are not accepted."), user.problem());
    }

    @Test
    void aServerWithoutAFreeConnectionAndAUserWithoutRights() throws SQLException {
        int port = TestStores.Server.required().port();
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/kempt?user=";
        try (var admin = DriverManager.getConnection(url + "kempt");
                var statement = admin.createStatement()) {
            statement.execute("CREATE ROLE guest LOGIN CONNECTION LIMIT 1");
            String guest = "postgresql://127.0.0.1:" + port + "/kempt?user=guest";
            StopException denied = refused(guest + "&currentSchema=public");
            assertTrue(denied.problem().endsWith(": the user lacks a permission."), denied.problem());
            List<AutoCloseable> open = new ArrayList<>();
            open.add(DriverManager.getConnection(url + "guest"));
            StopException full = refused(guest);
            assertTrue(full.problem().endsWith(": it takes no more connections."), full.problem());
            for (AutoCloseable one : open) {
                one.close();
            }
        } catch (SQLException broken) {
            throw broken;
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void aFileThatIsNoDatabase() throws IOException {
        Path file = Files.writeString(folder.resolve("kempt.db"), "these are notes, not a database\n".repeat(100));
        StopException told = assertThrows(StopException.class, () -> TestStores.open(StoreAddress.ofFile(file)));
        assertEquals("The store " + file + " cannot be used: the file is damaged or no database.", told.problem());
    }

    @Test
    void aFullDisk() {
        try (StoreDatabase store = TestStores.open(TestStores.SQLITE.fresh(folder))) {
            store.jdbc().execute("PRAGMA max_page_count = 1");
            RuntimeException full = assertThrows(
                    RuntimeException.class,
                    () -> store.inTransaction(() -> new Facts(store).set("big", "x".repeat(10_000_000))));
            StopException told = StoreTrouble.of(store.address(), full);
            assertTrue(told.problem().endsWith(": its disk is full."), told.problem());
            assertTrue(told.nextStep().startsWith("Free some space"), told.nextStep());
        }
    }

    @Test
    void aValueThatTheDatabaseRefusedIsNotRepeated() {
        try (StoreDatabase store = TestStores.open(TestStores.POSTGRESQL.fresh(folder))) {
            new Facts(store).set("name", "Zhang Wei 13912345678");
            RuntimeException twice = assertThrows(
                    RuntimeException.class,
                    () -> store.jdbc()
                            .update("INSERT INTO fact (name, value) VALUES ('name', ?)", "Zhang Wei 13912345678"));
            StopException told = StoreTrouble.of(store.address(), twice);
            assertTrue(told.problem().endsWith("(SQLSTATE 23505)."), told.problem());
            assertFalse((told.problem() + told.nextStep()).contains("Zhang"), told.problem());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://kempt:secret@db/crm, The URL of the store holds a password",
        "postgresql://db/crm?password=secret, The URL of the store holds a password",
        "postgresql://db, The URL of the store names no host or no database.",
        "mysql://db/crm, A store at 'mysql://…' is not known."
    })
    void anAddressThatWillNotDo(String url, String problem) {
        StopException told = assertThrows(StopException.class, () -> StoreAddress.of(folder, url));
        assertEquals(ExitCode.USAGE, told.exit());
        assertTrue(told.problem().startsWith(problem), told.problem());
        assertFalse(told.problem().contains("secret"), told.problem());
    }

    @ParameterizedTest
    @CsvSource({
        "postgresql://db.example:5433/crm?user=kempt&currentSchema=a, postgresql://db.example:5433/crm?currentSchema=a",
        "jdbc:postgresql://db/crm, postgresql://db/crm",
        "postgres://kempt@db/crm, postgresql://db/crm"
    })
    void anAddressIsShownWithNoParameterButItsSchema(String url, String shown) {
        assertEquals(shown, StoreAddress.of(folder, url).toString());
    }
}
