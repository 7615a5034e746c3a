package io.kempt.jobs.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What differs between the databases that keep a store: connecting, a few words of SQL, loading many rows, locking. */
interface StoreEngine {

    /** How a store is called in a table: {@code SQLite} or {@code PostgreSQL}. */
    String name();

    /** Opens the one connection of a run, ready to use. */
    Connection connect() throws SQLException;

    /**
     * A statement that defines tables, in the words of this database. What stands between {@code /*sqlite} and the end of
     * that remark is for SQLite alone; text is compared by its code points everywhere.
     */
    String definition(String sql);

    /** Spring Batch's own tables: a script on the class path. */
    String batchSchema();

    /** Adds rows, of which none is there yet. */
    <T> void insert(JdbcTemplate jdbc, Insertion<T> insertion, List<T> rows);

    /**
     * Adds those rows whose record is not there yet.
     *
     * @param source of all the rows
     * @return the others, in their order
     */
    <T> List<T> insertNew(
            JdbcTemplate jdbc, Insertion<T> insertion, String source, Function<T, String> key, List<T> rows);

    /**
     * Tries to take the lock of the store.
     *
     * @param connection what the lock ends with; null for a database that keeps it elsewhere
     * @return empty when another process holds it
     */
    Optional<AutoCloseable> tryLock(@Nullable Connection connection, LockHolder holder) throws SQLException;

    /** Who holds the lock; empty when nobody does. */
    Optional<LockHolder> holder();

    /** Bytes that the store takes up. */
    long size(JdbcTemplate jdbc);

    /** What the database finds wrong with its own file; no answer where that is the business of the server. */
    Optional<List<String>> damage(JdbcTemplate jdbc);

    /** From now on what is deleted is overwritten where the database can do that. */
    void overwriteFreed(JdbcTemplate jdbc);

    /** Writes the tables anew, so that nothing of what was deleted remains in their files. */
    void compact(JdbcTemplate jdbc);

    /** Gives back space and refreshes what the planner knows. */
    void vacuum(JdbcTemplate jdbc);
}
