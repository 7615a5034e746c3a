package io.kempt.jobs.store;

import io.kempt.jobs.exit.StopException;
import io.kempt.jobs.secret.KeyFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The proofs of erasures, and what they keep from coming back. Nothing in it tells who was erased. */
public final class ErasureLedger {
    /** How pseudonyms of erased customers begin. */
    public static final String PSEUDONYM = "erased-";

    /** The file with the key of the hashes, beside the store. */
    private static final String KEY_FILE = "erasure.key";

    private final StoreDatabase database;

    public ErasureLedger(StoreDatabase database) {
        this.database = database;
    }

    /**
     * The proof of an erasure.
     *
     * @param at when, ISO 8601
     * @param asked keyed hash of what was asked for
     * @param liftedAt when imports were allowed again to bring the person in; empty while they are not
     * @param counts what was taken away or changed, by place
     */
    public record Proof(long id, String at, String asked, String reason, String liftedAt, Map<String, Long> counts) {}

    /** The file with the key of a workspace's hashes. */
    public static Path keyFile(Path folder) {
        return folder.resolve(KEY_FILE);
    }

    /**
     * What imports must not bring back.
     *
     * @throws StopException when persons were erased and the key is gone, for then nobody could tell who they were
     */
    public Suppression suppression(Path folder) {
        Set<String> hashes = new HashSet<>();
        RowCallbackHandler handler = row -> hashes.add(row.getString(1) + row.getString(2));
        database.jdbc()
                .query(
                        "SELECT s.scope, s.hash FROM suppressed s JOIN erasure e ON e.id = s.erasure_id"
                                + " WHERE e.lifted_at = ''",
                        handler);
        if (hashes.isEmpty()) {
            return Suppression.none();
        }
        Path key = keyFile(folder);
        if (!Files.exists(key)) {
            throw new StopException(
                    io.kempt.jobs.exit.ExitCode.ENVIRONMENT,
                    "Persons were erased from this store, but the key file " + key + " is gone: an import could bring"
                            + " them back.",
                    "Put the key file back from a copy, or allow them again: kempt erase --list, then kempt erase"
                            + " --lift ID");
        }
        return Suppression.of(KeyFile.read(key), hashes);
    }

    /** Adds the proof of an erasure. @return its number */
    public long add(Instant at, String asked, String reason, Map<String, Long> counts, Suppression.Gathered gathered) {
        Long last = database.jdbc().queryForObject("SELECT COALESCE(MAX(id), 0) FROM erasure", Long.class);
        long id = (last == null ? 0 : last) + 1;
        database.jdbc()
                .update(
                        "INSERT INTO erasure (id, at, asked, reason, lifted_at) VALUES (?, ?, ?, ?, '')",
                        id,
                        at.toString(),
                        asked,
                        reason);
        counts.forEach((place, items) -> database.jdbc()
                .update("INSERT INTO erasure_count (erasure_id, place, items) VALUES (?, ?, ?)", id, place, items));
        gathered.hashes().forEach(scoped -> {
            int cut = scoped.length() - 64;
            database.jdbc()
                    .update(
                            "INSERT INTO suppressed (scope, hash, erasure_id) VALUES (?, ?, ?)",
                            scoped.substring(0, cut),
                            scoped.substring(cut),
                            id);
        });
        return id;
    }

    /** Every proof, the newest first. */
    public List<Proof> all() {
        return database.jdbc()
                .query(
                        "SELECT id, at, asked, reason, lifted_at FROM erasure ORDER BY id DESC",
                        (row, index) -> new Proof(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                counts(row.getLong(1))));
    }

    /** The latest erasure in force that was asked for so. */
    public Optional<Proof> of(String asked) {
        return all().stream()
                .filter(proof -> proof.asked().equals(asked) && proof.liftedAt().isEmpty())
                .findFirst();
    }

    private Map<String, Long> counts(long id) {
        Map<String, Long> counts = new LinkedHashMap<>();
        RowCallbackHandler handler = row -> counts.put(row.getString(1), row.getLong(2));
        database.jdbc()
                .query("SELECT place, items FROM erasure_count WHERE erasure_id = ? ORDER BY place", handler, id);
        return counts;
    }

    /** Lets imports bring the person in again. @return whether there was such an erasure in force */
    public boolean lift(long id, Instant at) {
        database.jdbc().update("DELETE FROM suppressed WHERE erasure_id = ?", id);
        return database.jdbc()
                        .update("UPDATE erasure SET lifted_at = ? WHERE id = ? AND lifted_at = ''", at.toString(), id)
                > 0;
    }
}
