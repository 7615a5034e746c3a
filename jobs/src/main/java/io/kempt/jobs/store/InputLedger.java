package io.kempt.jobs.store;

import io.kempt.rules.model.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Which contents have been imported, and how far: the checkpoints. */
public final class InputLedger {
    private final StoreDatabase database;

    public InputLedger(StoreDatabase database) {
        this.database = database;
    }

    public Optional<Input> find(Kind kind, String source, String sha256, String rulebook) {
        return database
                .jdbc()
                .query(
                        "SELECT * FROM input WHERE kind = ? AND source = ? AND sha256 = ? AND rulebook = ?",
                        InputLedger::input,
                        kind.code(),
                        source,
                        sha256,
                        rulebook)
                .stream()
                .findFirst();
    }

    /** Finished imports under a rulebook, in the order in which they began. */
    public List<Input> done(String rulebook) {
        return database.jdbc()
                .query(
                        "SELECT * FROM input WHERE rulebook = ? AND status = 'done' ORDER BY id",
                        InputLedger::input,
                        rulebook);
    }

    public Input get(long id) {
        List<Input> found = database.jdbc().query("SELECT * FROM input WHERE id = ?", InputLedger::input, id);
        if (found.isEmpty()) {
            throw new IllegalStateException("no input " + id);
        }
        return found.get(0);
    }

    /** The input of that identity: the one that an earlier attempt left, else a new one at position 0. */
    public Input open(
            Kind kind, String source, String sha256, String rulebook, String file, String shape, List<String> header) {
        return find(kind, source, sha256, rulebook).orElseGet(() -> {
            database.jdbc()
                    .update(
                            "INSERT INTO input (id, kind, source, sha256, rulebook, file, shape, header, status, position,"
                                    + " accepted, rejected, ignored)"
                                    + " SELECT COALESCE(MAX(id), 0) + 1, ?, ?, ?, ?, ?, ?, ?, 'open', 0, 0, 0, 0 FROM input",
                            kind.code(),
                            source,
                            sha256,
                            rulebook,
                            file,
                            shape,
                            Cells.join(header));
            return find(kind, source, sha256, rulebook).orElseThrow();
        });
    }

    /**
     * Moves the checkpoint. It must share the transaction of the rows it accounts for.
     *
     * @param position records accounted for after this chunk
     * @throws IllegalStateException when no transaction is active, since rows and position could then part
     */
    void advance(long id, long position, long accepted, long rejected, long ignored) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a checkpoint outside a transaction would not be exact");
        }
        database.jdbc()
                .update(
                        "UPDATE input SET position = ?, accepted = accepted + ?, rejected = rejected + ?,"
                                + " ignored = ignored + ? WHERE id = ?",
                        position,
                        accepted,
                        rejected,
                        ignored,
                        id);
    }

    void complete(long id) {
        database.jdbc().update("UPDATE input SET status = 'done' WHERE id = ?", id);
    }

    /** Other imports of the same content, made under earlier rulebooks. */
    List<Long> earlierReadings(Input input) {
        return database.jdbc()
                .queryForList(
                        "SELECT id FROM input WHERE kind = ? AND source = ? AND sha256 = ? AND id <> ?",
                        Long.class,
                        input.kind().code(),
                        input.source(),
                        input.sha256(),
                        input.id());
    }

    private static Input input(ResultSet row, int index) throws SQLException {
        return new Input(
                row.getLong("id"),
                Kind.ofCode(row.getString("kind")).orElseThrow(),
                row.getString("source"),
                row.getString("sha256"),
                row.getString("rulebook"),
                row.getString("file"),
                row.getString("shape"),
                Cells.split(row.getString("header")),
                row.getString("status").equals("done"),
                row.getLong("position"),
                row.getLong("accepted"),
                row.getLong("rejected"),
                row.getLong("ignored"));
    }
}
