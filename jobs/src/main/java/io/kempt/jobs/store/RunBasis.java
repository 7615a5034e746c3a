package io.kempt.jobs.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run depends on: settings, rules, the day, the language, and every input's content. Runs of the same basis give the
 * same outputs.
 */
public final class RunBasis {
    /** The name of what says which steps a run takes. */
    public static final String STEPS = "the choice of steps";

    /** Before the names of files. */
    private static final String FILE = "file ";

    private final Map<String, String> values = new LinkedHashMap<>();

    /**
     * Adds something that is no file.
     *
     * @param name as a sentence names it, such as {@code the rulebook}
     */
    public RunBasis with(String name, String value) {
        values.put(name, value);
        return this;
    }

    /** Adds a file by its path as people know it. */
    public RunBasis withFile(String shown, String value) {
        values.merge(FILE + shown, value, (one, other) -> one + "\n" + other);
        return this;
    }

    /** SHA-256 of all, hex. */
    public String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(values.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** What is otherwise than before, each as a part of a sentence such as {@code orders.csv has changed}. */
    public List<String> differences(RunBasis before) {
        List<String> differences = new ArrayList<>();
        values.forEach((name, value) -> {
            String earlier = before.values.get(name);
            if (earlier == null) {
                differences.add(bare(name) + (name.startsWith(FILE) ? " is new" : " has changed"));
            } else if (!earlier.equals(value)) {
                differences.add(bare(name) + " has changed");
            }
        });
        before.values.keySet().stream()
                .filter(name -> !values.containsKey(name))
                .forEach(name -> differences.add(bare(name) + " is gone"));
        return differences;
    }

    private static String bare(String name) {
        return name.startsWith(FILE) ? name.substring(FILE.length()) : name;
    }

    /** Notes it of a run. */
    public void note(StoreDatabase database, long run) {
        database.inTransaction(() -> {
            database.jdbc().update("DELETE FROM run_basis WHERE run_id = ?", run);
            int[] seq = {0};
            values.forEach((name, value) -> database.jdbc()
                    .update(
                            "INSERT INTO run_basis (run_id, seq, name, value) VALUES (?, ?, ?, ?)",
                            run,
                            seq[0]++,
                            name,
                            value));
        });
    }

    /** What was noted of a run; empty for one that noted nothing. */
    public static Optional<RunBasis> of(StoreDatabase database, long run) {
        RunBasis basis = new RunBasis();
        database.jdbc()
                .query(
                        "SELECT name, value FROM run_basis WHERE run_id = ? ORDER BY seq",
                        row -> {
                            basis.values.put(row.getString("name"), row.getString("value"));
                        },
                        run);
        return basis.values.isEmpty() ? Optional.empty() : Optional.of(basis);
    }
}
