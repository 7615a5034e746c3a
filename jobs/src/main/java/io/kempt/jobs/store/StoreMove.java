package io.kempt.jobs.store;

import io.kempt.jobs.exit.StopException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Copies a store into an empty one of any database, and compares both. Everything is copied but Spring Batch's own tables:
 * where an interrupted import stands is in Kempt's checkpoint, so it goes on in the new store too.
 */
public final class StoreMove {
    private static final int BATCH = 1000;

    private final StoreDatabase from;
    private final StoreDatabase to;
    private final StoreLock.Patience patience;

    /** @param patience ends the copying when the process is asked to end; nothing of it remains then */
    public StoreMove(StoreDatabase from, StoreDatabase to, StoreLock.Patience patience) {
        this.from = from;
        this.to = to;
        this.patience = patience;
    }

    /**
     * A table that was copied.
     *
     * @param sha256 over the rows in the order of their key, hex: the same in both stores
     */
    public record Moved(String table, long rows, String sha256) {}

    /**
     * Copies all tables in one transaction.
     *
     * @throws StopException when the other store is not empty, or when what it holds then is not what was copied
     */
    public List<Moved> run() {
        if (occupied()) {
            throw StopException.usage(
                    "The store " + to.address() + " holds records or runs already: a store is moved into an empty one.",
                    "Name another database, file or schema (currentSchema=…).");
        }
        return from.reading(() -> to.inTransaction(this::copyAll));
    }

    private boolean occupied() {
        Long rows = to.jdbc()
                .queryForObject("SELECT (SELECT COUNT(*) FROM run) + (SELECT COUNT(*) FROM input)", Long.class);
        return rows != null && rows > 0;
    }

    private List<Moved> copyAll() {
        List<Moved> moved = new ArrayList<>();
        for (StoreTables.Table table : StoreTables.of(from)) {
            patience.check();
            to.jdbc().execute(to.definition(table.definition()));
            if (table.name().startsWith("rec_")) {
                to.jdbc().execute(RecordTable.index(table.name()));
            }
            to.jdbc().update("DELETE FROM " + table.name());
            Moved copied = copy(table);
            Moved found = read(to, table, null);
            if (!copied.equals(found)) {
                throw new IllegalStateException("the copy of " + table.name() + " holds " + found.rows()
                        + " rows that are not the " + copied.rows() + " of the original");
            }
            moved.add(copied);
        }
        return moved;
    }

    private Moved copy(StoreTables.Table table) {
        List<Object[]> batch = new ArrayList<>(BATCH);
        Insertion<Object[]> insertion = new Insertion<>(
                table.name(),
                table.columns().stream().map(StoreTables.Column::name).toList(),
                StoreMove::write);
        Moved moved = read(from, table, row -> {
            batch.add(row);
            if (batch.size() == BATCH) {
                to.insert(insertion, batch);
                batch.clear();
                patience.check();
            }
        });
        to.insert(insertion, batch);
        return moved;
    }

    private static void write(Object[] row, Insertion.RowValues to) throws SQLException {
        for (@Nullable Object value : row) {
            if (value == null) {
                to.absent();
            } else if (value instanceof Long number) {
                to.number(number);
            } else if (value instanceof Double real) {
                to.real(real);
            } else {
                to.text((String) value);
            }
        }
    }

    /** Takes a row of values: texts, longs, doubles or nulls. */
    private interface Taker {
        void take(Object[] row);
    }

    private static Moved read(StoreDatabase store, StoreTables.Table table, @Nullable Taker taker) {
        MessageDigest digest = sha256();
        long[] rows = {0};
        RowCallbackHandler handler = result -> {
            Object[] row = row(result, table);
            for (@Nullable Object value : row) {
                digest.update((value == null ? "\u0001" : Insertion.storable(value.toString()))
                        .getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            digest.update((byte) '\n');
            rows[0]++;
            if (taker != null) {
                taker.take(row);
            }
        };
        store.jdbc().query(table.ordered(), handler);
        return new Moved(table.name(), rows[0], HexFormat.of().formatHex(digest.digest()));
    }

    private static Object[] row(ResultSet result, StoreTables.Table table) throws SQLException {
        Object[] row = new Object[table.columns().size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = switch (table.columns().get(i).type()) {
                case TEXT -> result.getString(i + 1);
                case BIGINT -> result.getLong(i + 1);
                case REAL -> result.getDouble(i + 1);
            };
            if (result.wasNull()) {
                row[i] = null;
            }
        }
        return row;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
