package io.kempt.jobs.store;

import io.kempt.jobs.exit.FileTrouble;
import io.kempt.jobs.exit.StopException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.transaction.TransactionSystemException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * What a database's complaint means for the person who runs Kempt. PostgreSQL's are told by their SQLSTATE (PostgreSQL
 * documentation, appendix A), SQLite's by their result code (sqlite.org/rescode.html). No words of the database are passed
 * on that could hold a value.
 */
public enum StoreTrouble {
    CONNECTION_LOST(
            "the connection was lost",
            "See that the database is up, then run the same command again: it goes on from the last chunk.",
            true),
    UNREACHABLE(
            "no connection can be made",
            "See that the database is up and that host and port are right, then run the same command again.",
            true),
    TOO_MANY(
            "it takes no more connections",
            "Run the same command again later, or let the server take more (max_connections).",
            true),
    CONFLICT("another session is in the way", "Run the same command again: it goes on from the last chunk.", true),
    LOCKED(
            "it is locked by another program",
            "Close the program that has the database open for writing, then run the same command again.",
            false),
    FULL(
            "its disk is full",
            "Free some space, then run the same command again: it goes on from the last chunk.",
            false),
    READ_ONLY(
            "it can only be read",
            "Check the permissions of the file and its folder, or whether the server is a replica; then run the same"
                    + " command again.",
            false),
    DENIED("the user lacks a permission", "Ask the owner of the database for the right to use the schema.", false),
    REFUSED(
            "user or password are not accepted",
            "Check the user in the URL, and the password in KEMPT_STORE_PASSWORD, PGPASSWORD or ~/.pgpass.",
            false),
    MISSING("there is no such database", "Create it, or correct the name in the URL of the store.", false),
    DAMAGED(
            "the file is damaged or no database",
            "Restore it from a copy, or move it away and run the imports again.",
            false),
    UNREADABLE(
            "the file cannot be opened or read",
            "Check that its folder exists, may be written by this user and has free space.",
            false),
    OTHER(
            "it refused a statement",
            "Run the same command again with --debug; if it fails again, report it with what --debug prints.",
            false);

    /** Bytes: less than any chunk takes in the log beside a SQLite file. */
    private static final long LEAST_SPACE = 256 << 10;

    private final String meaning;
    private final String nextStep;
    private final boolean passing;

    StoreTrouble(String meaning, String nextStep, boolean passing) {
        this.meaning = meaning;
        this.nextStep = nextStep;
        this.passing = passing;
    }

    /** Whether it may be over in a moment, so that it is worth trying again. */
    public boolean passing() {
        return passing;
    }

    /** The trouble behind an exception; complaints of the framework about its consequences are looked through. */
    public static StoreTrouble in(Throwable thrown) {
        for (Throwable at : chain(thrown)) {
            StoreTrouble trouble = at instanceof SQLException sql ? ofSql(sql) : OTHER;
            if (trouble != OTHER) {
                return trouble;
            }
        }
        return OTHER;
    }

    /** The exception as the end of a run, with what can be done about it. */
    public static StopException of(StoreAddress store, Throwable thrown) {
        for (Throwable at : chain(thrown)) {
            if (at instanceof UncheckedIOException unchecked) {
                return unusable(store, FileTrouble.reason(cause(unchecked)), UNREADABLE, thrown);
            }
        }
        StoreTrouble trouble = in(thrown);
        if (trouble == OTHER && folder(store).map(StoreTrouble::hasNoSpace).orElse(false)) {
            // SQLite takes the chunk back, and what comes through is the framework's complaint of the consequences
            trouble = FULL;
        }
        String meaning = trouble == OTHER ? trouble.meaning + code(thrown) : trouble.meaning;
        return unusable(store, meaning, trouble, thrown);
    }

    private static Optional<Path> folder(StoreAddress store) {
        return store.file().map(file -> file.toAbsolutePath().getParent());
    }

    private static boolean hasNoSpace(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < LEAST_SPACE;
        } catch (IOException unknown) {
            return false;
        }
    }

    private static IOException cause(UncheckedIOException unchecked) {
        IOException cause = unchecked.getCause();
        return cause == null ? new IOException() : cause;
    }

    private static StopException unusable(StoreAddress store, String reason, StoreTrouble trouble, Throwable thrown) {
        return StopException.environment(
                "The store " + store + " cannot be used: " + reason + ".", trouble.nextStep, thrown);
    }

    /** The database's own code, by which its documentation names what happened. */
    private static String code(Throwable thrown) {
        for (Throwable at : chain(thrown)) {
            if (at instanceof SQLiteException sqlite) {
                return " (" + sqlite.getResultCode().name() + ")";
            }
            if (at instanceof SQLException sql && sql.getSQLState() != null) {
                return " (SQLSTATE " + sql.getSQLState() + ")";
            }
        }
        return "";
    }

    /** An exception with its causes and what was suppressed on the way. */
    private static List<Throwable> chain(Throwable thrown) {
        List<Throwable> chain = new ArrayList<>();
        for (@Nullable Throwable at = thrown; at != null && !chain.contains(at); at = at.getCause()) {
            if (at instanceof TransactionSystemException system && system.getApplicationException() != null) {
                // SQLite takes a transaction back by itself when its disk is full: then the rollback fails too
                chain.addAll(chain(system.getApplicationException()));
            }
            chain.add(at);
            chain.addAll(List.of(at.getSuppressed()));
        }
        return chain;
    }

    private static StoreTrouble ofSql(SQLException thrown) {
        if (thrown instanceof SQLiteException sqlite) {
            return ofSqlite(sqlite.getResultCode());
        }
        String state = thrown.getSQLState() == null ? "" : thrown.getSQLState().toUpperCase(Locale.ROOT);
        if (thrown instanceof PSQLException || state.length() == 5) {
            return ofState(state);
        }
        return OTHER;
    }

    private static StoreTrouble ofState(String state) {
        return switch (state) {
            case "08001", "08004" -> UNREACHABLE;
            case "57P01", "57P02", "57P03", "57P05", "25P03" -> CONNECTION_LOST;
            case "53300" -> TOO_MANY;
            case "53100", "53400" -> FULL;
            case "25006" -> READ_ONLY;
            case "42501" -> DENIED;
            case "28000", "28P01" -> REFUSED;
            case "3D000", "3F000" -> MISSING;
            case "40001", "40P01", "55P03" -> CONFLICT;
            case "XX001", "XX002" -> DAMAGED;
            default -> state.startsWith("08") ? CONNECTION_LOST : OTHER;
        };
    }

    private static StoreTrouble ofSqlite(SQLiteErrorCode code) {
        // extended codes keep the plain one in their lowest byte
        return switch (code.code & 0xff) {
            case 5, 6 -> LOCKED;
            case 8 -> READ_ONLY;
            case 10, 14 -> UNREADABLE;
            case 11, 26 -> DAMAGED;
            case 13 -> FULL;
            case 3, 23 -> DENIED;
            default -> OTHER;
        };
    }
}
