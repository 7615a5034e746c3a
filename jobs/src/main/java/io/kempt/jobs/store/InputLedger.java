package io.kempt.jobs.store;

import io.kempt.jobs.request.Changes;
import io.kempt.rules.model.Kind;
import io.kempt.rules.model.KindSpec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Which contents have been imported, and how far: the checkpoints. */
public final class InputLedger {
    private static final String DONE = "done";
    private static final String OPEN = "open";

    /** Given up by a person for another content of the same path; it can still be finished when it comes back. */
    private static final String ABANDONED = "abandoned";

    /** Before the input that a content has come back after. */
    private static final String AFTER = "+after-";

    private final StoreDatabase database;

    public InputLedger(StoreDatabase database) {
        this.database = database;
    }

    public Optional<Input> find(Opening.Content content) {
        return first(
                "kind = ? AND source = ? AND sha256 = ? AND rulebook = ?",
                content.kind().code(),
                content.source(),
                content.sha256(),
                content.rulebook());
    }

    /**
     * Finished imports under a rulebook, in the order in which they began, without files of mended rejects: their rows
     * count for the inputs that they come from.
     */
    public List<Input> done(String rulebook) {
        return query(
                "mends = 0 AND status = 'done' AND (rulebook = ? OR rulebook LIKE ?) ORDER BY id",
                rulebook,
                rulebook + "+%");
    }

    /**
     * The inputs that the store's current records and rejects stem from, in the order in which their imports began: of each
     * file the latest content, and earlier ones as long as records of theirs are current.
     */
    public List<Input> current(Collection<KindSpec> kinds) {
        Set<Long> holding = new HashSet<>();
        kinds.forEach(kind -> holding.addAll(new RecordTable(database, kind).inputs()));
        return query("mends = 0 ORDER BY id").stream()
                .filter(input -> kinds.stream().anyMatch(kind -> kind.kind() == input.kind()))
                .filter(input -> holding.contains(input.id()) || isLatest(input))
                .toList();
    }

    /** Whether no later import took another content from the same file, or the same content again. */
    public boolean isLatest(Input input) {
        Long later = database.jdbc()
                .queryForObject(
                        "SELECT COUNT(*) FROM input WHERE kind = ? AND source = ? AND sheet = ? AND id > ? AND mends = 0"
                                + " AND status <> ? AND (file = ? OR sha256 = ?)",
                        Long.class,
                        input.kind().code(),
                        input.source(),
                        input.sheet(),
                        input.id(),
                        ABANDONED,
                        input.file(),
                        input.sha256());
        return later == null || later == 0;
    }

    /** The latest finished import of a source: its columns are what the next file of the source is compared with. */
    public Optional<Input> latest(Kind kind, String source, String sheet) {
        return first(
                "kind = ? AND source = ? AND sheet = ? AND mends = 0 AND status = 'done' AND mapping <> ''"
                        + " ORDER BY id DESC LIMIT 1",
                kind.code(),
                source,
                sheet);
    }

    /**
     * What identifies a content that stands at a path, given what it would be identified by anywhere: the same, unless
     * something else was imported from that path since. Then a content that comes back is news, for the records are no
     * longer as it says.
     */
    public Opening.Content at(String file, Opening.Content content) {
        Optional<Input> last = first(
                "kind = ? AND source = ? AND sheet = ? AND file = ? AND mends = 0 AND status = 'done'"
                        + " ORDER BY id DESC LIMIT 1",
                content.kind().code(),
                content.source(),
                content.sheet(),
                file);
        Optional<Input> known = find(content).filter(Input::done);
        if (last.isEmpty() || known.isEmpty() || last.get().id() <= known.get().id()) {
            return content;
        }
        boolean cameBack = last.get().sha256().equals(content.sha256())
                && last.get().rulebook().startsWith(content.rulebook() + AFTER);
        String rulebook = cameBack
                ? last.get().rulebook()
                : content.rulebook() + AFTER + last.get().id();
        return new Opening.Content(content.kind(), content.source(), content.sha256(), content.sheet(), rulebook);
    }

    /** The latest finished reading of a content whose hash begins so. */
    public Optional<Input> ofContent(Kind kind, String source, String prefix) {
        return first(
                "kind = ? AND source = ? AND sha256 LIKE ? AND mends = 0 AND status = 'done' ORDER BY id DESC LIMIT 1",
                kind.code(),
                source,
                prefix + "%");
    }

    /** An import that was interrupted after its first chunk, of another content that stood at the same path. */
    public Optional<Input> interrupted(Kind kind, String source, String file, String sha256) {
        return first(
                "kind = ? AND source = ? AND file = ? AND sha256 <> ? AND mends = 0 AND status = 'open' AND position > 0"
                        + " ORDER BY id DESC LIMIT 1",
                kind.code(),
                source,
                file,
                sha256);
    }

    /** Every input, in the order in which their imports began. */
    public List<Input> all() {
        return query("id > 0 ORDER BY id");
    }

    public Input get(long id) {
        return first("id = ?", id).orElseThrow(() -> new IllegalStateException("no input " + id));
    }

    private Optional<Input> first(String condition, Object... arguments) {
        return query(condition, arguments).stream().findFirst();
    }

    private List<Input> query(String condition, Object... arguments) {
        return database.jdbc().query("SELECT * FROM input WHERE " + condition, InputLedger::input, arguments);
    }

    /** The input of that identity: the one that an earlier attempt left, else a new one at position 0. */
    public Input open(Opening opening) {
        Optional<Input> before = find(opening.content());
        before.filter(input -> !input.done()).ifPresent(input -> status(input.id(), OPEN));
        return before.orElseGet(() -> insert(opening));
    }

    private Input insert(Opening opening) {
        Opening.Content content = opening.content();
        database.jdbc()
                .update(
                        "INSERT INTO input (id, kind, source, sha256, sheet, rulebook, file, shape, header, mapping, mends,"
                                + " opened_at, run_id, status, position, accepted, rejected, ignored)"
                                + " SELECT COALESCE(MAX(id), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open', 0, 0, 0, 0"
                                + " FROM input",
                        content.kind().code(),
                        content.source(),
                        content.sha256(),
                        content.sheet(),
                        content.rulebook(),
                        opening.file(),
                        opening.shape(),
                        Cells.join(opening.header()),
                        Cells.join(opening.mapping()),
                        opening.mends() ? 1 : 0,
                        opening.at(),
                        opening.run());
        return find(content).orElseThrow();
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

    /** Counts rejected rows of a finished input as accepted, for they were mended. */
    void mend(long id, long rows) {
        database.jdbc()
                .update(
                        "UPDATE input SET accepted = accepted + ?, rejected = rejected - ? WHERE id = ?",
                        rows,
                        rows,
                        id);
    }

    /** Counts rows of an input as ignored that were accepted or rejected, for they were erased. */
    void erase(long id, long accepted, long rejected) {
        database.jdbc()
                .update(
                        "UPDATE input SET accepted = accepted - ?, rejected = rejected - ?, ignored = ignored + ?"
                                + " WHERE id = ?",
                        accepted,
                        rejected,
                        accepted + rejected,
                        id);
    }

    /** Adds to what an input did to the records of the store. */
    void count(long id, Changes changes) {
        database.jdbc()
                .update(
                        "UPDATE input SET inserted = inserted + ?, updated = updated + ?, unchanged = unchanged + ?,"
                                + " gone = gone + ? WHERE id = ?",
                        changes.inserted(),
                        changes.updated(),
                        changes.unchanged(),
                        changes.gone(),
                        id);
    }

    void complete(long id) {
        status(id, DONE);
    }

    /** Gives up an interrupted import for another content: it no longer keeps its path. */
    public void abandon(long id) {
        status(id, ABANDONED);
    }

    /** The imports that runs up to that one began and did not finish, in the order in which they began. */
    public List<Input> openUpTo(long run) {
        return query("status = 'open' AND run_id <= ? ORDER BY id", run);
    }

    private void status(long id, String status) {
        database.jdbc().update("UPDATE input SET status = ? WHERE id = ?", status, id);
    }

    /** Whether a content was ever finished, under whatever rules: then its columns are no news. */
    public boolean seen(Opening.Content content) {
        return first(
                        "kind = ? AND source = ? AND sha256 = ? AND status = 'done'",
                        content.kind().code(),
                        content.source(),
                        content.sha256())
                .isPresent();
    }

    /** Other imports of the same content, made under earlier rules. */
    List<Long> earlierReadings(Input input) {
        return database.jdbc()
                .queryForList(
                        "SELECT id FROM input WHERE kind = ? AND source = ? AND sha256 = ? AND sheet = ? AND id < ?",
                        Long.class,
                        input.kind().code(),
                        input.source(),
                        input.sha256(),
                        input.sheet(),
                        input.id());
    }

    static Input input(ResultSet row, int index) throws SQLException {
        return new Input(
                row.getLong("id"),
                Kind.ofCode(row.getString("kind")).orElseThrow(),
                row.getString("source"),
                row.getString("sha256"),
                row.getString("rulebook"),
                row.getString("sheet"),
                row.getString("file"),
                row.getString("shape"),
                Cells.split(row.getString("header")),
                Cells.split(row.getString("mapping")),
                row.getInt("mends") == 1,
                row.getString("opened_at"),
                row.getLong("run_id"),
                row.getString("status").equals(DONE),
                row.getLong("position"),
                row.getLong("accepted"),
                row.getLong("rejected"),
                row.getLong("ignored"),
                new Changes(
                        row.getLong("inserted"),
                        row.getLong("updated"),
                        row.getLong("unchanged"),
                        row.getLong("gone")));
    }
}
